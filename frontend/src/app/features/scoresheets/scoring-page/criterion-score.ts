import { Component, LOCALE_ID, computed, inject, input, output } from '@angular/core';
import type { RubricCriterionView, ScoreView } from '@satu/contract/views';

import { RadioGroup } from '../../../ui/radio-group/radio-group';
import { TextArea } from '../../../ui/text-area/text-area';

/** One criterion: its anchored levels in full, no level chosen beforehand, and a note. */
@Component({
  selector: 'satu-criterion-score',
  imports: [RadioGroup, TextArea],
  host: { '[attr.data-active]': 'active() || null', '(focusin)': 'activated.emit()' },
  template: `
    <satu-radio-group
      [field]="criterion().id"
      [label]="label()"
      [options]="options()"
      [disabled]="locked()"
      [value]="value()"
      (valueChange)="scored.emit({ level: +$event })"
    />
    <satu-text-area
      [field]="criterion().id + '-note'"
      optional
      i18n-label="@@scoresheets.criterion.note"
      label="Catatan"
      [rows]="2"
      [readonly]="locked()"
      [value]="score().note ?? ''"
      (valueChange)="scored.emit({ note: $event || null })"
    />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gap-s);
      padding: var(--gap-m);
      background: var(--surface);
      border: 1px solid var(--line);
      border-inline-start: 4px solid var(--line);
      border-radius: var(--radius-m);
    }

    :host([data-active]) {
      border-inline-start-color: var(--action);
    }
  `,
})
export class CriterionScore {
  readonly criterion = input.required<RubricCriterionView>();
  readonly score = input.required<ScoreView>();
  readonly active = input(false);
  readonly locked = input(false);
  readonly activated = output();
  readonly scored = output<Partial<Pick<ScoreView, 'level' | 'note'>>>();

  private readonly english = inject(LOCALE_ID) === 'en';
  protected readonly label = computed(() => {
    const { name, nameEn, weight } = this.criterion();
    return $localize`:@@scoresheets.criterion.label:${this.english ? nameEn : name}:criterion: (bobot ${weight}:weight:)`;
  });
  protected readonly options = computed(() =>
    this.criterion().levels.map(({ level, text, textEn }) => ({
      value: String(level),
      label: String(level),
      hint: this.english ? textEn : text,
    })),
  );
  protected readonly value = computed(() => {
    const { level } = this.score();
    return level === null ? '' : String(level);
  });
}
