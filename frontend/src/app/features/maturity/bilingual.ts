import { LOCALE_ID, Pipe, inject, type PipeTransform } from '@angular/core';
import type { Bilingual, Language } from '@satu/domain/language';

/** `{{ indicator.name | bilingual }}`: in the language of the page; what was not translated is Indonesian. */
@Pipe({ name: 'bilingual' })
export class BilingualPipe implements PipeTransform {
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';

  transform(text: Bilingual | null | undefined): string {
    return text ? text[this.language] || text.id : '';
  }
}
