/** A sheet that somebody brought and has not finished with. */
export interface ImportContent {
  readonly key: string;
  /** Account before the @. */
  readonly by: string;
  readonly fileName: string;
  readonly headings: readonly string[];
  readonly mapping: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const HEADINGS = ['No', 'OPD', 'Judul Inovasi', 'Tahapan', 'Urusan', 'Tanggal mulai', 'Masalah'];
const MAPPING = ['', 'agency', 'name', 'stage', 'mainAffairCode', 'startsOn', 'problem'];

/** Last years' lists as offices keep them: most rows fit, some need a hand. */
export const demoImports: readonly ImportContent[] = [
  {
    ...{ key: 'region', by: 'admin', fileName: 'rekap-inovasi-kabupaten.xlsx' },
    ...{ headings: HEADINGS, mapping: MAPPING },
    rows: [
      [
        ...['1', 'Dinas Perikanan', 'Tambak Tanpa Limbah', 'Penerapan', '3.25'],
        ...['2024-03-04', 'Air buangan tambak langsung masuk ke saluran warga.'],
      ],
      [
        ...['2', 'Dinas Kesehatn', 'Posyandu Jemput Lansia', 'Uji coba', '1.02'],
        ...['12/08/2024', 'Lansia yang tinggal sendiri tidak datang ke posyandu.'],
      ],
      [
        ...['3', 'Dinas Perhubungan', 'Halte Baca', 'selesai', '2.15'],
        ...['2024-05-20', 'Penumpang menunggu lama tanpa kegiatan.'],
      ],
      [
        ...['4', 'Kecamatan Tarik', 'Surat Antar Balai', 'Penerapan', '7.01'],
        ...['30/02/2024', 'Warga desa jauh bolak-balik untuk satu surat.'],
      ],
    ],
  },
  {
    ...{ key: 'second', by: 'admin', fileName: 'inovasi-kecamatan.xlsx' },
    ...{ headings: HEADINGS, mapping: MAPPING },
    rows: [
      [
        ...['1', 'Kecamatan Tarik', 'Loket Sore', 'Penerapan', '7.01'],
        ...['2024-07-01', 'Buruh pabrik pulang setelah loket tutup.'],
      ],
    ],
  },
  {
    ...{ key: 'health', by: 'staf.438050200', fileName: 'inovasi-puskesmas-2024.xlsx' },
    ...{ headings: HEADINGS, mapping: MAPPING },
    rows: [
      [
        ...['1', 'Dinas Kesehatan', 'Gizi Satu Piring', 'Penerapan', '1.02'],
        ...['2024-02-12', 'Balita di desa pesisir jarang makan ikan dan sayur.'],
      ],
      [
        ...['2', 'Dinas Kesehatan', 'Antar Obat Kronis', 'rintisan', '1.02'],
        ...['2024-09-02', 'Pasien menebus obat yang sama tiap bulan dengan antre lama.'],
      ],
    ],
  },
];
