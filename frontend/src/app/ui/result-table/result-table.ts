import { DecimalPipe } from '@angular/common';
import { Component, input } from '@angular/core';
import type { ResultRow } from '@satu/contract/views';

import { DataTable } from '../data-list/data-table';

/** A published list: rank, score, and who shares a rank. */
@Component({
  selector: 'satu-result-table',
  imports: [DataTable, DecimalPipe],
  template: `
    <table satuTable>
      <caption class="visually-hidden" i18n="@@ui.results.caption">
        Peringkat
      </caption>
      <thead>
        <tr>
          <th scope="col" class="number" i18n="@@ui.results.rank">Peringkat</th>
          <th scope="col" i18n="@@ui.results.innovation">Inovasi</th>
          <th scope="col" class="number" i18n="@@ui.results.score">Nilai</th>
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.entryId) {
          <tr>
            <td class="number" i18n-data-label="@@ui.results.rank" data-label="Peringkat">
              <!-- One piece: on a phone the cell is a grid beside its label. -->
              <span>
                {{ row.rank }}
                @if (row.tied) {
                  <span class="small soft" i18n="@@ui.results.tied">setara</span>
                }
              </span>
            </td>
            <th scope="row">
              {{ row.innovationName }}
              <p class="small soft">{{ row.agencyName }}</p>
            </th>
            <td class="number" i18n-data-label="@@ui.results.score" data-label="Nilai">
              {{ row.raw | number: '1.2-2' }}
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
})
export class ResultTable {
  readonly rows = input.required<readonly ResultRow[]>();
}
