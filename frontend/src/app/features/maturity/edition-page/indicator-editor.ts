import { Component, input, linkedSignal, output } from '@angular/core';
import type { RubricIndicator } from '@satu/contract/views';
import type { Bilingual } from '@satu/domain/language';

import { Button } from '../../../ui/button/button';
import { TextField } from '../../../ui/text-field/text-field';
import { BilingualPipe } from '../bilingual';

/** What was changed of one indicator. */
export interface IndicatorChange {
  readonly key: string;
  readonly weight: number;
  readonly tiers: Bilingual[] | null;
}

/** One indicator of an edition, with its weight and parameters; in a draft they can be changed. */
@Component({
  selector: 'satu-indicator-editor',
  imports: [BilingualPipe, Button, TextField],
  template: `
    @let one = indicator();
    <article class="card" [attr.aria-labelledby]="one.key">
      <h3 [id]="one.key">{{ one.number }}. {{ one.name | bilingual }} ({{ one.weight }})</h3>
      @if (one.tiers) {
        <ol>
          @for (tier of one.tiers; track $index) {
            <li>{{ tier | bilingual }}</li>
          }
        </ol>
      } @else {
        <ul>
          @for (basis of one.bases; track basis.key) {
            <li>
              {{ basis.name | bilingual }}:
              @for (tier of basis.tiers; track $index; let last = $last) {
                {{ tier | bilingual }}{{ last ? '' : ' · ' }}
              }
            </li>
          }
        </ul>
      }
      @if (editable()) {
        <details>
          <summary>
            <ng-container i18n="@@maturity.edition.change">Ubah</ng-container
            ><span class="visually-hidden">: {{ one.name | bilingual }}</span>
          </summary>
          <form class="stack" (submit)="send($event)" novalidate>
            <satu-text-field
              [field]="one.key + '-weight'"
              i18n-label="@@maturity.edition.weight"
              label="Bobot"
              inputMode="decimal"
              [(value)]="weight"
            />
            @for (text of texts(); track $index) {
              <satu-text-field
                [field]="one.key + '-p' + ($index + 1)"
                [label]="'P' + ($index + 1)"
                [value]="text"
                (valueChange)="say($index, $event)"
              />
            }
            <div>
              <button satuButton variant="secondary" [busy]="busy()">
                <ng-container i18n="@@maturity.row.save">Simpan</ng-container
                ><span class="visually-hidden">: {{ one.name | bilingual }}</span>
              </button>
            </div>
          </form>
        </details>
      }
    </article>
  `,
})
export class IndicatorEditor {
  readonly indicator = input.required<RubricIndicator>();
  readonly editable = input.required<boolean>();
  readonly busy = input(false);
  readonly changed = output<IndicatorChange>();

  protected readonly weight = linkedSignal(() => String(this.indicator().weight));
  protected readonly texts = linkedSignal(() => (this.indicator().tiers ?? []).map(({ id }) => id));

  protected say(place: number, text: string): void {
    this.texts.update((texts) => texts.map((one, index) => (index === place ? text : one)));
  }

  protected send(event: Event): void {
    event.preventDefault();
    const { key, tiers } = this.indicator();
    // Other words have no translation yet: the Indonesian ones are shown until somebody writes it.
    const written = tiers?.map((tier, index): Bilingual => {
      const id = this.texts()[index] ?? tier.id;
      return id === tier.id ? tier : { id, en: '' };
    });
    const weight = Number(this.weight().replace(',', '.'));
    this.changed.emit({ key, weight, tiers: written ?? null });
  }
}
