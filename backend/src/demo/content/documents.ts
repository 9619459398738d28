import type { DocumentKind } from '@satu/domain/document';

/** A document on the demo region's shelf; days are told by the year before the anchor's. */
export interface DocumentContent {
  readonly key: string;
  readonly kind: DocumentKind;
  readonly number: string;
  /** Month and day of the anchor's year, less `yearsBack`. */
  readonly dated: { readonly yearsBack: number; readonly month: number; readonly day: number };
  readonly title: string;
  readonly agencyCode: string | null;
  /** How many years it is valid from its date; null: without end. */
  readonly years: number | null;
  readonly replacedBy: string | null;
}

/** Filed by the planning office for all, or by one agency. */
export const demoDocuments: readonly DocumentContent[] = [
  {
    key: 'perbup-inovasi',
    kind: 'PERBUP',
    number: '71/2021',
    dated: { yearsBack: 5, month: 9, day: 14 },
    title: 'Pedoman Penyelenggaraan Inovasi Daerah',
    agencyCode: null,
    years: null,
    replacedBy: null,
  },
  {
    key: 'rkpd-lalu',
    kind: 'RKPD',
    number: '38 (RKPD tahun lalu)',
    dated: { yearsBack: 2, month: 7, day: 3 },
    title: 'Rencana Kerja Pemerintah Daerah tahun lalu',
    agencyCode: null,
    years: 1,
    replacedBy: 'rkpd-kini',
  },
  {
    key: 'rkpd-kini',
    kind: 'RKPD',
    number: '42 (RKPD tahun ini)',
    dated: { yearsBack: 1, month: 7, day: 1 },
    title: 'Rencana Kerja Pemerintah Daerah tahun ini',
    agencyCode: null,
    years: null,
    replacedBy: null,
  },
  {
    key: 'skm-dinkes',
    kind: 'SKM',
    number: '440/118/SKM',
    dated: { yearsBack: 1, month: 12, day: 20 },
    title: 'Laporan Survei Kepuasan Masyarakat seluruh puskesmas',
    agencyCode: '438050200',
    years: null,
    replacedBy: null,
  },
  {
    key: 'pks-dinkes',
    kind: 'PKS',
    number: '440/52/PKS',
    dated: { yearsBack: 2, month: 2, day: 10 },
    title: 'Kerja sama rujukan ibu hamil dengan rumah sakit daerah',
    agencyCode: '438050200',
    years: 1,
    replacedBy: null,
  },
];
