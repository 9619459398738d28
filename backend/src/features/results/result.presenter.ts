import type { ResultRow, ResultsView } from '@satu/contract/views';
import type { ResultEdition, ResultLine } from './result.repository.js';

/**
 * How the list was made, as a key that pages put into words: the exact mean of the submitted
 * sheets, half-up at two places, ties by the means of the criteria in order of weight.
 */
const METHOD = 'MEAN_OF_SHEETS';

/** The results of an edition. */
export function presentResults(edition: ResultEdition, lines: readonly ResultLine[]): ResultsView {
  return {
    editionId: edition.id,
    editionName: edition.name,
    year: edition.year,
    publishedAt: edition.publishedAt?.toISOString() ?? null,
    method: METHOD,
    items: lines.map(presentRow),
  };
}

function presentRow(line: ResultLine): ResultRow {
  return {
    entryId: line.entryId,
    innovationName: line.innovationName,
    agencyName: line.agencyName,
    rank: line.rank,
    raw: line.raw,
    calibrated: null,
    tied: line.tied,
    sheets: line.sheets,
  };
}
