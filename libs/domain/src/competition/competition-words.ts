import type { Labels } from '../language/index.js';

export const EDITION_STATUSES = ['PLANNED', 'OPEN', 'SCORING', 'PUBLISHED'] as const;
export type EditionStatus = (typeof EDITION_STATUSES)[number];

export const EDITION_STATUS_LABELS: Labels<EditionStatus> = {
  PLANNED: { id: 'Belum dibuka', en: 'Planned' },
  OPEN: { id: 'Pendaftaran dibuka', en: 'Taking entries' },
  SCORING: { id: 'Penilaian', en: 'Scoring' },
  PUBLISHED: { id: 'Hasil diumumkan', en: 'Results published' },
};

export const ENTRY_STATUSES = ['DRAFT', 'SUBMITTED', 'WITHDRAWN'] as const;
export type EntryStatus = (typeof ENTRY_STATUSES)[number];

export const ENTRY_STATUS_LABELS: Labels<EntryStatus> = {
  DRAFT: { id: 'Draf', en: 'Draft' },
  SUBMITTED: { id: 'Diajukan', en: 'Submitted' },
  WITHDRAWN: { id: 'Ditarik', en: 'Withdrawn' },
};

export const SCORESHEET_STATUSES = ['DRAFT', 'SUBMITTED', 'RECUSED'] as const;
export type ScoresheetStatus = (typeof SCORESHEET_STATUSES)[number];

export const SCORESHEET_STATUS_LABELS: Labels<ScoresheetStatus> = {
  DRAFT: { id: 'Belum dikirim', en: 'Not sent yet' },
  SUBMITTED: { id: 'Terkirim', en: 'Submitted' },
  RECUSED: { id: 'Mengundurkan diri', en: 'Recused' },
};

export const STAGE_STATUSES = ['PLANNED', 'OPEN', 'CLOSED'] as const;
export type StageStatus = (typeof STAGE_STATUSES)[number];

export const STAGE_STATUS_LABELS: Labels<StageStatus> = {
  PLANNED: { id: 'Belum dibuka', en: 'Planned' },
  OPEN: { id: 'Berjalan', en: 'Open' },
  CLOSED: { id: 'Selesai', en: 'Closed' },
};
