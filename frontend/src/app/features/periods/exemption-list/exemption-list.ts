import { Component, booleanAttribute, input, model, output } from '@angular/core';
import type { ExemptionView, Problem } from '@satu/contract/views';
import { BASIS_KIND_LABELS } from '@satu/domain/period';

import { LabelPipe } from '../../../shell/language/label.pipe';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';

/** Who is exempt, on what basis; revoking one asks first what it does to whom. */
@Component({
  selector: 'satu-exemption-list',
  imports: [Button, Dialog, LabelPipe, ProblemPanel, ZonedPipe],
  templateUrl: './exemption-list.html',
})
export class ExemptionList {
  readonly exemptions = input.required<readonly ExemptionView[]>();
  readonly revocable = input(false, { transform: booleanAttribute });
  readonly busy = input(false);
  readonly problem = input.required<Problem | null>();
  /** The exemption that a person is asked about; null where nobody is asked. */
  readonly asked = model<ExemptionView | null>(null);
  readonly opened = output();
  readonly revoked = output<ExemptionView>();
  protected readonly basisLabels = BASIS_KIND_LABELS;

  protected ask(exemption: ExemptionView): void {
    this.opened.emit();
    this.asked.set(exemption);
  }
}
