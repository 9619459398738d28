import type { Bilingual } from '../language/index.js';
import type { FormDefinition, FormField, FormOption, TableColumn } from '../form/index.js';
import { innovationForm2026 } from './innovation-form-2026.table.js';

const LEVELS: readonly FormOption[] = [
  option('REGENCY', 'Kabupaten/kota', 'Regency or city'),
  option('PROVINCE', 'Provinsi', 'Province'),
  option('NATIONAL', 'Nasional', 'National'),
  option('INTERNATIONAL', 'Internasional', 'International'),
];

/** Kinds of intellectual property that the directorate general (DJKI) registers. */
const PROPERTY_KINDS: readonly FormOption[] = [
  option('COPYRIGHT', 'Hak cipta', 'Copyright'),
  option('PATENT', 'Paten', 'Patent'),
  option('SIMPLE_PATENT', 'Paten sederhana', 'Simple patent'),
  option('TRADEMARK', 'Merek', 'Trademark'),
  option('INDUSTRIAL_DESIGN', 'Desain industri', 'Industrial design'),
  option('COMMUNAL', 'Kekayaan intelektual komunal', 'Communal property'),
];

const YEAR = column('year', 'year', { id: 'Tahun', en: 'Year' });

const awards: FormField = {
  key: 'awards',
  type: 'table',
  published: true,
  label: { id: 'Penghargaan', en: 'Awards' },
  help: {
    id: 'Satu baris untuk setiap penghargaan yang diterima inovasi ini.',
    en: 'One line for each award that this innovation received.',
  },
  columns: [
    column('name', 'text', { id: 'Nama penghargaan', en: 'Name of the award' }),
    column('giver', 'text', { id: 'Pemberi', en: 'Given by' }),
    column('level', 'choice', { id: 'Tingkat', en: 'Level' }, LEVELS),
    YEAR,
  ],
};

const intellectualProperty: FormField = {
  key: 'intellectualProperty',
  type: 'table',
  published: true,
  label: { id: 'Hak kekayaan intelektual', en: 'Intellectual property' },
  help: {
    id: 'Nomor pencatatan atau permohonan seperti tertulis pada surat DJKI.',
    en: 'The number of registration or application as the DJKI letter has it.',
  },
  columns: [
    column('name', 'text', { id: 'Judul ciptaan atau invensi', en: 'Title' }),
    column('kind', 'choice', { id: 'Jenis', en: 'Kind' }, PROPERTY_KINDS),
    column('number', 'text', { id: 'Nomor', en: 'Number' }),
    YEAR,
  ],
};

const replications: FormField = {
  key: 'replications',
  type: 'table',
  published: true,
  label: { id: 'Replikasi di tempat lain', en: 'Replications elsewhere' },
  columns: [
    column('place', 'text', { id: 'Instansi atau daerah yang mereplikasi', en: 'Replicated by' }),
    column('basis', 'text', { id: 'Dasar (PKS, surat, berita acara)', en: 'Basis (letter)' }),
    YEAR,
  ],
};

const jointAgencies: FormField = {
  key: 'jointAgencies',
  type: 'agencies',
  label: { id: 'Perangkat daerah yang terlibat', en: 'Partner agencies' },
  help: {
    id: 'Dari daftar perangkat daerah. Inovasi bersama dihitung untuk pengampunya.',
    en: 'From the list of agencies. A joint innovation counts for its lead.',
  },
  maxItems: 20,
};

const partners: FormField = {
  key: 'partnerAgencies',
  type: 'list',
  published: true,
  label: { id: 'Mitra lain', en: 'Other partners' },
  help: {
    id: 'Perguruan tinggi, dunia usaha, komunitas, instansi vertikal. Satu per baris.',
    en: 'Universities, business, communities, national offices. One a line.',
  },
  maxLength: 300,
};

const sop: FormField = {
  key: 'sop',
  type: 'sop',
  label: { id: 'SOP yang menjalankannya', en: 'The SOP that runs it' },
  help: {
    id: 'Dari daftar SOP perangkat daerah. SOP dengan waktu layanan dipakai indikator 28.',
    en: "From the agency's register. Indicator 28 uses an SOP with service times.",
  },
};

const sopReference: FormField = {
  key: 'sopReference',
  type: 'text',
  label: { id: 'SOP di luar daftar', en: 'SOP outside the register' },
  help: { id: 'Nomor dan nama SOP.', en: 'Number and name of the SOP.' },
  maxLength: 300,
};

const businessProfile: FormField = {
  key: 'businessProfile',
  type: 'longText',
  label: { id: 'Profil bisnis', en: 'Business profile' },
  help: {
    id: 'Nilai yang diberikan, penerima, cara menyampaikan, biaya, dan sumber daya agar berlanjut.',
    en: 'Value, recipients, channels, cost, and what it needs to go on.',
  },
  maxLength: 10_000,
};

/** Fields of 2026 that this edition asks otherwise, and what stands in their place. */
const INSTEAD: Readonly<Record<string, readonly FormField[]>> = {
  awards: [awards],
  intellectualProperty: [intellectualProperty],
  replications: [replications],
  partnerAgencies: [jointAgencies, partners],
  businessProfile: [businessProfile],
  sopReference: [sop, sopReference],
};

/**
 * The edition of 2026 grown to structured answers: awards, intellectual property and replications
 * are lines with a year, the SOP and the partner agencies are picked from their registers. 2026 was
 * published and stays as it is.
 */
export const innovationForm2027: FormDefinition = {
  ...innovationForm2026,
  version: 2027,
  sections: innovationForm2026.sections.map((section) => ({
    ...section,
    fields: section.fields.flatMap((field) => INSTEAD[field.key] ?? [field]),
  })),
};

function option(value: string, id: string, en: string): FormOption {
  return { value, label: { id, en } };
}

function column(
  key: string,
  type: TableColumn['type'],
  label: Bilingual,
  options?: readonly FormOption[],
): TableColumn {
  return { key, type, label, ...(options ? { options } : {}) };
}
