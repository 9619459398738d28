import { DecimalPipe, PercentPipe } from '@angular/common';
import { Component, computed, input } from '@angular/core';

import { DataTable } from '../data-list/data-table';
import { stepPath } from './step-path';

/** The share that remains after so many years, and how many were followed so long. */
export interface SurvivalPoint {
  years: number;
  share: number;
  atRisk: number;
}

/** A curve that falls in steps, above the table of its numbers: it prints, and is read aloud as a table. */
@Component({
  selector: 'satu-survival-chart',
  imports: [DataTable, DecimalPipe, PercentPipe],
  template: `
    <svg viewBox="0 0 320 120" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <line x1="0" y1="60" x2="320" y2="60" />
      <path [attr.d]="path()" />
    </svg>
    <table satuTable>
      <caption>
        {{
          caption()
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col" class="number" i18n="@@ui.survival.years">Tahun sejak mulai</th>
          <th scope="col" class="number" i18n="@@ui.survival.share">Masih berjalan</th>
          <th scope="col" class="number" i18n="@@ui.survival.followed">Diikuti sampai saat itu</th>
        </tr>
      </thead>
      <tbody>
        @for (point of points(); track point.years) {
          <tr>
            <th scope="row" class="number">{{ point.years | number: '1.0-1' }}</th>
            <td class="number" i18n-data-label="@@ui.survival.share" data-label="Masih berjalan">
              {{ point.share | percent: '1.0-1' }}
            </td>
            <td
              class="number"
              i18n-data-label="@@ui.survival.followed"
              data-label="Diikuti sampai saat itu"
            >
              {{ point.atRisk | number }}
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gap-m);
    }

    svg {
      inline-size: 100%;
      block-size: 8rem;
      border-block-end: 1px solid var(--line-strong);
      border-inline-start: 1px solid var(--line-strong);
    }

    line {
      stroke: var(--line);
      stroke-dasharray: 4 4;
      vector-effect: non-scaling-stroke;
    }

    path {
      fill: none;
      stroke: var(--action);
      stroke-width: 2.5;
      vector-effect: non-scaling-stroke;
    }
  `,
})
export class SurvivalChart {
  readonly caption = input.required<string>();
  readonly points = input.required<readonly SurvivalPoint[]>();
  protected readonly path = computed(() => stepPath(this.points().map(({ share }) => share)));
}
