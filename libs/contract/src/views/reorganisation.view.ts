import type { ReorganisationKind } from '@satu/domain/agency';

export interface ReorganisationView {
  id: string;
  regionId: string;
  kind: ReorganisationKind;
  effectiveOn: string;
  predecessorIds: string[];
  successorIds: string[];
  movedInnovationIds: string[];
}
