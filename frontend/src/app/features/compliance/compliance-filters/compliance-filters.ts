import { Component, input, output } from '@angular/core';

import { Button } from '../../../ui/button/button';
import { DateField } from '../../../ui/date-field/date-field';
import type { Option } from '../../../ui/option';
import { SelectField } from '../../../ui/select-field/select-field';

/** One part of what is shown, chosen anew; an empty value takes it away. */
export interface Choice {
  name: 'periode' | 'pada' | 'zona';
  value: string;
}

/** Which period, as of which day, and which zone. */
@Component({
  selector: 'satu-compliance-filters',
  imports: [Button, DateField, SelectField],
  host: { class: 'grid no-print' },
  template: `
    <satu-select-field
      field="periode"
      i18n-label="@@compliance.period"
      label="Periode"
      [options]="periods()"
      [emptyLabel]="null"
      [value]="periodId()"
      (valueChange)="chosen.emit({ name: 'periode', value: $event })"
    />
    <satu-date-field
      field="pada"
      optional
      i18n-label="@@compliance.at"
      label="Keadaan pada akhir hari"
      [latest]="today()"
      [error]="error()"
      [value]="day()"
      (valueChange)="chosen.emit({ name: 'pada', value: $event })"
    />
    @if (zone()) {
      <div>
        <button
          satuButton
          type="button"
          variant="secondary"
          (click)="chosen.emit({ name: 'zona', value: '' })"
          i18n="@@compliance.allZones"
        >
          Tampilkan semua zona
        </button>
      </div>
    }
  `,
})
export class ComplianceFilters {
  readonly periods = input.required<readonly Option[]>();
  readonly periodId = input.required<string>();
  readonly day = input.required<string>();
  readonly today = input.required<string>();
  readonly error = input<string | null>();
  readonly zone = input<string>();
  readonly chosen = output<Choice>();
}
