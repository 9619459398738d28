import { compare, type Rational } from '../rational/index.js';
import type { Rubric, RubricCriterion } from './rubric-rules.js';
import { criterionMean, entryScore, publishedScore, type SheetLevels } from './score-rules.js';

/** An entry with the sheets that were submitted for it (recused and conflicting ones left out). */
export interface ScoredEntry {
  readonly entryId: string;
  readonly sheets: readonly SheetLevels[];
}

export interface RankedEntry {
  readonly entryId: string;
  /** As published: "0.00" to "100.00". */
  readonly raw: string;
  readonly rank: number;
  /** Whether another entry shares the rank. */
  readonly tied: boolean;
  readonly sheets: number;
}

interface Standing {
  readonly entryId: string;
  readonly raw: string;
  readonly means: readonly Rational[];
  readonly sheets: number;
}

/**
 * Ranks by the published score, then by the means of the criteria in order of weight (of equal
 * weights the earlier first); what is still equal shares the rank (1, 2, 2, 4). An entry that
 * nobody has scored has no place and is left out: ask `unscoredEntries` first.
 */
export function rankEntries(
  rubric: Rubric,
  entries: readonly ScoredEntry[],
): readonly RankedEntry[] {
  const chain = tieBreakOrder(rubric);
  const standings = entries
    .flatMap((entry) => standingOf(rubric, chain, entry))
    .sort((one, other) => compareStandings(one, other) || compareIds(one, other));
  return standings.map(({ entryId, raw, sheets }, index) => ({
    entryId,
    raw,
    rank: firstOfTie(standings, index) + 1,
    tied: isTied(standings, index),
    sheets,
  }));
}

/** The criteria in the order in which they break ties. */
export function tieBreakOrder(rubric: Rubric): readonly RubricCriterion[] {
  return rubric.toSorted((one, other) => other.weight - one.weight);
}

/** The entries without a submitted sheet. */
export function unscoredEntries(entries: readonly ScoredEntry[]): readonly string[] {
  return entries.filter((entry) => entry.sheets.length === 0).map((entry) => entry.entryId);
}

function standingOf(rubric: Rubric, chain: Rubric, entry: ScoredEntry): readonly Standing[] {
  const score = entryScore(rubric, entry.sheets);
  if (score === null) return [];
  const means = chain.flatMap((criterion) => criterionMean(criterion.id, entry.sheets) ?? []);
  const { entryId, sheets } = entry;
  return [{ entryId, raw: publishedScore(score), means, sheets: sheets.length }];
}

/** Better first; 0 when nothing printed tells them apart. */
function compareStandings(one: Standing, other: Standing): number {
  const byScore = hundredths(other.raw) - hundredths(one.raw);
  if (byScore !== 0) return byScore;
  for (const [index, value] of one.means.entries()) {
    const against = other.means[index];
    const difference = against === undefined ? 0 : compare(against, value);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Only so that the same input prints the same list; a shared rank stays shared. */
function compareIds(one: Standing, other: Standing): number {
  return one.entryId < other.entryId ? -1 : 1;
}

function firstOfTie(standings: readonly Standing[], index: number): number {
  const own = standings[index];
  return standings.findIndex((other) => own !== undefined && compareStandings(own, other) === 0);
}

function isTied(standings: readonly Standing[], index: number): boolean {
  const own = standings[index];
  const neighbours = [standings[index - 1], standings[index + 1]];
  return neighbours.some(
    (other) => own !== undefined && other !== undefined && compareStandings(own, other) === 0,
  );
}

function hundredths(raw: string): number {
  return Number(raw.replace('.', ''));
}
