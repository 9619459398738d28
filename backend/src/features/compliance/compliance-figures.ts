import type { ComplianceTotals, ComplianceTrendPoint } from '@satu/contract/views';
import { isMet, isOutstanding, type Standing, type Zone, zoneOf } from '@satu/domain/obligation';
import type { Day } from '@satu/domain/time';
import type { ComplianceRowData, StateCount } from './compliance.repository.js';

export interface ZoneCounts {
  green: number;
  yellow: number;
  red: number;
}

type Counted = Pick<
  ComplianceRowData,
  'required' | 'counted' | 'registered' | 'verified' | 'exempt' | 'lapseOpen' | 'endedOn'
>;

/**
 * The headline's numbers over standing obligations. Met, unmet and exempt add up to obliged; a
 * lapsed one is among the unmet. Exempt goes first, as in the verdict.
 */
export function totalsOf(rows: readonly Counted[]): ComplianceTotals {
  const many = (test: (row: Counted) => boolean): number => rows.filter(test).length;
  return {
    obliged: rows.length,
    registered: many((row) => row.registered >= row.required),
    verified: many((row) => row.verified >= row.required),
    met: many((row) => !row.exempt && isMet(row)),
    unmet: many((row) => isOutstanding(row)),
    exempt: many((row) => row.exempt),
    lapsed: many((row) => !row.exempt && row.lapseOpen),
  };
}

/** The colour; endorsed where only verified counts is something begun, too. */
export function zoneOfRow(row: Standing & { begun: number; registered: number }): Zone {
  return zoneOf(row, row.begun > 0 || row.registered > 0);
}

export function zonesOf(rows: readonly ComplianceRowData[]): ZoneCounts {
  const counts: ZoneCounts = { green: 0, yellow: 0, red: 0 };
  for (const row of rows) counts[KEYS[zoneOfRow(row)]] += 1;
  return counts;
}

/** One point a day, from the states counted before the instant that ends it. */
export function trendOf(
  ends: readonly { readonly on: Day; readonly before: Date }[],
  states: readonly StateCount[],
): ComplianceTrendPoint[] {
  return ends.map(({ on, before }) => {
    const point = { on, green: 0, yellow: 0, red: 0 };
    for (const state of states) {
      if (state.at.getTime() !== before.getTime() || state.endedOn !== null) continue;
      point[KEYS[zoneOfRow(state)]] += state.agencies;
    }
    return point;
  });
}

const KEYS: Readonly<Record<Zone, keyof ZoneCounts>> = {
  GREEN: 'green',
  YELLOW: 'yellow',
  RED: 'red',
};
