import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SCORESHEET_STATUS_LABELS, type ScoresheetStatus } from '@satu/domain/competition';

import { loaded } from '../../../shell/http/loaded';
import { LabelPipe } from '../../../shell/language/label.pipe';
import { Clock } from '../../../shell/time/clock';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-list/data-table';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { ProgressBar } from '../../../ui/progress-bar/progress-bar';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge, type Tone } from '../../../ui/status-badge/status-badge';
import { ScoresheetClient } from '../scoresheet-client';
import { type SheetGroup, groupsOf } from './sheet-groups';

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
  private readonly clock = inject(Clock);
  protected readonly list = loaded(() => this.client.mine());
  protected readonly statusLabels = SCORESHEET_STATUS_LABELS;
  protected readonly tones: Readonly<Record<ScoresheetStatus, Tone>> = {
    DRAFT: 'still',
    SUBMITTED: 'good',
    RECUSED: 'warn',
  };
  /** Last year's sheets are none of this year's. */
  protected readonly groups = computed(() => groupsOf(this.list.value() ?? [], this.clock.now()));
  protected readonly next = computed(
    () => this.groups().find(({ next }) => next !== null)?.next ?? null,
  );

  constructor() {
    void this.list.reload();
  }

  protected progressOf({ sent, owed }: SheetGroup): string {
    return $localize`:@@scoresheets.list.progress:${sent}:sent: dari ${owed}:total: lembar terkirim`;
  }
}
