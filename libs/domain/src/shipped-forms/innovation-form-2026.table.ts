import type { InnovationStage } from '../innovation/innovation-words.js';
import {
  DRAFT_TITLE_LENGTH,
  INITIATOR_LABELS,
  INNOVATION_FORM_LABELS,
  INNOVATION_STAGE_LABELS,
  MEDIUM_LABELS,
  ORIGIN_LABELS,
  REFORM_THEME_LABELS,
} from '../innovation/innovation-words.js';
import type { Labels } from '../language/index.js';
import { ASTA_CITA } from '../reference/index.js';
import type { FormDefinition, FormOption, FormSection } from '../form/index.js';

const EVERY_STAGE: readonly InnovationStage[] = ['INITIATIVE', 'TRIAL', 'IMPLEMENTED'];
/** Longest narrative, in characters: some 1,500 words. */
const NARRATIVE = 10_000;
const LINE = 300;

const MISSIONS: readonly FormOption[] = ASTA_CITA.map(({ number, name }) => ({
  value: String(number),
  label: { id: `${number}. ${name.id}`, en: `${number}. ${name.en}` },
}));

const basics: FormSection = {
  key: 'basics',
  label: { id: 'Pokok inovasi', en: 'The essentials' },
  help: {
    id: 'Yang wajib untuk daftar cepat: cukup sepuluh menit.',
    en: 'What the quick list asks: ten minutes are enough.',
  },
  fields: [
    {
      key: 'name',
      type: 'text',
      label: { id: 'Nama inovasi', en: 'Name of the innovation' },
      column: true,
      maxLength: DRAFT_TITLE_LENGTH,
      requiredFor: { QUICK: EVERY_STAGE },
    },
    {
      key: 'stage',
      type: 'choice',
      label: { id: 'Tahapan', en: 'Stage' },
      help: {
        id: 'Sejauh mana inovasi ini berjalan sekarang.',
        en: 'How far the innovation has come by now.',
      },
      column: true,
      options: optionsOf(INNOVATION_STAGE_LABELS),
      requiredFor: { QUICK: EVERY_STAGE },
    },
    {
      key: 'problem',
      type: 'longText',
      published: true,
      label: { id: 'Permasalahan', en: 'The problem' },
      help: {
        id: 'Tiga kalimat sudah cukup: apa masalahnya, siapa yang mengalami, sejak kapan.',
        en: 'Three sentences are enough: what is wrong, for whom, since when.',
      },
      maxLength: NARRATIVE,
      requiredFor: { QUICK: EVERY_STAGE },
    },
    {
      key: 'novelty',
      type: 'longText',
      published: true,
      label: { id: 'Kebaruan dan keunggulan', en: 'What is new' },
      help: { id: 'Apa yang berbeda dari cara lama.', en: 'What differs from the old way.' },
      maxLength: NARRATIVE,
      requiredFor: { QUICK: EVERY_STAGE },
    },
    {
      key: 'mainAffairCode',
      type: 'affair',
      label: { id: 'Urusan pemerintahan utama', en: 'Main government affair' },
      column: true,
      requiredFor: { QUICK: EVERY_STAGE },
    },
    {
      key: 'startsOn',
      type: 'date',
      published: true,
      label: { id: 'Tanggal mulai atau rencana mulai', en: 'Start, or planned start' },
      requiredFor: { QUICK: EVERY_STAGE },
    },
    {
      key: 'officialName',
      type: 'text',
      label: { id: 'Pejabat penanggung jawab', en: 'Responsible official' },
      requiredFor: { QUICK: EVERY_STAGE },
    },
    {
      key: 'officialPosition',
      type: 'text',
      published: true,
      label: { id: 'Jabatan penanggung jawab', en: 'Position of the official' },
    },
    {
      key: 'officialPhone',
      type: 'phone',
      label: { id: 'Nomor telepon penanggung jawab', en: 'Phone of the official' },
      maxLength: 30,
    },
  ],
};

