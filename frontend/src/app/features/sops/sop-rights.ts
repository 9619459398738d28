import type { SessionView, SopSummary } from '@satu/contract/views';

import type { Option } from '../../ui/option';

type Grants = SessionView['grants'];

const WRITERS = new Set(['AGENCY_STAFF', 'AGENCY_HEAD']);
/** Roles that read no SOP, so that what their holder reads comes from other grants. */
const BLIND = new Set(['EVALUATOR', 'COMPETITION_MANAGER', 'OVERSEER']);

/** Agencies that a person writes SOPs for, as choices. */
export function writingAgencies(grants: Grants): readonly Option[] {
  const writing = grants.filter(({ role, agencyId }) => agencyId !== null && WRITERS.has(role));
  const named = new Map(
    writing.map(({ agencyId, agencyName }) => [agencyId ?? '', agencyName ?? '']),
  );
  return [...named].map(([value, label]) => ({ value, label }));
}

/**
 * Whether this SOP is the person's to change. The session doesn't list the units beneath an agency; whoever
 * reads through agencies alone reads only what is theirs.
 */
export function writes(grants: Grants, { agencyId }: SopSummary): boolean {
  const writing = grants.filter(({ role }) => WRITERS.has(role));
  if (writing.some((grant) => grant.agencyId === agencyId)) return true;
  return writing.length > 0 && grants.every(({ role }) => WRITERS.has(role) || BLIND.has(role));
}

/** Whether the person evaluates SOPs of this region: the organisation bureau's verifiers do. */
export function evaluates(grants: Grants, regionId: string): boolean {
  return grants.some(
    (grant) =>
      grant.role === 'VERIFIER' && grant.programme === 'SERVICE' && grant.regionId === regionId,
  );
}
