import { Component, input, linkedSignal, output } from '@angular/core';
import type { RubricFormula, RubricMost } from '@satu/contract/views';

import { Button } from '../../../ui/button/button';
import { TextField } from '../../../ui/text-field/text-field';

/** The numbers of the formula; in a draft they can be changed. */
@Component({
  selector: 'satu-formula-editor',
  imports: [Button, TextField],
  template: `
    <section class="card" aria-labelledby="formula">
      <h2 id="formula" i18n="@@maturity.formula.title">Rumus</h2>
      <p i18n="@@maturity.formula.text">
        (Nilai baris daerah, paling tinggi {{ most().region }}, ditambah jumlah nilai inovasi ÷
        banyaknya inovasi, paling sedikit {{ formula().minDivisor }}, paling tinggi
        {{ most().innovation }}, ditambah {{ formula().countPoints }} tiap inovasi sampai
        {{ formula().countCap }} bila {{ formula().basicServiceAffairsRequired }} urusan pelayanan
        dasar ada inovasinya) ÷ {{ most().total }} × 100.
      </p>
      @if (editable()) {
        <form class="stack" (submit)="send($event)" novalidate>
          <satu-text-field
            field="minDivisor"
            i18n-label="@@maturity.formula.minDivisor"
            label="Pembagi paling kecil"
            inputMode="numeric"
            [(value)]="minDivisor"
          />
          <satu-text-field
            field="basicServices"
            i18n-label="@@maturity.formula.basicServices"
            label="Urusan pelayanan dasar yang disyaratkan"
            inputMode="numeric"
            [(value)]="basicServices"
          />
          <satu-text-field
            field="countPoints"
            i18n-label="@@maturity.formula.countPoints"
            label="Nilai tiap inovasi"
            inputMode="decimal"
            [(value)]="countPoints"
          />
          <satu-text-field
            field="countCap"
            i18n-label="@@maturity.formula.countCap"
            label="Batas jumlah inovasi"
            inputMode="numeric"
            [(value)]="countCap"
          />
          <div>
            <button satuButton variant="secondary" [busy]="busy()" i18n="@@maturity.formula.save">
              Simpan rumus
            </button>
          </div>
        </form>
      }
    </section>
  `,
})
export class FormulaEditor {
  readonly formula = input.required<RubricFormula>();
  readonly most = input.required<RubricMost>();
  readonly editable = input.required<boolean>();
  readonly busy = input(false);
  readonly changed = output<RubricFormula>();

  protected readonly minDivisor = linkedSignal(() => String(this.formula().minDivisor));
  protected readonly countCap = linkedSignal(() => String(this.formula().countCap));
  protected readonly countPoints = linkedSignal(() => String(this.formula().countPoints));
  protected readonly basicServices = linkedSignal(() =>
    String(this.formula().basicServiceAffairsRequired),
  );

  protected send(event: Event): void {
    event.preventDefault();
    this.changed.emit({
      minDivisor: read(this.minDivisor()),
      countCap: read(this.countCap()),
      countPoints: read(this.countPoints()),
      basicServiceAffairsRequired: read(this.basicServices()),
    });
  }
}

function read(text: string): number {
  return Number(text.replace(',', '.'));
}
