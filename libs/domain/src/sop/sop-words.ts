import type { Labels } from '../language/index.js';

export const SOP_STATUSES = ['IN_FORCE', 'TO_REVISE', 'REVOKED'] as const;
export type SopStatus = (typeof SOP_STATUSES)[number];

export const SOP_STATUS_LABELS: Labels<SopStatus> = {
  IN_FORCE: { id: 'Berlaku', en: 'In force' },
  TO_REVISE: { id: 'Perlu direvisi', en: 'To be revised' },
  REVOKED: { id: 'Dicabut', en: 'Revoked' },
};

/** What an evaluation decides. */
export const SOP_OUTCOMES = ['KEEP', 'REVISE', 'REVOKE'] as const;
export type SopOutcome = (typeof SOP_OUTCOMES)[number];

export const SOP_OUTCOME_LABELS: Labels<SopOutcome> = {
  KEEP: { id: 'Tetap digunakan', en: 'Keep' },
  REVISE: { id: 'Direvisi', en: 'Revise' },
  REVOKE: { id: 'Dicabut', en: 'Revoke' },
};

/** The seven questions of an evaluation (PermenPANRB 35/2012), each answered yes or no. */
export const SOP_QUESTIONS = [
  'performance',
  'understandable',
  'executable',
  'roles',
  'problems',
  'needs',
  'synergy',
] as const;
export type SopQuestion = (typeof SOP_QUESTIONS)[number];

export const SOP_QUESTION_LABELS: Labels<SopQuestion> = {
  performance: {
    id: 'Mampu mendorong peningkatan kinerja',
    en: 'It drives better performance',
  },
  understandable: { id: 'Mudah dipahami', en: 'It is easy to understand' },
  executable: { id: 'Mudah dilaksanakan', en: 'It is easy to carry out' },
  roles: {
    id: 'Semua orang dapat menjalankan perannya masing-masing',
    en: 'Everybody can play their own part',
  },
  problems: {
    id: 'Mampu mengatasi permasalahan yang berkaitan dengan proses',
    en: 'It solves the problems of the process',
  },
  needs: {
    id: 'Mampu menjawab kebutuhan peningkatan kinerja organisasi',
    en: 'It answers what the organisation needs to perform better',
  },
  synergy: { id: 'Sinergi satu dengan lainnya', en: 'It fits together with the others' },
};
