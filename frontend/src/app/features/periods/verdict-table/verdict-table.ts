import { Component, input } from '@angular/core';
import type { VerdictView } from '@satu/contract/views';
import { VERDICT_OUTCOME_LABELS } from '@satu/domain/period';

import { LabelPipe } from '../../../shell/language/label.pipe';
import { DataTable } from '../../../ui/data-list/data-table';

/** What closing said of each agency, for good. */
@Component({
  selector: 'satu-verdict-table',
  imports: [DataTable, LabelPipe],
  templateUrl: './verdict-table.html',
})
export class VerdictTable {
  readonly verdicts = input.required<readonly VerdictView[]>();
  protected readonly outcomeLabels = VERDICT_OUTCOME_LABELS;
}
