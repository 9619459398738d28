import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SCORESHEET_STATUS_LABELS, type ScoresheetStatus } from '@satu/domain/competition';

import { paged } from '../../../shell/http/paged';
import { LabelPipe } from '../../../shell/language/label.pipe';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-list/data-table';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Pager } from '../../../ui/pager/pager';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { ProgressBar } from '../../../ui/progress-bar/progress-bar';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge, type Tone } from '../../../ui/status-badge/status-badge';
import { ScoresheetClient } from '../scoresheet-client';

/** What an evaluator has to score, and how far she is. */
@Component({
  selector: 'satu-scoresheet-list-page',
  imports: [
    Button,
    DataTable,
    EmptyState,
    LabelPipe,
    Notice,
    PageHeader,
    Pager,
    ProblemPanel,
    ProgressBar,
    RouterLink,
    Skeleton,
    StatusBadge,
    ZonedPipe,
  ],
  templateUrl: './scoresheet-list-page.html',
})
export class ScoresheetListPage {
  private readonly client = inject(ScoresheetClient);
  protected readonly list = paged((cursor) => this.client.mine(cursor));
  protected readonly statusLabels = SCORESHEET_STATUS_LABELS;
  protected readonly tones: Readonly<Record<ScoresheetStatus, Tone>> = {
    DRAFT: 'still',
    SUBMITTED: 'good',
    RECUSED: 'warn',
  };
  /** What waits stands first, each half in the order of the entries' numbers. */
  protected readonly ordered = computed(() =>
    this.list.items().toSorted((one, other) => rankOf(one.status) - rankOf(other.status)),
  );
  protected readonly sent = computed(
    () => this.list.items().filter(({ status }) => status === 'SUBMITTED').length,
  );
  protected readonly next = computed(
    () => this.list.items().find(({ status }) => status === 'DRAFT') ?? null,
  );

  constructor() {
    void this.list.reload();
  }
}

function rankOf(status: ScoresheetStatus): number {
  return status === 'DRAFT' ? 0 : 1;
}
