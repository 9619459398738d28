import { Component, effect, inject, input, untracked } from '@angular/core';
import { DecimalPipe } from '@angular/common';
import { Router, RouterLink } from '@angular/router';

import { loaded } from '../../../shell/http/loaded';
import { paged } from '../../../shell/http/paged';
import { keepPlace } from '../../../shell/navigation/keep-place';
import { Session } from '../../../shell/session/session';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { DataTable } from '../../../ui/data-list/data-table';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Pager } from '../../../ui/pager/pager';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SearchBox } from '../../../ui/search-box/search-box';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { DeskClient } from '../desk-client';

/** What waits for the verifier, longest first, and how long verification takes. */
@Component({
  selector: 'satu-queue-page',
  imports: [
    DataTable,
    DecimalPipe,
    EmptyState,
    PageHeader,
    Pager,
    ProblemPanel,
    RouterLink,
    SearchBox,
    Skeleton,
    ZonedPipe,
  ],
  templateUrl: './queue-page.html',
})
export class QueuePage {
  /** Query parameter of the address. */
  readonly q = input<string>();

  private readonly client = inject(DeskClient);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly judges = this.session.can('innovation:verify');
  protected readonly queue = paged(
    (cursor) => this.client.queue({ q: this.q(), sort: 'turnSince', cursor }),
    keepPlace(),
  );
  protected readonly turnarounds = loaded(() => this.client.turnarounds());

  constructor() {
    void this.turnarounds.reload();
    effect(() => {
      this.q();
      untracked(() => {
        if (this.judges) void this.queue.reload();
      });
    });
  }

  protected search(q: string): void {
    void this.router.navigate([], { queryParams: { q: q || null } });
  }
}
