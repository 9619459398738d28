import { Component, computed, input, output } from '@angular/core';

import type { Option } from '../../../ui/option';
import { SelectField } from '../../../ui/select-field/select-field';
import { TextField } from '../../../ui/text-field/text-field';
import { NEW_SUCCESSOR, type Successor } from '../reorganisation-plan';

/** One agency that stands afterwards: chosen, or entered with code, name and kind. */
@Component({
  selector: 'satu-successor-fields',
  imports: [SelectField, TextField],
  template: `
    <fieldset class="stack card">
      <legend i18n="@@reorganisations.successor.heading">Penerus {{ index() + 1 }}</legend>
      <satu-select-field
        [field]="at() + '/agencyId'"
        i18n-label="@@reorganisations.successor.agency"
        label="Perangkat daerah penerus"
        i18n-emptyLabel="@@reorganisations.successor.new"
        emptyLabel="Perangkat daerah baru"
        [options]="agencies()"
        [error]="errors().get('/' + at() + '/agencyId')"
        [value]="successor().agencyId"
        (valueChange)="choose($event)"
      />
      @if (!successor().agencyId) {
        <satu-text-field
          [field]="at() + '/code'"
          i18n-label="@@reorganisations.successor.code"
          label="Kode"
          i18n-hint="@@reorganisations.successor.codeHint"
          hint="Boleh sama dengan kode perangkat daerah asal: kode itu beralih ke penerusnya."
          [error]="errors().get('/' + at() + '/code')"
          [value]="successor().code"
          (valueChange)="enter({ code: $event })"
        />
        <satu-text-field
          [field]="at() + '/name'"
          i18n-label="@@reorganisations.successor.name"
          label="Nama"
          [error]="errors().get('/' + at() + '/name')"
          [value]="successor().name"
          (valueChange)="enter({ name: $event })"
        />
        <satu-select-field
          [field]="at() + '/kind'"
          i18n-label="@@reorganisations.successor.kind"
          label="Jenis"
          [options]="kinds()"
          [error]="errors().get('/' + at() + '/kind')"
          [value]="successor().kind"
          (valueChange)="enter({ kind: $event })"
        />
      }
    </fieldset>
  `,
})
export class SuccessorFields {
  readonly index = input.required<number>();
  readonly successor = input.required<Successor>();
  readonly agencies = input.required<readonly Option[]>();
  readonly kinds = input.required<readonly Option[]>();
  /** Sentences by pointer. */
  readonly errors = input.required<ReadonlyMap<string, string>>();
  readonly changed = output<Successor>();

  protected readonly at = computed(() => `successors/${this.index()}`);

  protected choose(agencyId: string): void {
    this.changed.emit({ ...NEW_SUCCESSOR, agencyId });
  }

  protected enter(part: Partial<Successor>): void {
    this.changed.emit({ ...this.successor(), ...part });
  }
}
