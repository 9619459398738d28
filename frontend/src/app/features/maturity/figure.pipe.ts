import { LOCALE_ID, Pipe, inject, type PipeTransform } from '@angular/core';

/** A number as the language of the page writes it: 42,38 or 42.38; nothing is rounded. */
@Pipe({ name: 'figure' })
export class FigurePipe implements PipeTransform {
  private readonly isEnglish = inject(LOCALE_ID) === 'en';

  transform(value: number | string): string {
    return this.isEnglish ? String(value) : String(value).replace('.', ',');
  }
}
