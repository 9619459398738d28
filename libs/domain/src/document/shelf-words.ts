import type { Labels } from '../language/index.js';

/** What an office files once, to be cited by any number of innovations. */
export const DOCUMENT_KINDS = [
  'SK',
  'PERBUP',
  'PERDA',
  'RKPD',
  'DPA',
  'SKM',
  'PKS',
  'HKI',
  'OTHER',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const DOCUMENT_KIND_LABELS: Labels<DocumentKind> = {
  SK: { id: 'Surat keputusan (SK)', en: 'Decree (SK)' },
  PERBUP: { id: 'Peraturan kepala daerah (Perkada)', en: 'Regulation of the regional head' },
  PERDA: { id: 'Peraturan daerah (Perda)', en: 'Regional regulation (Perda)' },
  RKPD: { id: 'RKPD', en: 'Annual work plan (RKPD)' },
  DPA: { id: 'DPA', en: 'Budget document (DPA)' },
  SKM: { id: 'Laporan survei kepuasan masyarakat (SKM)', en: 'Satisfaction survey report (SKM)' },
  PKS: { id: 'Perjanjian kerja sama (PKS)', en: 'Cooperation agreement (PKS)' },
  HKI: { id: 'Hak kekayaan intelektual (HKI)', en: 'Intellectual property (HKI)' },
  OTHER: { id: 'Dokumen lain', en: 'Other document' },
};

/** Where a document stands on a day: a newer one goes before its own term. */
export const DOCUMENT_STANDINGS = ['IN_FORCE', 'NOT_YET', 'EXPIRED', 'REPLACED'] as const;
export type DocumentStanding = (typeof DOCUMENT_STANDINGS)[number];

export const DOCUMENT_STANDING_LABELS: Labels<DocumentStanding> = {
  IN_FORCE: { id: 'Berlaku', en: 'In force' },
  NOT_YET: { id: 'Belum berlaku', en: 'Not in force yet' },
  EXPIRED: { id: 'Masa berlaku habis', en: 'Expired' },
  REPLACED: { id: 'Sudah diganti', en: 'Replaced' },
};
