import type { Labels } from '../language/index.js';

export const REGION_KINDS = ['NATION', 'PROVINCE', 'REGENCY', 'CITY'] as const;
export type RegionKind = (typeof REGION_KINDS)[number];

export const REGION_KIND_LABELS: Labels<RegionKind> = {
  NATION: { id: 'Negara', en: 'Nation' },
  PROVINCE: { id: 'Provinsi', en: 'Province' },
  REGENCY: { id: 'Kabupaten', en: 'Regency' },
  CITY: { id: 'Kota', en: 'City' },
};

/**
 * How a region calls its head, itself and the agency that verifies. Titles and names of offices
 * stay Indonesian in both languages; a region may put its own words (Bapperida) in their place.
 */
export interface RegionWords {
  readonly head: string;
  readonly region: string;
  readonly planning: string;
}

export const REGION_WORDS: Readonly<Record<RegionKind, RegionWords>> = {
  NATION: { head: 'Menteri Dalam Negeri', region: 'Negara', planning: 'BSKDN' },
  PROVINCE: { head: 'Gubernur', region: 'Provinsi', planning: 'Bappeda' },
  REGENCY: { head: 'Bupati', region: 'Kabupaten', planning: 'Bappeda' },
  CITY: { head: 'Wali Kota', region: 'Kota', planning: 'Bappeda' },
};
