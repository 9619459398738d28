import type { CompetitionView } from '@satu/contract/views';
import type { CompetitionRow } from './competition.row.js';

/** A competition as it leaves. */
export function presentCompetition(row: CompetitionRow): CompetitionView {
  return {
    id: row.id,
    regionId: row.regionId,
    name: row.name,
    updatedAt: row.updatedAt.toISOString(),
  };
}
