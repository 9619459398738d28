import { Component, computed, input, output } from '@angular/core';
import type { ComplianceRow, PeriodSummary, Problem } from '@satu/contract/views';

import { daysLeft } from '../../../shell/letters/lacking';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { Notice } from '../../../ui/notice/notice';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';

/** What is known of those that lack when a period is about to be closed. */
export interface Findings {
  state: 'loading' | 'problem' | 'full';
  problem: Problem | null;
  lacking: readonly ComplianceRow[];
}

/** Before a period closes for good: who lacks, how much time there would be, and the way back. */
@Component({
  selector: 'satu-closing-dialog',
  imports: [Button, Dialog, Notice, ProblemPanel, Skeleton, ZonedPipe],
  templateUrl: './closing-dialog.html',
})
export class ClosingDialog {
  readonly open = input.required<boolean>();
  readonly period = input.required<PeriodSummary>();
  readonly findings = input.required<Findings>();
  readonly refused = input.required<Problem | null>();
  readonly now = input.required<number>();
  readonly busy = input(false);
  readonly retry = output();
  readonly cancelled = output();
  readonly confirmed = output<{ withFindings: boolean }>();
  protected readonly left = computed(() => daysLeft(this.period().closesAt, this.now()));
  protected readonly isEarly = computed(() => Date.parse(this.period().closesAt) > this.now());
  protected readonly count = computed(() => this.findings().lacking.length);
}
