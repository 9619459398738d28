import type { CatalogueEdition } from '@satu/contract/views';
import type { PublishedEditionRow } from './published-edition.row.js';

/** An edition whose results are public. */
export function presentPublishedEdition(row: PublishedEditionRow): CatalogueEdition {
  return {
    editionId: row.editionId,
    editionName: row.editionName,
    competitionName: row.competitionName,
    regionId: row.regionId,
    regionName: row.regionName,
    year: row.year,
    publishedAt: row.publishedAt.toISOString(),
  };
}
