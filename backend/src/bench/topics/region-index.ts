import process from 'node:process';
import {
  type IndexRubric,
  type MeasuredClaims,
  regionStanding,
  type RowClaim,
  SHIPPED_RUBRICS,
  type Tier,
} from '@satu/domain/maturity';
import { milliseconds, type Figure } from '../figure.js';

/** The issue's own figures: so many innovations, and so long of the processor's time. */
const INNOVATIONS = 200;
const LONGEST = 50;
const RUNS = 31;
const MICROSECONDS = 1000;

/** A region in which everything is claimed, proven and verified: nothing can be left out. */
export function wholeRegion(rubric: IndexRubric): {
  innovations: MeasuredClaims[];
  rows: RowClaim[];
} {
  const tierOf = (place: number): Tier => (1 + (place % 3)) as Tier;
  const innovations = Array.from({ length: INNOVATIONS }, (_, n) => ({
    mainAffairCode: `1.0${1 + (n % 6)}`,
    claims: rubric.indicators.map(({ key, bases }, place) => ({
      ...{ indicatorKey: key, basis: bases[0]?.key ?? null, hasEvidence: true },
      ...{ tier: tierOf(n + place), verifiedTier: tierOf(n * place) },
    })),
  }));
  const rows = rubric.rows.map(({ key }, place) => ({
    ...{ rowKey: key, hasEvidence: true, tier: tierOf(place), verifiedTier: tierOf(place + 1) },
  }));
  return { innovations, rows };
}

/** Both views of a region's index, computed anew; the first time, and the usual one. */
export function measureRegionIndex(): Figure[] {
  const [rubric] = SHIPPED_RUBRICS;
  if (!rubric) throw new Error('No edition ships.');
  const { innovations, rows } = wholeRegion(rubric);
  const spent = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage();
    regionStanding(rubric, innovations, rows);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / MICROSECONDS;
  });
  const first = spent[0] ?? 0;
  const usual = [...spent].sort((one, other) => one - other)[(RUNS - 1) / 2] ?? 0;
  return [
    {
      name: `index of a region with ${INNOVATIONS} innovations, processor's time`,
      product: milliseconds(first),
      bare: `${milliseconds(usual)} (median)`,
      ratio: '-',
      bar: `at most ${LONGEST} ms`,
      holds: first <= LONGEST,
    },
  ];
}