const profile: FormSection = {
  key: 'profile',
  label: { id: 'Profil inovasi', en: 'Profile' },
  fields: [
    {
      key: 'initiator',
      type: 'choice',
      label: { id: 'Inisiator', en: 'Initiator' },
      column: true,
      options: optionsOf(INITIATOR_LABELS),
      requiredFor: { IID: EVERY_STAGE },
    },
    {
      key: 'initiatorName',
      type: 'text',
      label: { id: 'Nama inisiator', en: 'Name of the initiator' },
    },
    {
      key: 'medium',
      type: 'choice',
      label: { id: 'Jenis', en: 'Medium' },
      help: {
        id: 'Nondigital sama nilainya dengan digital: inovasi tidak harus berupa aplikasi.',
        en: 'Non-digital is equal to digital: an innovation need not be an app.',
      },
      column: true,
      options: optionsOf(MEDIUM_LABELS),
      requiredFor: { IID: EVERY_STAGE },
    },
    {
      key: 'form',
      type: 'choice',
      label: { id: 'Bentuk', en: 'Form' },
      column: true,
      options: optionsOf(INNOVATION_FORM_LABELS),
      requiredFor: { IID: EVERY_STAGE },
    },
    {
      key: 'classification',
      type: 'text',
      published: true,
      label: { id: 'Klasifikasi', en: 'Classification' },
    },
    {
      key: 'origin',
      type: 'choice',
      published: true,
      label: { id: 'Asal gagasan', en: 'Origin' },
      options: optionsOf(ORIGIN_LABELS),
    },
    {
      key: 'originNote',
      type: 'text',
      label: { id: 'Keterangan asal', en: 'About the origin' },
      help: {
        id: 'Misalnya nama pelatihan, pengusul, atau inovasi yang direplikasi.',
        en: 'For example the training, the proposer, or what was replicated.',
      },
      maxLength: 300,
    },
  ],
};

const design: FormSection = {
  key: 'design',
  label: { id: 'Rancang bangun', en: 'Design' },
  help: {
    id: 'Bersama permasalahan dan kebaruan sedikitnya 300 kata.',
    en: 'At least 300 words, together with the problem and what is new.',
  },
  fields: [
    {
      key: 'legalBasis',
      type: 'longText',
      published: true,
      label: { id: 'Dasar hukum', en: 'Legal basis' },
      maxLength: NARRATIVE,
      requiredFor: { IID: EVERY_STAGE },
    },
    {
      key: 'strategicIssue',
      type: 'longText',
      published: true,
      label: { id: 'Isu strategis', en: 'Strategic issue' },
      maxLength: NARRATIVE,
      requiredFor: { IID: EVERY_STAGE },
    },
    {
      key: 'renewalMethod',
      type: 'longText',
      published: true,
      label: { id: 'Metode pembaharuan', en: 'Method of renewal' },
      maxLength: NARRATIVE,
      requiredFor: { IID: EVERY_STAGE },
    },
    {
      key: 'howItWorks',
      type: 'longText',
      published: true,
      label: { id: 'Cara kerja', en: 'How it works' },
      maxLength: NARRATIVE,
      requiredFor: { IID: EVERY_STAGE },
    },
  ],
};

const outcome: FormSection = {
  key: 'outcome',
  label: { id: 'Tujuan, manfaat, dan hasil', en: 'Purpose, benefit and result' },
  fields: [
    {
      key: 'purpose',
      type: 'longText',
      published: true,
      label: { id: 'Tujuan', en: 'Purpose' },
      maxLength: NARRATIVE,
      requiredFor: { IID: EVERY_STAGE },
    },
    {
      key: 'benefit',
      type: 'longText',
      published: true,
      label: { id: 'Manfaat', en: 'Benefit' },
      maxLength: NARRATIVE,
      requiredFor: { IID: EVERY_STAGE },
    },
    {
      key: 'result',
      type: 'longText',
      published: true,
      label: { id: 'Hasil', en: 'Result' },
      maxLength: NARRATIVE,
      requiredFor: { IID: ['IMPLEMENTED'] },
    },
  ],
};

const timeline: FormSection = {
  key: 'timeline',
  label: { id: 'Waktu', en: 'Dates' },
  fields: [
    {
      key: 'trialOn',
      type: 'date',
      published: true,
      label: { id: 'Tanggal uji coba', en: 'Date of the trial' },
      requiredFor: { IID: ['TRIAL', 'IMPLEMENTED'] },
    },
    {
      key: 'implementedOn',
      type: 'date',
      published: true,
      label: { id: 'Tanggal penerapan', en: 'Date of implementation' },
      requiredFor: { IID: ['IMPLEMENTED'] },
    },
    {
      key: 'developedOn',
      type: 'date',
      published: true,
      label: { id: 'Tanggal pengembangan', en: 'Date of development' },
    },
    {
      key: 'development',
      type: 'longText',
      published: true,
      label: { id: 'Apa yang dikembangkan', en: 'What was developed' },
      maxLength: NARRATIVE,
    },
  ],
};

