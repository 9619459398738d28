import type { RegionRowView } from '@satu/contract/views';
import { agenciesWhere, ownAgencyIds, regionsWhere, type Viewer } from '@satu/domain/access';
import { isPartial } from '@satu/domain/agency';
import {
  type RegionRow,
  regionPoints,
  tierPoints,
  toPoints,
  TOP_TIER,
} from '@satu/domain/maturity';
import type { StoredRow } from './region-row.repository.js';

/** A row of the edition, with the id that it has in the period whether it is filled or not. */
export interface PlacedRow {
  readonly id: string;
  readonly row: RegionRow;
  readonly regionId: string;
}

/** A row with what was filled in, and what the viewer may do there. */
export function presentRegionRow(
  { id, row, regionId }: PlacedRow,
  stored: StoredRow | undefined,
  viewer: Viewer,
): RegionRowView {
  const { claimed, verified } = pointsOf(row, stored);
  return {
    ...{ id, version: stored?.version ?? 0, row: presentPart(row) },
    ownerAgencyId: stored?.ownerAgencyId ?? null,
    ownerAgencyName: stored?.ownerAgencyName ?? null,
    ...presentStatement(stored),
    ...presentFinding(stored),
    review: [...(stored?.review ?? [])],
    evidence: (stored?.evidence ?? []).map(({ id: key, title, url, locator }) => ({
      ...{ id: key, title, url, locator },
    })),
    claimedPoints: toPoints(claimed),
    verifiedPoints: toPoints(verified),
    mostPoints: toPoints(tierPoints(row.weight, TOP_TIER)),
    ...rightsOn(stored, regionId, viewer),
  };
}

/** Whether the viewer verifies here and has nothing to do with who filled it. */
export function mayVerifyRow(stored: StoredRow | undefined, regionId: string, viewer: Viewer) {
  const verifies = regionsWhere(viewer, 'maturity:verify').includes(regionId);
  return verifies && !isPartial(ownAgencyIds(viewer), stored?.relatives ?? []);
}

/** Whether the viewer writes for the agency that owns the row. */
export function mayFillRow(stored: StoredRow | undefined, viewer: Viewer): boolean {
  const owner = stored?.ownerAgencyId ?? null;
  return owner !== null && agenciesWhere(viewer, 'index:fill').includes(owner);
}

function pointsOf(row: RegionRow, stored: StoredRow | undefined) {
  if (!stored) return { claimed: 0, verified: 0 };
  const { tier, verifiedTier, evidence } = stored;
  const claim = { rowKey: row.key, tier, verifiedTier, hasEvidence: evidence.length > 0 };
  return regionPoints({ rows: [row] }, [claim]);
}

function presentPart(row: RegionRow) {
  const { key, name, weight, mandatory, tiers, measure, suggestedOwner, note } = row;
  const ranges = measure?.ranges.map(({ min, max }) => ({ min, max })) ?? [];
  return {
    ...{ key, name, weight, mandatory, tiers: [...tiers], suggestedOwner, note },
    measure: measure && { unit: measure.unit, ranges },
  };
}

const NOTHING_SAID = {
  ...{ value: null, tier: null, filledBy: null, filledAt: null },
  ...{ reason: '', source: '', note: '' },
};

function presentStatement(stored: StoredRow | undefined) {
  if (!stored) return NOTHING_SAID;
  const { value, tier, reason, source, note, filledBy, filledAt } = stored;
  return {
    ...{ value, tier, reason, source, note, filledBy },
    filledAt: filledAt?.toISOString() ?? null,
  };
}

function presentFinding(stored: StoredRow | undefined) {
  return {
    verifiedTier: stored?.verifiedTier ?? null,
    verifiedNote: stored?.verifiedNote ?? null,
    verifiedBy: stored?.verifiedBy ?? null,
    verifiedAt: stored?.verifiedAt?.toISOString() ?? null,
  };
}

function rightsOn(stored: StoredRow | undefined, regionId: string, viewer: Viewer) {
  return {
    mayFill: mayFillRow(stored, viewer),
    mayVerify: mayVerifyRow(stored, regionId, viewer) && (stored?.tier ?? null) !== null,
    maySetOwner: regionsWhere(viewer, 'rubric:manage').includes(regionId),
  };
}
