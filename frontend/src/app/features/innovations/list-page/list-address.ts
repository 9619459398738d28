import type { Params } from '@angular/router';
import type { ShownFilter } from '../../../shell/saved-filters/saved-filters';
import type { ListQuery } from './innovation-list-store';

/** In the address, for everybody's innovations where the list would begin with the own agency. */
export const ALL = 'semua';

/** What the list's door calls a filter, and what the address calls it. */
const ADDRESS: Readonly<Record<keyof ListQuery, string>> = {
  q: 'q',
  status: 'status',
  stage: 'tahap',
  custodianAgencyId: 'opd',
  mainAffairCode: 'urusan',
  useState: 'penggunaan',
  year: 'tahun',
  waitingFor: 'menunggu',
  sort: 'urut',
};

/** The filter of a list as it is kept: every value in a list, nothing empty. */
export function filtersOf(query: ListQuery): Record<string, string[]> {
  const entries = Object.entries(query).map(([key, value]): [string, string[]] => [
    key,
    ([value].flat() as string[]).filter(Boolean),
  ]);
  return Object.fromEntries(entries.filter(([, values]) => values.length > 0));
}

/** The whole address for a kept filter; what it doesn't name is taken away. */
export function addressOf({ filters, columns }: ShownFilter): Params {
  const named = Object.entries(ADDRESS).map(([key, name]) => [name, filters[key] ?? null] as const);
  const params: Params = { ...Object.fromEntries(named), kolom: columns };
  return {
    ...params,
    opd: filters['custodianAgencyId'] ?? ALL,
    menunggu: filters['waitingFor'] ? 'saya' : null,
  };
}
