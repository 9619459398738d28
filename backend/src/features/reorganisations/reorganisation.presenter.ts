import type { ReorganisationView } from '@satu/contract/views';
import type { ReorganisationRow } from './reorganisation.repository.js';

export function presentReorganisation(row: ReorganisationRow): ReorganisationView {
  return {
    id: row.id,
    regionId: row.regionId,
    kind: row.kind,
    effectiveOn: row.effectiveOn,
    predecessorIds: [...row.predecessorIds],
    successorIds: [...row.successorIds],
    movedInnovationIds: [...row.movedInnovationIds],
  };
}
