import type { SopContent, SopStepContent } from './content-types.js';

const step = (
  activity: string,
  actor: string,
  time: string,
  [requirements, output]: readonly [string, string],
): SopStepContent => ({ activity, actor, requirements, time, output });

/** Steps that most counter services share; what each adds stands in its name. */
const counterService: readonly SopStepContent[] = [
  step('Menerima dan memeriksa berkas pemohon', 'Petugas loket', '10 menit', [
    'Formulir dan persyaratan',
    'Tanda terima',
  ]),
  step('Memeriksa kebenaran data', 'Verifikator', '30 menit', ['Berkas lengkap', 'Lembar periksa']),
  step('Menyetujui dan menandatangani', 'Kepala bidang', '60 menit', [
    'Lembar periksa',
    'Dokumen bertanda tangan',
  ]),
  step('Menyerahkan hasil dan mencatat', 'Petugas loket', '10 menit', ['Dokumen', 'Buku register']),
];

const LEGAL = [
  'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik',
  'PermenPANRB Nomor 35 Tahun 2012',
];

interface SopLine {
  readonly agencyCode: string;
  readonly name: string;
  readonly effective: number;
  /** Months since the last evaluation; over twelve is overdue, null is never. */
  readonly evaluated: number | null;
}

const LINES: readonly SopLine[] = [
  { agencyCode: '438050100', name: 'Pelayanan Mutasi Peserta Didik', effective: 20, evaluated: 5 },
  {
    agencyCode: '438050200',
    name: 'Pelayanan Izin Praktik Tenaga Kesehatan',
    effective: 30,
    evaluated: 14,
  },
  {
    agencyCode: '438050200',
    name: 'Penanganan Pengaduan Layanan Kesehatan',
    effective: 11,
    evaluated: null,
  },
  {
    agencyCode: '438050300',
    name: 'Penanganan Laporan Jalan Berlubang',
    effective: 26,
    evaluated: 8,
  },
  {
    agencyCode: '438050400',
    name: 'Pelayanan Keterangan Rencana Kabupaten',
    effective: 18,
    evaluated: 6,
  },
  {
    agencyCode: '438050500',
    name: 'Penertiban dengan Teguran Bertahap',
    effective: 40,
    evaluated: 17,
  },
  {
    agencyCode: '438050600',
    name: 'Verifikasi Data Penerima Bantuan',
    effective: 15,
    evaluated: 3,
  },
  { agencyCode: '438050700', name: 'Pelayanan Kartu Pencari Kerja', effective: 22, evaluated: 10 },
  { agencyCode: '438050800', name: 'Fasilitasi Penyusunan APB Desa', effective: 28, evaluated: 13 },
  {
    agencyCode: '438050900',
    name: 'Penerimaan Laporan Kekerasan terhadap Perempuan dan Anak',
    effective: 16,
    evaluated: 4,
  },
  { agencyCode: '438051000', name: 'Penyaluran Cadangan Pangan', effective: 9, evaluated: null },
  { agencyCode: '438051100', name: 'Pengangkutan Sampah Pasar', effective: 24, evaluated: 11 },
  { agencyCode: '438051200', name: 'Penerbitan Akta Kelahiran', effective: 36, evaluated: 2 },
  {
    agencyCode: '438051200',
    name: 'Perekaman KTP Elektronik di Rumah',
    effective: 14,
    evaluated: 7,
  },
  {
    agencyCode: '438051300',
    name: 'Pengujian Berkala Kendaraan Bermotor',
    effective: 33,
    evaluated: 16,
  },
  { agencyCode: '438051600', name: 'Pelayanan Nomor Induk Berusaha', effective: 19, evaluated: 9 },
  {
    agencyCode: '438060100',
    name: 'Penyusunan Jawaban Usulan Musrenbang',
    effective: 8,
    evaluated: null,
  },
  { agencyCode: '438060400', name: 'Pengurusan Pensiun Pegawai', effective: 21, evaluated: 6 },
  {
    agencyCode: '438070100',
    name: 'Pelayanan Surat Pengantar Kecamatan',
    effective: 27,
    evaluated: 15,
  },
  { agencyCode: '438070600', name: 'Pelayanan Loket Sore', effective: 13, evaluated: 5 },
];

export const demoSops: readonly SopContent[] = LINES.map(
  ({ agencyCode, name, effective, evaluated }, index) => ({
    number: `000.8.3.3/${String(index + 1).padStart(3, '0')}/${agencyCode}`,
    name,
    agencyCode,
    effectiveMonthsBefore: effective,
    evaluatedMonthsBefore: evaluated,
    legalBasis: LEGAL,
    steps: counterService,
  }),
);
