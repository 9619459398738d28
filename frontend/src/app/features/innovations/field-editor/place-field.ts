import { Component, booleanAttribute, computed, input, linkedSignal, output } from '@angular/core';

import { TextField } from '../../../ui/text-field/text-field';
import { type Place, placeOf, placeText } from './place-text';

/** A point on the map, typed. What isn't understood stays as it was typed, and is refused as it is. */
@Component({
  selector: 'satu-place-field',
  imports: [TextField],
  template: `
    <satu-text-field
      [field]="field()"
      [label]="label()"
      i18n-hint="@@innovations.field.coordinates"
      hint="Lintang lalu bujur, misalnya -7.4478, 112.7183 atau -7,4478; 112,7183. Peta di ponsel menyalinnya begitu."
      [error]="wrong()"
      [optional]="optional()"
      [value]="text()"
      (valueChange)="take($event)"
    />
  `,
})
export class PlaceField {
  readonly field = input.required<string>();
  readonly label = input.required<string>();
  readonly error = input<string | null>(null);
  readonly optional = input(false, { transform: booleanAttribute });
  readonly value = input.required<unknown>();
  /** A place, null for nothing, or the words that name none. */
  readonly changed = output<Place | string | null>();

  /** As it was typed, for as long as it means what is kept. */
  protected readonly text = linkedSignal<unknown, string>({
    source: this.value,
    computation: (value, previous) => {
      const kept = wordsOf(value);
      const typed = previous?.value ?? '';
      const place = placeOf(typed);
      return place !== null && placeText(place) === kept ? typed : kept;
    },
  });
  protected readonly wrong = computed(() => {
    const isUnclear = this.text().trim() !== '' && placeOf(this.text()) === null;
    return isUnclear
      ? $localize`:@@innovations.field.noPlace:Belum dapat dibaca sebagai titik. Tulis lintang lalu bujur, misalnya -7.4478, 112.7183.`
      : this.error();
  });

  protected take(text: string): void {
    this.text.set(text);
    this.changed.emit(text.trim() === '' ? null : (placeOf(text) ?? text));
  }
}

function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const { latitude, longitude } = (value ?? {}) as Partial<Place>;
  return latitude === undefined || longitude === undefined
    ? ''
    : placeText({ latitude, longitude });
}
