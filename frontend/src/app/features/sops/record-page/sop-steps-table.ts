import { Component, computed, input } from '@angular/core';
import type { SopStep } from '@satu/contract/views';

import { DataTable } from '../../../ui/data-list/data-table';
import { SOP_LABELS, STEP_LABELS, durationWords } from '../sop-words';

/** The steps with who does them and their quality standard (mutu baku), as the official form orders them. */
@Component({
  selector: 'satu-sop-steps-table',
  imports: [DataTable],
  templateUrl: './sop-steps-table.html',
  styleUrl: './sop-steps-table.css',
})
export class SopStepsTable {
  readonly steps = input.required<readonly SopStep[]>();

  protected readonly title = SOP_LABELS.steps;
  protected readonly labels = STEP_LABELS;
  protected readonly words = durationWords;
  protected readonly total = computed(() =>
    this.steps().reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
  );
}
