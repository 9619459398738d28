import { Component, LOCALE_ID, computed, inject, input, output } from '@angular/core';
import { EARLIEST_DAY, type FormField } from '@satu/domain/form';
import type { Language } from '@satu/domain/language';
import { AFFAIRS, SDGS } from '@satu/domain/reference';

import { NgTemplateOutlet } from '@angular/common';
import { Clock } from '../../../shell/time/clock';
import { CheckboxGroup } from '../../../ui/checkbox-group/checkbox-group';
import { Combobox } from '../../../ui/combobox/combobox';
import { DateField } from '../../../ui/date-field/date-field';
import type { Option } from '../../../ui/option';
import { RadioGroup } from '../../../ui/radio-group/radio-group';
import { TextArea } from '../../../ui/text-area/text-area';
import { TextField } from '../../../ui/text-field/text-field';
import { BudgetEditor } from './budget-editor';
import { PlaceField } from './place-field';
import { ReferenceField } from './reference-field';
import { TableEditor } from './table-editor';

/** One field of a form definition, as the piece that its type asks for. An unknown type is a visible error. */
@Component({
  selector: 'satu-field-editor',
  imports: [
    BudgetEditor,
    CheckboxGroup,
    Combobox,
    DateField,
    NgTemplateOutlet,
    PlaceField,
    RadioGroup,
    ReferenceField,
    TableEditor,
    TextArea,
    TextField,
  ],
  templateUrl: './field-editor.html',
})
export class FieldEditor {
  readonly definition = input.required<FormField>();
  readonly pointer = input.required<string>();
  readonly value = input.required<unknown>();
  readonly error = input<string | null>(null);
  readonly optional = input(false);
  /** Codes of the affairs that the agency itself carries: they come first. */
  readonly ownAffairs = input<readonly string[]>([]);
  /** What can be picked from the register that the field stands on. */
  readonly references = input<readonly Option[]>([]);
  readonly changed = output<unknown>();

  private readonly clock = inject(Clock);
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly label = computed(() => this.definition().label[this.language]);
  protected readonly hint = computed(() => this.definition().help?.[this.language] ?? null);
  protected readonly earliest = EARLIEST_DAY;
  /** A day of long ago may be right, and is more often a slip: it is asked, not refused. */
  protected readonly dayHint = computed(() => {
    const year = Number(this.text().slice(0, 4));
    const isOld =
      this.text() >= EARLIEST_DAY && year < new Date(this.clock.now()).getFullYear() - 10;
    return isOld
      ? $localize`:@@innovations.field.longAgo:Tanggal ini lebih dari 10 tahun yang lalu. Periksa tahunnya.`
      : this.hint();
  });
  protected readonly text = computed(() => {
    const value = this.value();
    return typeof value === 'string' ? value : '';
  });
  protected readonly number = computed(() => {
    const value = this.value();
    return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
  });
  protected readonly texts = computed(() => {
    const value = this.value();
    return Array.isArray(value) ? value.map(String) : [];
  });
  protected readonly options = computed<readonly Option[]>(() => {
    const { type, options } = this.definition();
    if (type === 'affair' || type === 'affairs') {
      return affairOptions(this.ownAffairs());
    }
    if (type === 'sdgs') {
      return SDGS.map(({ number, name }) => ({
        value: String(number),
        label: `${number}. ${name[this.language]}`,
      }));
    }
    return (options ?? []).map(({ value, label }) => ({ value, label: label[this.language] }));
  });

  /** An emptied text is no answer. */
  protected emitText(text: string): void {
    this.changed.emit(text === '' ? null : text);
  }

  /** Digits are a number, whatever parts them; other words are kept as they are and refused. */
  protected emitNumber(text: string): void {
    const digits = text.replaceAll(/[.\s]/g, '');
    this.changed.emit(
      text.trim() === '' ? null : /^\d{1,15}$/.test(digits) ? Number(digits) : text,
    );
  }

  protected emitLines(text: string): void {
    this.changed.emit(text === '' ? null : text.split('\n'));
  }

  protected emitMany(values: readonly string[]): void {
    const { type } = this.definition();
    const many = type === 'sdgs' ? values.map(Number) : values;
    this.changed.emit(many.length === 0 && type === 'multiChoice' ? null : many);
  }
}

/** The agency's own affairs first; each once. Their official names are Indonesian in every language. */
function affairOptions(own: readonly string[]): Option[] {
  const all = AFFAIRS.map(({ code, name, groupLabel }) => ({
    value: code,
    label: `${code} ${name}`,
    group: groupLabel,
    lang: 'id',
  }));
  const group = $localize`:@@innovations.field.ownAffairs:Urusan perangkat daerah Anda`;
  const mine = all.filter(({ value }) => own.includes(value));
  return [
    ...mine.map((option) => ({ ...option, group })),
    ...all.filter((option) => !mine.includes(option)),
  ];
}
