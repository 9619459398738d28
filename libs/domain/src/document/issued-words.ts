import type { Labels } from '../language/index.js';

/** What the portal prints and stands for: each copy carries a code that anybody can look up. */
export const ISSUED_KINDS = ['STATEMENT', 'PROFILE', 'PROPOSAL', 'RECEIPT'] as const;
export type IssuedKind = (typeof ISSUED_KINDS)[number];

export const ISSUED_KIND_LABELS: Labels<IssuedKind> = {
  STATEMENT: {
    id: 'Lembar persetujuan kepala perangkat daerah',
    en: 'Statement of endorsement by the head of the agency',
  },
  PROFILE: { id: 'Profil inovasi', en: 'Innovation profile' },
  PROPOSAL: { id: 'Proposal lomba', en: 'Competition proposal' },
  RECEIPT: { id: 'Tanda terima', en: 'Receipt' },
};

/** Why a printed copy stands for nothing any more. */
export const VOID_REASONS = ['TEXT_CHANGED', 'REFUSED', 'REPLACED'] as const;
export type VoidReason = (typeof VOID_REASONS)[number];

export const VOID_REASON_LABELS: Labels<VoidReason> = {
  TEXT_CHANGED: {
    id: 'yang dicetak sudah berubah',
    en: 'what was printed has changed since',
  },
  REFUSED: {
    id: 'lembar yang dikembalikan tidak cocok',
    en: 'the sheet that came back does not match',
  },
  REPLACED: { id: 'sudah ada cetakan yang lebih baru', en: 'a newer copy was printed' },
};
