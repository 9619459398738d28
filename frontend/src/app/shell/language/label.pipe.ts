import { LOCALE_ID, Pipe, inject, type PipeTransform } from '@angular/core';
import type { Labels, Language } from '@satu/domain/language';

/** `{{ status | label: STATUS_LABELS }}`: the domain's word for a code, in the language of the page. */
@Pipe({ name: 'label' })
export class LabelPipe implements PipeTransform {
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';

  transform<Code extends string>(code: Code | null | undefined, labels: Labels<Code>): string {
    return code ? labels[code][this.language] : '–';
  }
}
