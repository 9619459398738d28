import type { ListColumn } from './list-column.js';

export const INNOVATION_COLUMN_KEYS = [
  'name',
  'custodianAgency',
  'agency',
  'status',
  'stage',
  'mainAffair',
  'years',
  'initiator',
  'medium',
  'form',
  'useState',
  'turnSince',
  'updatedAt',
  'published',
] as const;
export type InnovationColumnKey = (typeof INNOVATION_COLUMN_KEYS)[number];

/** What the list of innovations can show. */
export const INNOVATION_COLUMNS: readonly ListColumn<InnovationColumnKey>[] = [
  { key: 'name', label: { id: 'Nama', en: 'Name' }, sort: 'name', fixed: true, width: 48 },
  {
    key: 'custodianAgency',
    label: { id: 'Perangkat daerah', en: 'Agency' },
    sort: 'custodianAgencyName',
    shown: true,
    width: 36,
  },
  { key: 'agency', label: { id: 'Pembuat', en: 'Made by' }, width: 36 },
  { key: 'status', label: { id: 'Status', en: 'Status' }, sort: 'status', shown: true, width: 24 },
  { key: 'stage', label: { id: 'Tahapan', en: 'Stage' }, sort: 'stage', shown: true, width: 14 },
  { key: 'mainAffair', label: { id: 'Urusan utama', en: 'Main affair' }, width: 32 },
  { key: 'years', label: { id: 'Tahun', en: 'Years' }, width: 12 },
  { key: 'initiator', label: { id: 'Inisiator', en: 'Initiator' }, width: 20 },
  { key: 'medium', label: { id: 'Jenis', en: 'Medium' }, width: 14 },
  { key: 'form', label: { id: 'Bentuk', en: 'Form' }, width: 26 },
  { key: 'useState', label: { id: 'Penggunaan', en: 'State of use' }, width: 20 },
  {
    key: 'turnSince',
    label: { id: 'Menunggu sejak', en: 'Waiting since' },
    sort: 'turnSince',
    width: 16,
  },
  {
    key: 'updatedAt',
    label: { id: 'Diubah', en: 'Changed' },
    sort: 'updatedAt',
    shown: true,
    width: 16,
  },
  { key: 'published', label: { id: 'Di katalog', en: 'In the catalogue' }, width: 14 },
];
