import type { VerificationLoss } from '@satu/contract/views';
import type { Labels } from '@satu/domain/language';
import type { BandKey, ReviewReason } from '@satu/domain/maturity';

import type { Tone } from '../../ui/status-badge/status-badge';

/** Why a claim must be looked at again. */
export const REVIEW_LABELS: Labels<ReviewReason> = {
  WEIGHT: { id: 'bobotnya berubah', en: 'its weight changed' },
  TIERS: { id: 'bunyi parameternya berubah', en: 'the words of its tiers changed' },
  BASIS: { id: 'dasar yang dipilih tidak ada lagi', en: 'the chosen basis is gone' },
  REMOVED: { id: 'indikatornya tidak ada lagi', en: 'the indicator is gone' },
};

/** Why what was verified holds no longer. */
export const LOSS_LABELS: Labels<VerificationLoss> = {
  CLAIM: {
    id: 'Verifikasi sebelumnya gugur karena klaimnya diubah.',
    en: 'An earlier verification fell because the claim was changed.',
  },
  EVIDENCE: {
    id: 'Verifikasi sebelumnya gugur karena bukti dukungnya berubah.',
    en: 'An earlier verification fell because its evidence changed.',
  },
  EDITION: {
    id: 'Verifikasi sebelumnya gugur karena edisi indeks berganti.',
    en: 'An earlier verification fell because the edition of the index changed.',
  },
};

export const BAND_TONES: Readonly<Record<BandKey, Tone>> = {
  VERY_INNOVATIVE: 'good',
  INNOVATIVE: 'good',
  LESS_INNOVATIVE: 'warn',
  NOT_ASSESSABLE: 'bad',
};
