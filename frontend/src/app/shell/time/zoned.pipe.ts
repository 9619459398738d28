import { Pipe, inject, type PipeTransform } from '@angular/core';

import { Zoned, type ZonedStyle } from './zoned';

/** `{{ period.closesAt | zoned: 'dateTime' }}`; impure because the region's zone may arrive after the text. */
@Pipe({ name: 'zoned', pure: false })
export class ZonedPipe implements PipeTransform {
  private readonly zoned = inject(Zoned);

  transform(at: string | null | undefined, style: ZonedStyle = 'date'): string {
    return at ? this.zoned.format(at, style) : '–';
  }
}
