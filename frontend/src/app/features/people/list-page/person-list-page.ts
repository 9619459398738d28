import { Component, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { GrantView } from '@satu/contract/views';
import { PROGRAMME_LABELS, ROLE_LABELS } from '@satu/domain/access';

import { acting } from '../../../shell/http/acting';
import { paged } from '../../../shell/http/paged';
import { LabelPipe } from '../../../shell/language/label.pipe';
import { Session } from '../../../shell/session/session';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-list/data-table';
import { Dialog } from '../../../ui/dialog/dialog';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Pager } from '../../../ui/pager/pager';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SearchBox } from '../../../ui/search-box/search-box';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Consenters } from '../grant-card/consenters';
import { PersonClient } from '../person-client';
import { PersonForm } from '../person-form/person-form';

/** The people whose accounts the person may see. */
@Component({
  selector: 'satu-person-list-page',
  imports: [
    Button,
    Consenters,
    DataTable,
    Dialog,
    EmptyState,
    LabelPipe,
    Notice,
    PageHeader,
    Pager,
    PersonForm,
    ProblemPanel,
    RouterLink,
    SearchBox,
    Skeleton,
    ZonedPipe,
  ],
  templateUrl: './person-list-page.html',
})
export class PersonListPage {
  readonly q = input<string>();
  /** Only those whose role ended by this change of the SOTK. */
  readonly sotk = input<string>();

  private readonly client = inject(PersonClient);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly list = paged((cursor) =>
    this.client.list({
      q: this.q(),
      endedByReorganisationId: this.sotk(),
      sort: 'name',
      cursor,
    }),
  );
  protected readonly roleLabels = ROLE_LABELS;
  protected readonly programmeLabels = PROGRAMME_LABELS;
  protected readonly creating = signal(false);
  protected readonly acts = acting();

  constructor() {
    effect(() => {
      this.q();
      this.sotk();
      untracked(() => void this.list.reload());
    });
  }

  /** What is over stands on the person's own page: here it would look as if it still held. */
  protected standing(grants: readonly GrantView[]): readonly GrantView[] {
    return grants.filter(({ state }) => state !== 'ENDED' && state !== 'ANNULLED');
  }

  protected search(q: string): void {
    void this.router.navigate([], { queryParams: { q: q || null }, queryParamsHandling: 'merge' });
  }

  protected async create(person: object): Promise<void> {
    const made = await this.acts.run(() => this.client.create(person));
    if (made) await this.router.navigate(['/orang', made.body.id]);
  }
}
