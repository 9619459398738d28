import type { LineageView, SimilarInnovation } from '@satu/contract/views';
import type { Likeness } from '@satu/domain/lineage';
import { treeOrder } from '@satu/domain/lineage';
import type { LineageRow, ReplicationCount } from './replication.repository.js';
import type { SimilarRow } from './similar-innovation.repository.js';

/** An innovation that is like what is typed, and why. */
export function presentSimilar(
  row: SimilarRow & { readonly likeness: Likeness },
): SimilarInnovation {
  const { id, name, agencyName, regionName, year, stage, status, source, likeness } = row;
  const words = likeness === 'SUMMARY' ? row.summaryWords : row.nameWords;
  return {
    ...{ id, name, agencyName, regionName, year, stage, status, source, likeness },
    words: [...words],
  };
}

/** The tree around an innovation, in the order in which it is read. */
export function presentLineage(
  id: string,
  rows: readonly LineageRow[],
  { replications, regions }: ReplicationCount,
): LineageView {
  return {
    innovationId: id,
    items: treeOrder(rows).map(({ depth, ofId, ...row }) => ({
      ...{ id: row.id, name: row.name, agencyName: row.agencyName, regionName: row.regionName },
      ...{ year: row.year, stage: row.stage, source: row.source, depth },
      ofId: rows.some((one) => one.id === ofId) ? ofId : null,
    })),
    replications,
    replicatingRegions: regions,
  };
}
