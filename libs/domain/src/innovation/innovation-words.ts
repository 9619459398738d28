import type { Labels } from '../language/index.js';

/** Longest title, in characters. */
export const DRAFT_TITLE_LENGTH = 300;

export const INNOVATION_STATUSES = [
  'DRAFT',
  'SUBMITTED',
  'ENDORSED',
  'VERIFIED',
  'RETURNED',
  'REJECTED',
  'WITHDRAWN',
] as const;
export type InnovationStatus = (typeof INNOVATION_STATUSES)[number];

export const INNOVATION_STATUS_LABELS: Labels<InnovationStatus> = {
  DRAFT: { id: 'Draf', en: 'Draft' },
  SUBMITTED: { id: 'Diajukan', en: 'Submitted' },
  ENDORSED: { id: 'Disetujui kepala', en: 'Endorsed by the head' },
  VERIFIED: { id: 'Terverifikasi', en: 'Verified' },
  RETURNED: { id: 'Dikembalikan untuk dilengkapi', en: 'Returned for completion' },
  REJECTED: { id: 'Tidak memenuhi kriteria', en: 'Criteria not met' },
  WITHDRAWN: { id: 'Ditarik', en: 'Withdrawn' },
};

/** At which level the endorsed revision in force stands. */
export type InForce = 'ENDORSED' | 'VERIFIED';

/** Tahapan. */
export const INNOVATION_STAGES = ['INITIATIVE', 'TRIAL', 'IMPLEMENTED'] as const;
export type InnovationStage = (typeof INNOVATION_STAGES)[number];

export const INNOVATION_STAGE_LABELS: Labels<InnovationStage> = {
  INITIATIVE: { id: 'Inisiatif', en: 'Initiative' },
  TRIAL: { id: 'Uji coba', en: 'Trial' },
  IMPLEMENTED: { id: 'Penerapan', en: 'Implemented' },
};

/** Inisiator. */
export const INITIATORS = [
  'REGIONAL_HEAD',
  'COUNCIL_MEMBER',
  'CIVIL_SERVANT',
  'AGENCY',
  'PUBLIC',
] as const;
export type Initiator = (typeof INITIATORS)[number];

export const INITIATOR_LABELS: Labels<Initiator> = {
  REGIONAL_HEAD: { id: 'Kepala daerah', en: 'Regional head' },
  COUNCIL_MEMBER: { id: 'Anggota DPRD', en: 'Council member' },
  CIVIL_SERVANT: { id: 'ASN', en: 'Civil servant' },
  AGENCY: { id: 'Perangkat daerah', en: 'Agency' },
  PUBLIC: { id: 'Masyarakat', en: 'The public' },
};

/** Jenis: the two are equal, one innovation does not mean one app (rule 7). */
export const MEDIUMS = ['DIGITAL', 'NON_DIGITAL'] as const;
export type Medium = (typeof MEDIUMS)[number];

export const MEDIUM_LABELS: Labels<Medium> = {
  DIGITAL: { id: 'Digital', en: 'Digital' },
  NON_DIGITAL: { id: 'Nondigital', en: 'Non-digital' },
};

/** Bentuk (PP 38/2017 art. 4). */
export const INNOVATION_FORMS = ['GOVERNANCE', 'PUBLIC_SERVICE', 'OTHER'] as const;
export type InnovationForm = (typeof INNOVATION_FORMS)[number];

export const INNOVATION_FORM_LABELS: Labels<InnovationForm> = {
  GOVERNANCE: { id: 'Tata kelola pemerintahan', en: 'Governance' },
  PUBLIC_SERVICE: { id: 'Pelayanan publik', en: 'Public service' },
  OTHER: { id: 'Bentuk lain sesuai urusan', en: 'Other, within the affairs of the region' },
};

/** State of use, re-confirmed each year. */
export const USE_STATES = ['IN_USE', 'DORMANT', 'STOPPED'] as const;
export type UseState = (typeof USE_STATES)[number];

export const USE_STATE_LABELS: Labels<UseState> = {
  IN_USE: { id: 'Berjalan', en: 'In use' },
  DORMANT: { id: 'Terhenti sementara', en: 'Dormant' },
  STOPPED: { id: 'Dihentikan', en: 'Stopped' },
};

/** Reform themes (reformasi birokrasi tematik). */
export const REFORM_THEMES = [
  'POVERTY',
  'INVESTMENT',
  'DIGITALISATION',
  'PRESIDENTIAL_PRIORITY',
] as const;
export type ReformTheme = (typeof REFORM_THEMES)[number];

export const REFORM_THEME_LABELS: Labels<ReformTheme> = {
  POVERTY: { id: 'Pengentasan kemiskinan', en: 'Poverty reduction' },
  INVESTMENT: { id: 'Peningkatan investasi', en: 'Investment' },
  DIGITALISATION: { id: 'Digitalisasi administrasi pemerintahan', en: 'Digital government' },
  PRESIDENTIAL_PRIORITY: { id: 'Prioritas aktual Presiden', en: 'Presidential priority' },
};

/** Where the idea came from. */
export const ORIGINS = ['OWN_IDEA', 'TRAINING_PROJECT', 'CITIZEN_PROPOSAL', 'REPLICATION'] as const;
export type Origin = (typeof ORIGINS)[number];

export const ORIGIN_LABELS: Labels<Origin> = {
  OWN_IDEA: { id: 'Gagasan sendiri', en: 'Own idea' },
  TRAINING_PROJECT: { id: 'Proyek perubahan/aktualisasi pelatihan', en: 'Training project' },
  CITIZEN_PROPOSAL: { id: 'Usulan masyarakat', en: "Citizens' proposal" },
  REPLICATION: { id: 'Replikasi', en: 'Replication' },
};

/** The five criteria of PP 38/2017 art. 6: verification needs a yes to each. */
export const CRITERIA = [
  'RENEWAL',
  'BENEFIT',
  'NO_BURDEN',
  'WITHIN_AFFAIRS',
  'REPLICABLE',
] as const;
export type Criterion = (typeof CRITERIA)[number];

/** What a rejection names: one of the five, or that the data are false. */
export const REJECTION_CRITERIA = [...CRITERIA, 'FALSE_DATA'] as const;
export type RejectionCriterion = (typeof REJECTION_CRITERIA)[number];

export const CRITERION_LABELS: Labels<RejectionCriterion> = {
  RENEWAL: {
    id: 'Mengandung pembaharuan seluruh atau sebagian unsur inovasi',
    en: 'Renews all or part of how the work is done',
  },
  BENEFIT: {
    id: 'Memberi manfaat bagi daerah dan/atau masyarakat',
    en: 'Benefits the region or its people',
  },
  NO_BURDEN: {
    id: 'Tidak mengakibatkan pembebanan dan/atau pembatasan pada masyarakat',
    en: 'Puts no undue burden or limit on people',
  },
  WITHIN_AFFAIRS: {
    id: 'Merupakan urusan pemerintahan yang menjadi kewenangan daerah',
    en: "Lies within the region's own affairs",
  },
  REPLICABLE: { id: 'Dapat direplikasi', en: 'Can be replicated' },
  FALSE_DATA: { id: 'Data tidak benar', en: 'The data are false' },
};
