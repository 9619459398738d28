import { Component, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SOP_OUTCOME_LABELS } from '@satu/domain/sop';

import { LabelPipe } from '../../../shell/language/label.pipe';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { titledBy } from '../../../shell/title/subject-title';
import { Button } from '../../../ui/button/button';
import { ConfirmationPanel } from '../../../ui/confirmation-panel/confirmation-panel';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { SopStore } from '../sop-store';

/** The receipt of an evaluation: what was decided, and when the next is due. */
@Component({
  selector: 'satu-sop-evaluated-page',
  imports: [
    Button,
    ConfirmationPanel,
    EmptyState,
    LabelPipe,
    PageHeader,
    ProblemPanel,
    RouterLink,
    Skeleton,
    ZonedPipe,
  ],
  providers: [SopStore],
  templateUrl: './sop-evaluated-page.html',
})
export class SopEvaluatedPage {
  readonly id = input.required<string>();

  protected readonly store = inject(SopStore);
  protected readonly outcomes = SOP_OUTCOME_LABELS;

  constructor() {
    titledBy(() => this.store.sop()?.name);
    effect(() => {
      const id = this.id();
      untracked(() => void this.store.load(id));
    });
  }
}
