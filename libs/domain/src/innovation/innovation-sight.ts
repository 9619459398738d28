import { agenciesWhere, regionsWhere, type Role, type Viewer } from '../access/index.js';
import type { InnovationStatus } from './innovation-words.js';

/**
 * How much of the innovations a viewer sees. A repository turns it into its WHERE clause; what is
 * outside does not exist for the viewer.
 */
export interface InnovationSight {
  /** Agencies whose innovations are seen in every status: the own ones, or those accompanied. */
  readonly agencyIds: readonly string[];
  /** Regions whose innovations are seen once they have been submitted. */
  readonly submittedIn: readonly string[];
  /** Regions whose endorsed and verified innovations are seen. */
  readonly endorsedIn: readonly string[];
}

export interface SeenInnovation {
  readonly regionId: string;
  readonly custodianAgencyId: string;
  readonly status: InnovationStatus;
  /** A draft that was withdrawn never was, and stays with its agency. */
  readonly everSubmitted: boolean;
}

const SEE_SUBMITTED: ReadonlySet<Role> = new Set<Role>([
  'VERIFIER',
  'OFFICE_STAFF',
  'OFFICE_DECIDER',
  'REGION_ADMIN',
  'AUDITOR',
]);

/** What the viewer's grants let him see. */
export function sightOf(viewer: Viewer): InnovationSight {
  const readers = viewer.grants.filter((grant) => SEE_SUBMITTED.has(grant.role));
  return {
    agencyIds: agenciesWhere(viewer, 'innovation:read'),
    submittedIn: [...new Set(readers.map((grant) => grant.regionId))],
    endorsedIn: regionsWhere(viewer, 'compliance:read'),
  };
}

/** Whether the innovation lies within the sight. */
export function maySee(sight: InnovationSight, innovation: SeenInnovation): boolean {
  if (sight.agencyIds.includes(innovation.custodianAgencyId)) return true;
  if (innovation.everSubmitted && sight.submittedIn.includes(innovation.regionId)) return true;
  const endorsed = innovation.status === 'ENDORSED' || innovation.status === 'VERIFIED';
  return endorsed && sight.endorsedIn.includes(innovation.regionId);
}