const alignment: FormSection = {
  key: 'alignment',
  label: { id: 'Keterkaitan', en: 'Alignment' },
  fields: [
    {
      key: 'touchedAffairCodes',
      type: 'affairs',
      label: { id: 'Urusan beririsan', en: 'Affairs touched' },
      column: true,
      maxItems: 44,
    },
    {
      key: 'sdgs',
      type: 'sdgs',
      label: { id: 'Tujuan Pembangunan Berkelanjutan (TPB)', en: 'Sustainable Development Goals' },
      column: true,
      maxItems: 17,
      requiredFor: { IID: EVERY_STAGE },
    },
    {
      key: 'reformThemes',
      type: 'multiChoice',
      published: true,
      label: { id: 'Reformasi birokrasi tematik', en: 'Reform themes' },
      options: optionsOf(REFORM_THEME_LABELS),
    },
    {
      key: 'astaCita',
      type: 'multiChoice',
      published: true,
      label: { id: 'Asta Cita', en: 'Asta Cita (national missions)' },
      options: MISSIONS,
    },
    {
      key: 'priorityProgramme',
      type: 'text',
      published: true,
      label: {
        id: 'Program kerja prioritas nasional (PKPN)',
        en: 'National priority programme (PKPN)',
      },
      maxLength: 300,
    },
    {
      key: 'regentProgramme',
      type: 'text',
      published: true,
      label: { id: 'Program kepala daerah', en: 'Programme of the regional head' },
      maxLength: 300,
    },
  ],
};

const resources: FormSection = {
  key: 'resources',
  label: { id: 'Anggaran dan mitra', en: 'Budget and partners' },
  fields: [
    {
      key: 'budget',
      type: 'budget',
      label: { id: 'Anggaran per tahun', en: 'Budget by year' },
      help: {
        id: 'Subkegiatan SIPD, pagu, dan realisasi. Tanpa anggaran adalah jawaban lengkap.',
        en: 'SIPD sub-activity, ceiling and spending. No budget is a full answer.',
      },
      requiredFor: { IID: EVERY_STAGE },
    },
    {
      key: 'budgetSource',
      type: 'text',
      label: { id: 'Sumber anggaran', en: 'Source of the budget' },
    },
    {
      key: 'partnerAgencies',
      type: 'list',
      published: true,
      label: { id: 'Mitra dan perangkat daerah terkait', en: 'Partners' },
      maxLength: LINE,
    },
    {
      key: 'businessProfile',
      type: 'longText',
      label: { id: 'Profil bisnis', en: 'Business profile' },
      maxLength: NARRATIVE,
    },
    {
      key: 'coordinates',
      type: 'coordinates',
      published: true,
      label: { id: 'Titik lokasi', en: 'Location' },
      requiredFor: { IID: ['TRIAL', 'IMPLEMENTED'] },
    },
  ],
};

const recognition: FormSection = {
  key: 'recognition',
  label: { id: 'Pengakuan dan keberlanjutan', en: 'Recognition and continuity' },
  fields: [
    {
      key: 'intellectualProperty',
      type: 'text',
      published: true,
      label: { id: 'Hak kekayaan intelektual', en: 'Intellectual property' },
      maxLength: 300,
    },
    {
      key: 'awards',
      type: 'list',
      published: true,
      label: { id: 'Penghargaan', en: 'Awards' },
      maxLength: LINE,
    },
    {
      key: 'videoUrl',
      type: 'url',
      published: true,
      label: { id: 'Tautan video', en: 'Video link' },
      maxLength: 500,
    },
    {
      key: 'replications',
      type: 'list',
      published: true,
      label: { id: 'Replikasi di tempat lain', en: 'Replications elsewhere' },
      maxLength: LINE,
    },
    {
      key: 'sopReference',
      type: 'text',
      label: { id: 'SOP yang menjalankannya', en: 'The SOP that runs it' },
      maxLength: 300,
    },
  ],
};

/**
 * "Daftar cepat" is the first section; the index adds the rest. Evidence and maturity are records
 * of their own. The design's 300 words are those of the index's profile (rancang bangun).
 */
export const innovationForm2026: FormDefinition = {
  key: 'innovation',
  version: 2026,
  sections: [basics, profile, design, outcome, timeline, alignment, resources, recognition],
  wordMinimums: [
    {
      fields: ['legalBasis', 'problem', 'strategicIssue', 'renewalMethod', 'novelty', 'howItWorks'],
      minWords: 300,
      requiredFor: 'IID',
    },
  ],
};

function optionsOf<Code extends string>(labels: Labels<Code>): readonly FormOption[] {
  return (Object.keys(labels) as Code[]).map((value) => ({ value, label: labels[value] }));
}
