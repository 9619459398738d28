import type { ExitMapping } from './exit-mapping.js';

/**
 * The national index asks field by field, and nothing can be uploaded: people copy. The order is
 * that of the profile page of its application as regions describe it; no official letter fixes it.
 */
export const IID_EXIT: ExitMapping = {
  key: 'IID',
  label: { id: 'Indeks Inovasi Daerah', en: 'Regional Innovation Index' },
  source: {
    id: 'Urutan profil inovasi menurut daerah pemakai; periksa pada aplikasi Kemendagri',
    en: 'Order of the profile as regions describe it; check it in the ministry’s application',
  },
  limits: {
    source: {
      id: 'Kebiasaan menurut daerah pemakai; surat resmi tahun berjalan yang menentukan',
      en: 'Practice as regions describe it; the letter of the year decides',
    },
    windowYears: 2,
    mimes: ['application/pdf', 'image/jpeg', 'image/png'],
    maxBytes: 2_000_000,
  },
  fields: [
    { key: 'name', label: { id: 'Nama inovasi', en: 'Name' }, from: ['name'] },
    { key: 'stage', label: { id: 'Tahapan inovasi', en: 'Stage' }, from: ['stage'] },
    { key: 'initiator', label: { id: 'Inisiator', en: 'Initiator' }, from: ['initiator'] },
    {
      key: 'initiatorName',
      label: { id: 'Nama inisiator', en: 'Initiator’s name' },
      from: ['initiatorName'],
    },
    { key: 'medium', label: { id: 'Jenis inovasi', en: 'Medium' }, from: ['medium'] },
    { key: 'form', label: { id: 'Bentuk inovasi', en: 'Form' }, from: ['form'] },
    { key: 'sdgs', label: { id: 'Tematik TPB/SDGs', en: 'SDGs' }, from: ['sdgs'] },
    {
      key: 'reformThemes',
      label: { id: 'RB tematik', en: 'Reform themes' },
      from: ['reformThemes'],
    },
    {
      key: 'astaCita',
      label: { id: 'Asta Cita', en: 'Asta Cita' },
      from: ['astaCita', 'priorityProgramme'],
    },
    {
      key: 'regentProgramme',
      label: { id: 'Program kepala daerah', en: 'Head’s programme' },
      from: ['regentProgramme'],
    },
    {
      key: 'mainAffair',
      label: { id: 'Urusan utama', en: 'Main affair' },
      from: ['mainAffairCode'],
    },
    {
      key: 'touchedAffairs',
      label: { id: 'Urusan lain yang beririsan', en: 'Affairs touched' },
      from: ['touchedAffairCodes'],
    },
    { key: 'trialOn', label: { id: 'Waktu uji coba', en: 'Trial' }, from: ['trialOn'] },
    {
      key: 'implementedOn',
      label: { id: 'Waktu penerapan', en: 'Implementation' },
      from: ['implementedOn'],
    },
    {
      key: 'developedOn',
      label: { id: 'Waktu pengembangan', en: 'Development' },
      from: ['developedOn', 'development'],
    },
    {
      key: 'design',
      label: { id: 'Rancang bangun', en: 'Design' },
      from: ['legalBasis', 'problem', 'strategicIssue', 'renewalMethod', 'novelty', 'howItWorks'],
      minWords: 300,
      named: true,
    },
    { key: 'purpose', label: { id: 'Tujuan inovasi', en: 'Purpose' }, from: ['purpose'] },
    { key: 'benefit', label: { id: 'Manfaat inovasi', en: 'Benefit' }, from: ['benefit'] },
    { key: 'result', label: { id: 'Hasil inovasi', en: 'Result' }, from: ['result'] },
    { key: 'budget', label: { id: 'Anggaran', en: 'Budget' }, from: ['budget', 'budgetSource'] },
    {
      key: 'businessProfile',
      label: { id: 'Profil bisnis', en: 'Business profile' },
      from: ['businessProfile'],
    },
    {
      key: 'intellectualProperty',
      label: { id: 'HKI', en: 'Intellectual property' },
      from: ['intellectualProperty'],
    },
    { key: 'awards', label: { id: 'Penghargaan', en: 'Awards' }, from: ['awards'] },
    { key: 'videoUrl', label: { id: 'Tautan video', en: 'Video' }, from: ['videoUrl'] },
    { key: 'coordinates', label: { id: 'Koordinat', en: 'Coordinates' }, from: ['coordinates'] },
  ],
};
