import { rankEntries, type RankedEntry } from '@satu/domain/competition';
import type { ResultEdition, ResultLine, ScoredLine } from './result.repository.js';

/** Ranks what was scored by the rubric of the edition's scored stage. */
export function rank(edition: Pick<ResultEdition, 'stages'>, scored: readonly ScoredLine[]) {
  return rankEntries(edition.stages[0]?.criteria ?? [], scored);
}

/** The ranked entries with the names they are known by. */
export function named(ranked: readonly RankedEntry[], scored: readonly ScoredLine[]): ResultLine[] {
  const byId = new Map(scored.map((line) => [line.entryId, line]));
  return ranked.map((entry) => ({
    ...entry,
    innovationName: byId.get(entry.entryId)?.innovationName ?? '',
    agencyName: byId.get(entry.entryId)?.agencyName ?? '',
  }));
}
