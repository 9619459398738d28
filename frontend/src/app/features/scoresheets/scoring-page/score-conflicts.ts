import { Component, LOCALE_ID, computed, inject, input, output } from '@angular/core';
import type { RubricCriterionView } from '@satu/contract/views';

import type { Conflict } from '../../../shell/autosave/unsent-store';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';

/** A level or a note that was also given elsewhere, in words. */
interface Clash {
  pointer: string;
  label: string;
  here: string;
  there: string;
}

/** What was scored here and in another tab or device: both words, and the choice between them. */
@Component({
  selector: 'satu-score-conflicts',
  imports: [Button, Notice],
  template: `
    <satu-notice
      tone="warn"
      i18n-heading="@@scoresheets.conflict.heading"
      heading="Nilai ini juga diubah di perangkat atau tab lain"
    >
      <p i18n="@@scoresheets.conflict.text">
        Yang tampak di bawah adalah isian Anda di sini. Pilih yang dipakai.
      </p>
      <ul>
        @for (clash of clashes(); track clash.pointer) {
          <li class="stack">
            <p>
              <strong>{{ clash.label }}</strong>
            </p>
            <p i18n="@@scoresheets.conflict.here">Di sini: {{ clash.here }}</p>
            <p i18n="@@scoresheets.conflict.there">Di perangkat lain: {{ clash.there }}</p>
            <div class="row">
              <button
                satuButton
                type="button"
                variant="secondary"
                (click)="chosen.emit({ pointer: clash.pointer, choice: 'yours' })"
              >
                <ng-container i18n="@@scoresheets.conflict.useHere">Pakai yang di sini</ng-container
                ><span class="visually-hidden"> {{ clash.label }}</span>
              </button>
              <button
                satuButton
                type="button"
                variant="secondary"
                (click)="chosen.emit({ pointer: clash.pointer, choice: 'theirs' })"
              >
                <ng-container i18n="@@scoresheets.conflict.useThere"
                  >Pakai dari perangkat lain</ng-container
                ><span class="visually-hidden"> {{ clash.label }}</span>
              </button>
            </div>
          </li>
        }
      </ul>
    </satu-notice>
  `,
})
export class ScoreConflicts {
  readonly conflicts = input.required<readonly Conflict[]>();
  readonly criteria = input.required<readonly RubricCriterionView[]>();
  readonly chosen = output<{ pointer: string; choice: 'yours' | 'theirs' }>();

  private readonly english = inject(LOCALE_ID) === 'en';
  protected readonly clashes = computed<readonly Clash[]>(() =>
    this.conflicts().map(({ pointer, yours, theirs }) => ({
      pointer,
      label: this.labelOf(pointer),
      here: wordsOf(yours),
      there: wordsOf(theirs),
    })),
  );

  private labelOf(pointer: string): string {
    const criterion = this.criteria().find(({ id }) => pointer.includes(`=${id}/`));
    if (!criterion) return $localize`:@@scoresheets.conflict.sheet:Lembar ini`;
    const name = this.english ? criterion.nameEn : criterion.name;
    return pointer.endsWith('/note')
      ? $localize`:@@scoresheets.conflict.note:Catatan untuk ${name}:criterion:`
      : $localize`:@@scoresheets.conflict.level:Nilai untuk ${name}:criterion:`;
  }
}

function wordsOf(value: unknown): string {
  if (typeof value === 'number' || (typeof value === 'string' && value !== '')) {
    return String(value);
  }
  return $localize`:@@scoresheets.conflict.none:belum diisi`;
}
