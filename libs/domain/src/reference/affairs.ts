/** Kinds of government affairs (UU 23/2014): basic service, other compulsory, optional, supporting. */
export const AFFAIR_GROUPS = ['BASIC_SERVICE', 'NON_BASIC', 'OPTIONAL', 'SUPPORTING'] as const;
export type AffairGroup = (typeof AFFAIR_GROUPS)[number];

/** Urusan pemerintahan; the official names are Indonesian and are not translated. */
export interface Affair {
  readonly code: string;
  readonly name: string;
  readonly group: AffairGroup;
  readonly groupLabel: string;
}

type Row = readonly [code: string, name: string];

/** Codes and names of the nomenclature in force (Permendagri 90/2019), 32 of the 44 concurrent. */
export const AFFAIRS: readonly Affair[] = [
  ...group('BASIC_SERVICE', 'Urusan wajib pelayanan dasar', [
    ['1.01', 'Pendidikan'],
    ['1.02', 'Kesehatan'],
    ['1.03', 'Pekerjaan Umum dan Penataan Ruang'],
    ['1.04', 'Perumahan dan Kawasan Permukiman'],
    ['1.05', 'Ketenteraman dan Ketertiban Umum serta Perlindungan Masyarakat'],
    ['1.06', 'Sosial'],
  ]),
  ...group('NON_BASIC', 'Urusan wajib nonpelayanan dasar', [
    ['2.07', 'Tenaga Kerja'],
    ['2.08', 'Pemberdayaan Perempuan dan Perlindungan Anak'],
    ['2.09', 'Pangan'],
    ['2.10', 'Pertanahan'],
    ['2.11', 'Lingkungan Hidup'],
    ['2.12', 'Administrasi Kependudukan dan Pencatatan Sipil'],
    ['2.13', 'Pemberdayaan Masyarakat dan Desa'],
    ['2.14', 'Pengendalian Penduduk dan Keluarga Berencana'],
    ['2.15', 'Perhubungan'],
    ['2.16', 'Komunikasi dan Informatika'],
    ['2.17', 'Koperasi, Usaha Kecil, dan Menengah'],
    ['2.18', 'Penanaman Modal'],
    ['2.19', 'Kepemudaan dan Olahraga'],
    ['2.20', 'Statistik'],
    ['2.21', 'Persandian'],
    ['2.22', 'Kebudayaan'],
    ['2.23', 'Perpustakaan'],
    ['2.24', 'Kearsipan'],
  ]),
  ...group('OPTIONAL', 'Urusan pilihan', [
    ['3.25', 'Kelautan dan Perikanan'],
    ['3.26', 'Pariwisata'],
    ['3.27', 'Pertanian'],
    ['3.28', 'Kehutanan'],
    ['3.29', 'Energi dan Sumber Daya Mineral'],
    ['3.30', 'Perdagangan'],
    ['3.31', 'Perindustrian'],
    ['3.32', 'Transmigrasi'],
  ]),
  ...group('SUPPORTING', 'Unsur pendukung', [
    ['4.01', 'Sekretariat Daerah'],
    ['4.02', 'Sekretariat DPRD'],
  ]),
  ...group('SUPPORTING', 'Unsur penunjang', [
    ['5.01', 'Perencanaan'],
    ['5.02', 'Keuangan'],
    ['5.03', 'Kepegawaian'],
    ['5.04', 'Pendidikan dan Pelatihan'],
    ['5.05', 'Penelitian dan Pengembangan'],
    ['5.06', 'Pengelolaan Perbatasan'],
    ['5.07', 'Pengelolaan Penghubung'],
  ]),
  ...group('SUPPORTING', 'Unsur pengawasan', [['6.01', 'Inspektorat Daerah']]),
  ...group('SUPPORTING', 'Unsur kewilayahan', [['7.01', 'Kecamatan']]),
  ...group('SUPPORTING', 'Unsur pemerintahan umum', [['8.01', 'Kesatuan Bangsa dan Politik']]),
];

const BY_CODE: ReadonlyMap<string, Affair> = new Map(
  AFFAIRS.map((affair) => [affair.code, affair]),
);

/** The affair with this code, or null. */
export function affairOf(code: string): Affair | null {
  return BY_CODE.get(code) ?? null;
}

/** Whether the value is the code of an affair. */
export function isAffairCode(value: unknown): value is string {
  return typeof value === 'string' && BY_CODE.has(value);
}

function group(key: AffairGroup, groupLabel: string, rows: readonly Row[]): Affair[] {
  return rows.map(([code, name]) => ({ code, name, group: key, groupLabel }));
}
