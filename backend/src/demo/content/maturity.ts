import type { Tier } from '@satu/domain/maturity';

/** A piece of evidence that an innovation of the demo may have, and the indicators it serves. */
export interface ProofContent {
  readonly slug: string;
  readonly title: string;
  readonly serves: readonly string[];
  /** How many of the innovations have it, as a share. */
  readonly share: number;
}

export const demoProofs: readonly ProofContent[] = [
  {
    slug: 'sk-tim',
    title: 'SK penetapan inovasi dan tim pelaksana',
    serves: ['regulation', 'humanResources', 'implementer', 'network', 'actorInvolvement'],
    share: 0.82,
  },
  {
    slug: 'anggaran',
    title: 'Halaman DPA dan RKPD yang memuat kegiatan',
    serves: ['budgetSupport', 'rkpdIntegration'],
    share: 0.6,
  },
  {
    slug: 'kegiatan',
    title: 'Laporan kegiatan dengan foto dan daftar hadir',
    serves: ['workTools', 'outreach', 'training', 'technicalGuide', 'serviceInfoAccess'],
    share: 0.75,
  },
  {
    slug: 'sop-layanan',
    title: 'SOP layanan dengan waktu penyelesaian',
    serves: ['processEase', 'serviceIntegration'],
    share: 0.55,
  },
  {
    slug: 'manfaat',
    title: 'Rekap penerima manfaat dan hasil survei kepuasan',
    serves: ['benefit', 'monitoringEvaluation', 'complaintResolution', 'creationSpeed'],
    share: 0.7,
  },
  { slug: 'video', title: 'Video inovasi', serves: ['video'], share: 0.5 },
];

/** One of the region's own rows as its owner has filled it in. */
export interface RowContent {
  readonly key: string;
  readonly ownerCode: string;
  readonly value: number | null;
  readonly tier: Tier | null;
  readonly reason: string;
  readonly source: string;
  readonly proof: string | null;
  readonly verified: boolean;
}

const BAPPEDA = '438060100';
const BPKAD = '438060200';
const DPMPTSP = '438051600';
const DISNAKER = '438050700';
const SETDA = '438010000';

type Rest = readonly [source: string, proof: string | null, verified: boolean, reason?: string];

function row(
  [key, ownerCode]: readonly [string, string],
  [value, tier]: readonly [number | null, Tier | null],
  [source, proof, verified, reason = '']: Rest,
): RowContent {
  return { key, ownerCode, value, tier, reason, source, proof, verified };
}

const BPS = 'Badan Pusat Statistik Kabupaten Sidoarjo';

/** Figures are made up for the demo; two rows are still open, one lies on a limit. */
export const demoRegionRows: readonly RowContent[] = [
  row(['1', BAPPEDA], [null, 3], ['RPJMD', 'RPJMD, bab visi dan misi', true]),
  row(['2a', BPKAD], [3, 3], ['BPKAD', 'Perda APBD tiga tahun terakhir', true]),
  row(['2b', BPKAD], [4, 3], ['BPKAD', 'Ringkasan APBD, belanja wajib', true]),
  row(['3', DPMPTSP], [12.4, 3], ['DPMPTSP', 'Laporan perizinan tahunan', true]),
  row(
    ['4', BAPPEDA],
    [5.23, 2],
    [
      BPS,
      'PDRB per kapita, tabel pertumbuhan',
      false,
      'Angka sementara; dipakai parameter yang lebih rendah sampai angka tetap terbit.',
    ],
  ),
  row(['5a', DISNAKER], [0.41, 3], [BPS, 'Keadaan ketenagakerjaan Agustus', true]),
  row(['5b', DISNAKER], [5.2, 2], [BPS, 'Keadaan ketenagakerjaan Agustus', false]),
  row(['6', DPMPTSP], [38.7, 2], ['DPMPTSP', 'Rekap realisasi penanaman modal', true]),
  row(['7', '438060300'], [11.2, 2], ['BPPD', 'Laporan realisasi PAD', false]),
  row(['8', BPKAD], [null, 3], ['BPK', 'Laporan hasil pemeriksaan LKPD', true]),
  row(['9', SETDA], [null, 2], ['Bagian Organisasi', 'Hasil evaluasi AKIP', true]),
  row(['10a', BAPPEDA], [0.35, 2], [BPS, 'Profil kemiskinan Maret', true]),
  row(['10b', BAPPEDA], [4.53, 3], [BPS, 'Profil kemiskinan Maret', true]),
  row(['11a', BAPPEDA], [0.74, 2], [BPS, 'Indeks pembangunan manusia', true]),
  row(['11b', BAPPEDA], [81.88, 3], [BPS, 'Indeks pembangunan manusia', true]),
  row(['12', BAPPEDA], [null, 1], ['Bappeda', 'Piagam penghargaan inovator', false]),
  row(['13a', BAPPEDA], [5, 2], ['Bappeda', 'Daftar rekomendasi kebijakan', true]),
  row(['13b', SETDA], [null, null], ['', null, false]),
  row(['14', BAPPEDA], [null, null], ['', null, false]),
  row(['15', BAPPEDA], [null, 2], ['Bappeda', null, false]),
];
