import { Component, input } from '@angular/core';
import type { RubricHeading } from '@satu/contract/views';

import { ZonedPipe } from '../../shell/time/zoned.pipe';
import { Notice } from '../../ui/notice/notice';
import { BilingualPipe } from './bilingual';

/** Which edition the figures come from, and that they are a prognosis until its letter is on file. */
@Component({
  selector: 'satu-edition-note',
  imports: [BilingualPipe, Notice, ZonedPipe],
  template: `
    @let edition = rubric();
    @if (edition.letter; as letter) {
      <p class="soft small" i18n="@@maturity.edition.official">
        {{ edition.title | bilingual }}, surat {{ letter.number }} tanggal {{ letter.on | zoned }}.
      </p>
    } @else {
      <satu-notice
        tone="warn"
        i18n-heading="@@maturity.edition.prognosis"
        heading="Prognosis, belum ada surat resmi"
      >
        <p>{{ edition.title | bilingual }}. {{ edition.source | bilingual }}</p>
      </satu-notice>
    }
  `,
})
export class EditionNote {
  readonly rubric = input.required<RubricHeading>();
}
