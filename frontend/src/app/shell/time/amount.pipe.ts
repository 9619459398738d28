import { LOCALE_ID, Pipe, inject, type PipeTransform } from '@angular/core';

/** `{{ 1234.5 | amount }}` as the language writes it: 1.234,5 or 1,234.5. */
@Pipe({ name: 'amount' })
export class AmountPipe implements PipeTransform {
  private readonly format = new Intl.NumberFormat(inject(LOCALE_ID) === 'en' ? 'en-GB' : 'id-ID');

  transform(value: number | null | undefined): string {
    return value === null || value === undefined ? '–' : this.format.format(value);
  }
}
