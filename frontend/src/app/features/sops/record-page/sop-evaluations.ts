import { Component, input } from '@angular/core';
import type { SopEvaluationView } from '@satu/contract/views';
import { SOP_OUTCOME_LABELS, SOP_QUESTION_LABELS } from '@satu/domain/sop';

import { LabelPipe } from '../../../shell/language/label.pipe';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { OUTCOME_TONES } from '../sop-words';

/** Past evaluations, the latest first: outcome, the seven answers, and the minutes. */
@Component({
  selector: 'satu-sop-evaluations',
  imports: [LabelPipe, StatusBadge, ZonedPipe],
  template: `
    <ul role="list" class="stack">
      @for (evaluation of evaluations(); track evaluation.id) {
        <li class="card">
          <h3>{{ evaluation.evaluatedOn | zoned }}</h3>
          <div class="row">
            <satu-status-badge
              [tone]="tones[evaluation.outcome]"
              [label]="evaluation.outcome | label: outcomes"
            />
            <span class="soft small" i18n="@@sops.evaluations.by"
              >dicatat oleh {{ evaluation.by }}</span
            >
          </div>
          <ol class="answers">
            @for (answer of evaluation.answers; track answer.key) {
              <li>
                {{ answer.key | label: questions }}:
                <strong>
                  @if (answer.yes) {
                    <ng-container i18n="@@sops.answer.yes">Ya</ng-container>
                  } @else {
                    <ng-container i18n="@@sops.answer.no">Tidak</ng-container>
                  }
                </strong>
                @if (answer.note) {
                  <p class="soft note">{{ answer.note }}</p>
                }
              </li>
            }
          </ol>
          <h4 i18n="@@sops.evaluations.minutes">Berita acara</h4>
          <p class="minutes">{{ evaluation.minutes }}</p>
        </li>
      }
    </ul>
  `,
  styleUrl: './sop-evaluations.css',
})
export class SopEvaluations {
  readonly evaluations = input.required<readonly SopEvaluationView[]>();

  protected readonly tones = OUTCOME_TONES;
  protected readonly outcomes = SOP_OUTCOME_LABELS;
  protected readonly questions = SOP_QUESTION_LABELS;
}
