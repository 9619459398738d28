import { Component, LOCALE_ID, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Language } from '@satu/domain/language';
import { STATEMENT_STATUS_LABELS, STATEMENT_STATUSES } from '@satu/domain/statement';

import { paged } from '../../../shell/http/paged';
import { keepPlace } from '../../../shell/navigation/keep-place';
import { LabelPipe } from '../../../shell/language/label.pipe';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { DataTable } from '../../../ui/data-list/data-table';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Pager } from '../../../ui/pager/pager';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { StatementClient } from '../statement-client';
import { STATEMENT_TONES } from '../statement-words';

/** Sheets on their way; who matches them finds what waits by one choice. */
@Component({
  selector: 'satu-statement-list-page',
  imports: [
    DataTable,
    EmptyState,
    LabelPipe,
    PageHeader,
    Pager,
    ProblemPanel,
    RouterLink,
    SelectField,
    Skeleton,
    StatusBadge,
    ZonedPipe,
  ],
  templateUrl: './statement-list-page.html',
})
export class StatementListPage {
  /** Query parameter of the address. */
  readonly status = input<string>();

  private readonly client = inject(StatementClient);
  private readonly router = inject(Router);
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly tones = STATEMENT_TONES;
  protected readonly statusLabels = STATEMENT_STATUS_LABELS;
  protected readonly statuses = STATEMENT_STATUSES.map((value) => ({
    value,
    label: STATEMENT_STATUS_LABELS[value][this.language],
  }));
  protected readonly list = paged(
    (cursor) => this.client.list({ status: this.status(), cursor }),
    keepPlace(),
  );

  constructor() {
    effect(() => {
      this.status();
      untracked(() => void this.list.reload());
    });
  }

  protected filter(status: string): void {
    void this.router.navigate([], { queryParams: { status: status || null } });
  }
}
