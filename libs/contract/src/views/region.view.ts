import type { AgencyKind } from '@satu/domain/agency';
import type { RegionKind } from '@satu/domain/region';

export interface RegionView {
  id: string;
  /** Kemendagri code, such as 35.15. */
  code: string;
  name: string;
  kind: RegionKind;
  parentId: string | null;
  timeZone: string;
  /** How this region calls its head, itself and its planning agency. */
  words: { head: string; region: string; planning: string };
}

export interface RegionsView {
  items: RegionView[];
}

export interface AffairView {
  code: string;
  name: string;
  group: string;
  groupLabel: string;
}

export interface AffairsView {
  items: AffairView[];
  sdgs: { number: number; name: string; nameEn: string }[];
}

export interface AgencyView {
  id: string;
  code: string;
  name: string;
  shortName: string;
  kind: AgencyKind;
  regionId: string;
  parentId: string | null;
  /** The obliged agency for which this one's innovations count; itself when obliged. */
  dutyAgencyId: string | null;
  obliged: boolean;
  affairCodes: string[];
  validFrom: string;
  validUntil: string | null;
  version: number;
}
