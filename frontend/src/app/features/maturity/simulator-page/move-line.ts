import { Component, computed, input, output } from '@angular/core';
import { TIERS } from '@satu/domain/maturity';
import type { Move } from '@satu/domain/simulation';

import { SelectField } from '../../../ui/select-field/select-field';

/** One step: what it is, what it brings, how much work it is. */
@Component({
  selector: 'satu-move-line',
  imports: [SelectField],
  template: `
    @let one = move();
    <label class="pick">
      <input type="checkbox" [checked]="chosen() !== null" (change)="toggled.emit()" />
      <span>
        <strong>{{ name() }}</strong><br />
        <span class="soft small">{{ where() }}</span><br />
        <span class="small">
          @if (one.onlyProof) {
            <ng-container i18n="@@maturity.move.proof"
              >lampirkan bukti untuk P{{ one.tier }} yang sudah diklaim</ng-container
            >
          } @else {
            <ng-container i18n="@@maturity.move.step"
              >dari P{{ one.from }} ke P{{ one.tier }}</ng-container
            >
          }
          · <ng-container i18n="@@maturity.move.gain">indeks +{{ gain() }}</ng-container>
        </span>
      </span>
    </label>
    @if (chosen() !== null && heights().length > 1) {
      <satu-select-field
        [field]="'tier-' + (one.innovationId ?? 'region') + '-' + one.key"
        i18n-label="@@maturity.move.height"
        label="Sampai"
        [options]="heights()"
        [emptyLabel]="null"
        [value]="'' + chosen()"
        (valueChange)="raised.emit(+$event)"
      />
    }
    <satu-select-field
      [field]="'effort-' + (one.innovationId ?? 'region') + '-' + one.key"
      i18n-label="@@maturity.move.effort"
      label="Upaya"
      [options]="efforts"
      [emptyLabel]="null"
      [value]="effort()"
      (valueChange)="effortSet.emit(+$event)"
    />
  `,
  styleUrl: './move-line.css',
})
export class MoveLine {
  readonly move = input.required<Move>();
  readonly name = input.required<string>();
  readonly where = input.required<string>();
  readonly gain = input.required<string>();
  /** The tier that the plan takes it to; null while it is not chosen. */
  readonly chosen = input.required<number | null>();
  readonly toggled = output();
  readonly raised = output<number>();
  readonly effortSet = output<number>();

  protected readonly heights = computed(() =>
    TIERS.filter((tier) => tier >= this.move().tier).map((tier) => ({
      ...{ value: String(tier), label: `P${tier}` },
    })),
  );
  protected readonly effort = computed(() => String(this.move().effort));
  protected readonly efforts = [
    { value: '1', label: $localize`:@@maturity.effort.1:1 · suratnya sudah ada` },
    { value: '2', label: $localize`:@@maturity.effort.2:2 · beberapa hari` },
    { value: '3', label: $localize`:@@maturity.effort.3:3 · beberapa minggu` },
    { value: '4', label: $localize`:@@maturity.effort.4:4 · beberapa bulan` },
    { value: '5', label: $localize`:@@maturity.effort.5:5 · setahun atau lebih` },
  ];
}
