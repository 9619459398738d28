import type { Bilingual, Labels } from '../language/index.js';

export const REGION_KINDS = ['NATION', 'PROVINCE', 'REGENCY', 'CITY'] as const;
export type RegionKind = (typeof REGION_KINDS)[number];

export const REGION_KIND_LABELS: Labels<RegionKind> = {
  NATION: { id: 'Negara', en: 'Nation' },
  PROVINCE: { id: 'Provinsi', en: 'Province' },
  REGENCY: { id: 'Kabupaten', en: 'Regency' },
  CITY: { id: 'Kota', en: 'City' },
};

/** Words that differ by kind of region; a region may override any of them. */
export interface RegionWords {
  /** Who leads the region. */
  readonly leader: Bilingual;
  /** The planning or research agency that verifies. */
  readonly verifyingAgency: Bilingual;
  readonly secretary: Bilingual;
}

export const REGION_WORDS: Readonly<Record<RegionKind, RegionWords>> = {
  NATION: {
    leader: { id: 'Menteri Dalam Negeri', en: 'Minister of Home Affairs' },
    verifyingAgency: { id: 'BSKDN', en: 'Domestic Policy Strategy Agency' },
    secretary: { id: 'Sekretaris Jenderal', en: 'Secretary General' },
  },
  PROVINCE: {
    leader: { id: 'Gubernur', en: 'Governor' },
    verifyingAgency: { id: 'Bappeda Provinsi', en: 'Provincial planning agency' },
    secretary: { id: 'Sekda Provinsi', en: 'Provincial secretary' },
  },
  REGENCY: {
    leader: { id: 'Bupati', en: 'Regent' },
    verifyingAgency: { id: 'Bappeda', en: 'Regency planning agency' },
    secretary: { id: 'Sekda', en: 'Regional secretary' },
  },
  CITY: {
    leader: { id: 'Wali Kota', en: 'Mayor' },
    verifyingAgency: { id: 'Bappeda', en: 'City planning agency' },
    secretary: { id: 'Sekda', en: 'City secretary' },
  },
};
