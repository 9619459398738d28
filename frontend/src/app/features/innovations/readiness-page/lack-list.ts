import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import type { Mending } from './readiness-words';

/** One line: what to mend, where, and what it costs. */
export interface LackLine {
  readonly text: string;
  readonly cost: string;
  readonly mending: Mending | null;
}

/** What is lacking, each led to where it is mended. */
@Component({
  selector: 'satu-lack-list',
  imports: [RouterLink],
  template: `
    <ol>
      @for (line of lines(); track $index) {
        <li>
          @if (line.mending; as place) {
            <a
              [routerLink]="place.link"
              [fragment]="place.fragment"
              [queryParams]="place.query ?? null"
              >{{ line.text }}</a
            >
          } @else {
            {{ line.text }}
          }
          <span class="small soft"> ({{ line.cost }})</span>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      gap: var(--gap-s);
      padding-inline-start: 1.75em;
    }

    li {
      overflow-wrap: anywhere;
    }
  `,
})
export class LackList {
  readonly lines = input.required<readonly LackLine[]>();
}
