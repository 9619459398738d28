import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Notice } from '../../../ui/notice/notice';

/** One note of a reviewer; `link` leads to where it is mended, `mended` is null where nobody can tell. */
export interface NoteLine {
  readonly label: string | null;
  readonly text: string;
  readonly by: string;
  readonly at: string;
  readonly link: readonly unknown[] | null;
  readonly fragment: string | undefined;
  readonly mended: boolean | null;
}

/** What was asked for when it was returned, and whether the field was changed since. */
@Component({
  selector: 'satu-note-list',
  imports: [Notice, RouterLink, ZonedPipe],
  template: `
    <satu-notice tone="warn" [heading]="heading()">
      <ul>
        @for (note of notes(); track $index) {
          <li>
            @if (note.label) {
              @if (note.link) {
                <a [routerLink]="note.link" [fragment]="note.fragment">{{ note.label }}</a>:
              } @else {
                <strong>{{ note.label }}:</strong>
              }
            }
            {{ note.text }}
            <span class="small soft">({{ note.by }}, {{ note.at | zoned: 'date' }})</span>
            @if (note.mended === true) {
              &ngsp;<strong i18n="@@innovations.notes.mended">Sudah diubah.</strong>
            } @else if (note.mended === false) {
              &ngsp;<strong i18n="@@innovations.notes.unmended">Belum diubah.</strong>
            }
          </li>
        }
      </ul>
    </satu-notice>
  `,
})
export class NoteList {
  readonly heading = input.required<string>();
  readonly notes = input.required<readonly NoteLine[]>();
}
