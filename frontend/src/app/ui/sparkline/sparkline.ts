import { Component, computed, input } from '@angular/core';

import { linePath, type Point } from './line-path';

/** A number over time, small. The numbers themselves stand in a table for screen readers. */
@Component({
  selector: 'satu-sparkline',
  template: `
    <svg viewBox="0 0 200 48" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path [attr.d]="path()" />
    </svg>
    <!-- A table is as wide as its cells, whatever it is told: what hides it is the box around it. -->
    <div class="visually-hidden">
      <table>
        <caption>
          {{
            caption()
          }}
        </caption>
        <tbody>
          @for (point of points(); track point.label) {
            <tr>
              <th scope="row">{{ point.label }}</th>
              <td>{{ point.value }}</td>
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styles: `
    :host {
      position: relative;
      display: block;
    }

    svg {
      display: block;
      inline-size: 100%;
      block-size: 3rem;
    }

    path {
      fill: none;
      stroke: var(--action);
      stroke-width: 2.5;
      stroke-linejoin: round;
      vector-effect: non-scaling-stroke;
    }
  `,
})
export class Sparkline {
  readonly caption = input.required<string>();
  readonly points = input.required<readonly Point[]>();
  /** Height of the scale; the largest value when left out. */
  readonly full = input<number | null>();
  protected readonly path = computed(() => linePath(this.points(), this.full() ?? null));
}
