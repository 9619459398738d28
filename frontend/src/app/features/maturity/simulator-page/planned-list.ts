import { Component, computed, inject, input, LOCALE_ID, output, signal } from '@angular/core';
import type { RubricView } from '@satu/contract/views';
import type { Tier } from '@satu/domain/maturity';
import { AFFAIRS } from '@satu/domain/reference';
import type { PlannedInnovation } from '@satu/domain/simulation';

import { Button } from '../../../ui/button/button';
import type { Option } from '../../../ui/option';
import { SelectField } from '../../../ui/select-field/select-field';

/** Another plan for the innovation in one place; null takes it out. */
export interface PlanChange {
  readonly place: number;
  readonly planned: PlannedInnovation | null;
}

const TIER_OPTIONS: readonly Option[] = ['1', '2', '3'].map((value) => ({
  ...{ value, label: `P${value}` },
}));

/** Innovations that don't exist yet: their main affair, and the tier that each indicator would reach. */
@Component({
  selector: 'satu-planned-list',
  imports: [Button, SelectField],
  template: `
    <ol role="list" class="stack">
      @for (one of planned(); track $index; let place = $index) {
        <li class="card stack">
          <div class="between">
            <strong i18n="@@maturity.planned.one"
              >Inovasi {{ place + 1 }}: {{ affairOf(one) }}, P{{ one.tier }}</strong
            >
            <button
              satuButton
              type="button"
              variant="quiet"
              (click)="changed.emit({ place, planned: null })"
              [attr.aria-label]="removeLabel(place)"
              i18n="@@maturity.planned.remove"
            >
              Buang
            </button>
          </div>
          <details>
            <summary i18n="@@maturity.planned.each">Atur tiap indikator</summary>
            <div class="stack">
              @for (indicator of edition().indicators; track indicator.key) {
                <satu-select-field
                  [field]="'planned-' + place + '-' + indicator.key"
                  [label]="indicator.number + '. ' + say(indicator.name)"
                  [options]="all"
                  [emptyLabel]="null"
                  [value]="tierOf(one, indicator.key)"
                  (valueChange)="set(place, indicator.key, $event)"
                />
              }
            </div>
          </details>
        </li>
      }
    </ol>
    <satu-select-field
      field="affair"
      i18n-label="@@maturity.simulator.affair"
      label="Urusan utamanya"
      [options]="affairs"
      [(value)]="affair"
    />
    <satu-select-field
      field="planned-tier"
      i18n-label="@@maturity.planned.tier"
      label="Parameter yang akan dicapai"
      [options]="tiers"
      [emptyLabel]="null"
      [(value)]="tier"
    />
    <div class="row">
      <button
        satuButton
        type="button"
        variant="secondary"
        (click)="add()"
        i18n="@@maturity.simulator.add"
      >
        Tambah satu inovasi
      </button>
    </div>
  `,
  host: { class: 'stack' },
})
export class PlannedList {
  readonly planned = input.required<readonly PlannedInnovation[]>();
  readonly edition = input.required<RubricView>();
  readonly added = output<PlannedInnovation>();
  readonly changed = output<PlanChange>();

  private readonly language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly affair = signal('');
  protected readonly tier = signal('2');
  protected readonly affairs = AFFAIRS.map(({ code, name }) => ({ value: code, label: name }));
  protected readonly tiers = TIER_OPTIONS;
  protected readonly all = [
    { value: '0', label: $localize`:@@maturity.tier.none:Belum mencapai P1` },
    ...TIER_OPTIONS,
  ];
  private readonly names = computed(() => new Map(AFFAIRS.map(({ code, name }) => [code, name])));

  protected add(): void {
    const tier = Number(this.tier()) as Tier;
    this.added.emit({ mainAffairCode: this.affair() || null, tier });
  }

  protected set(place: number, key: string, tier: string): void {
    const one = this.planned()[place];
    if (!one) return;
    const tiers = { ...one.tiers, [key]: Number(tier) as Tier };
    this.changed.emit({ place, planned: { ...one, tiers } });
  }

  protected tierOf(one: PlannedInnovation, key: string): string {
    return String(one.tiers?.[key] ?? one.tier);
  }

  protected affairOf({ mainAffairCode }: PlannedInnovation): string {
    const none = $localize`:@@maturity.planned.noAffair:urusan belum dipilih`;
    return (mainAffairCode && this.names().get(mainAffairCode)) || none;
  }

  protected say(name: { id: string; en: string }): string {
    return name[this.language] || name.id;
  }

  protected removeLabel(place: number): string {
    return $localize`:@@maturity.planned.removeLabel:Buang inovasi ${place + 1}:place:`;
  }
}
