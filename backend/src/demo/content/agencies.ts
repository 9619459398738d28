import type { AgencyContent, ExemptionContent } from './content-types.js';

type ObligedFields = Pick<AgencyContent, 'code' | 'name' | 'shortName' | 'kind' | 'affairCodes'>;

const obliged = (fields: ObligedFields): AgencyContent => ({
  regionCode: '35.15',
  parentCode: null,
  obliged: true,
  ...fields,
});

const department = (
  code: string,
  shortName: string,
  name: string,
  affairCodes: readonly string[],
): AgencyContent => obliged({ code, name, shortName, kind: 'DEPARTMENT', affairCodes });

const board = (
  code: string,
  shortName: string,
  name: string,
  affairCodes: readonly string[],
): AgencyContent => obliged({ code, name, shortName, kind: 'BOARD', affairCodes });

const district = (code: string, place: string): AgencyContent =>
  obliged({
    code,
    name: `Kecamatan ${place}`,
    shortName: `Kec. ${place}`,
    kind: 'DISTRICT',
    affairCodes: ['7.01'],
  });

type UnitFields = Omit<AgencyContent, 'regionCode' | 'obliged'>;

const unit = (fields: UnitFields): AgencyContent => ({
  regionCode: '35.15',
  obliged: false,
  ...fields,
});

const sidoarjoOffices: readonly AgencyContent[] = [
  obliged({
    code: '438010000',
    name: 'Sekretariat Daerah',
    shortName: 'Setda',
    kind: 'REGIONAL_SECRETARIAT',
    affairCodes: ['4.01'],
  }),
  obliged({
    code: '438030000',
    name: 'Sekretariat DPRD',
    shortName: 'Setwan',
    kind: 'COUNCIL_SECRETARIAT',
    affairCodes: ['4.02'],
  }),
  obliged({
    code: '438040000',
    name: 'Inspektorat Daerah',
    shortName: 'Inspektorat',
    kind: 'INSPECTORATE',
    affairCodes: ['6.01'],
  }),
  department('438050100', 'Dikbud', 'Dinas Pendidikan dan Kebudayaan', ['1.01', '2.22']),
  department('438050200', 'Dinkes', 'Dinas Kesehatan', ['1.02']),
  department('438050300', 'DPUBMSDA', 'Dinas Pekerjaan Umum Bina Marga dan Sumber Daya Air', [
    '1.03',
  ]),
  department(
    '438050400',
    'Dinas P2CKTR',
    'Dinas Perumahan, Permukiman, Cipta Karya dan Tata Ruang (P2CKTR)',
    ['1.04', '1.03'],
  ),
  department('438050500', 'Satpol PP', 'Satuan Polisi Pamong Praja', ['1.05']),
  department('438050600', 'Dinsos', 'Dinas Sosial', ['1.06']),
  department('438050700', 'Disnaker', 'Dinas Tenaga Kerja', ['2.07']),
  department('438050800', 'DPMD', 'Dinas Pemberdayaan Masyarakat dan Desa', ['2.13']),
  department(
    '438050900',
    'DP3AKB',
    'Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana',
    ['2.08', '2.14'],
  ),
  department('438051000', 'Dispangtan', 'Dinas Pangan dan Pertanian', ['2.09', '3.27']),
  department('438051100', 'DLHK', 'Dinas Lingkungan Hidup dan Kebersihan', ['2.11']),
  department('438051200', 'Dispendukcapil', 'Dinas Kependudukan dan Pencatatan Sipil', ['2.12']),
  department('438051300', 'Dishub', 'Dinas Perhubungan', ['2.15']),
  department('438051400', 'Diskominfo', 'Dinas Komunikasi dan Informatika', [
    '2.16',
    '2.20',
    '2.21',
  ]),
  department('438051500', 'Dinkop UM', 'Dinas Koperasi dan Usaha Mikro', ['2.17']),
  department('438051600', 'DPMPTSP', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', [
    '2.18',
  ]),
  department('438051700', 'Disporapar', 'Dinas Kepemudaan, Olahraga dan Pariwisata', [
    '2.19',
    '3.26',
  ]),
  department('438051800', 'Disperpusip', 'Dinas Perpustakaan dan Kearsipan', ['2.23', '2.24']),
  department('438051900', 'Diskan', 'Dinas Perikanan', ['3.25']),
  department('438052000', 'Disperindag', 'Dinas Perindustrian dan Perdagangan', ['3.30', '3.31']),
  board('438060100', 'Bappeda', 'Badan Perencanaan Pembangunan Daerah (Bappeda)', ['5.01', '5.05']),
  board('438060200', 'BPKAD', 'Badan Pengelolaan Keuangan dan Aset Daerah', ['5.02']),
  board('438060300', 'BPPD', 'Badan Pelayanan Pajak Daerah', ['5.02']),
  board('438060400', 'BKD', 'Badan Kepegawaian Daerah', ['5.03', '5.04']),
  board('438060500', 'Kesbangpol', 'Badan Kesatuan Bangsa dan Politik', ['8.01']),
  board('438060600', 'BPBD', 'Badan Penanggulangan Bencana Daerah', ['1.05']),
];

const sidoarjoDistricts: readonly AgencyContent[] = [
  district('438070100', 'Sidoarjo'),
  district('438070200', 'Candi'),
  district('438070300', 'Buduran'),
  district('438070400', 'Gedangan'),
  district('438070500', 'Sedati'),
  district('438070600', 'Waru'),
  district('438070700', 'Taman'),
  district('438070800', 'Krian'),
  district('438070900', 'Wonoayu'),
  district('438071000', 'Sukodono'),
  district('438071100', 'Balongbendo'),
  district('438071200', 'Tarik'),
  district('438071300', 'Tulangan'),
  district('438071400', 'Prambon'),
  district('438071500', 'Krembung'),
  district('438071600', 'Tanggulangin'),
  district('438071700', 'Jabon'),
  district('438071800', 'Porong'),
];

// The codes with a suffix are the project's own: the source lists these units without one.
const sidoarjoUnits: readonly AgencyContent[] = [
  unit({
    code: '438050201',
    name: 'RSUD R.T. Notopuro Sidoarjo',
    shortName: 'RSUD Notopuro',
    kind: 'HOSPITAL',
    parentCode: '438050200',
    affairCodes: ['1.02'],
  }),
  unit({
    code: '438050202',
    name: 'RSUD Sidoarjo Barat',
    shortName: 'RSUD Sidoarjo Barat',
    kind: 'HOSPITAL',
    parentCode: '438050200',
    affairCodes: ['1.02'],
  }),
  unit({
    code: '438010000-ORG',
    name: 'Bagian Organisasi',
    shortName: 'Bag. Organisasi',
    kind: 'SECRETARIAT_DIVISION',
    parentCode: '438010000',
    affairCodes: ['4.01'],
  }),
  unit({
    code: '438051600-MPP',
    name: 'Mal Pelayanan Publik Sidoarjo',
    shortName: 'MPP Sidoarjo',
    kind: 'PUBLIC_SERVICE_MALL',
    parentCode: '438051600',
    affairCodes: ['2.18'],
  }),
];

// The neighbouring region exists to show that nothing crosses; its codes are the project's own.
const gresikAgencies: readonly AgencyContent[] = [
  {
    regionCode: '35.25',
    code: '437050200',
    name: 'Dinas Kesehatan',
    shortName: 'Dinkes',
    kind: 'DEPARTMENT',
    parentCode: null,
    affairCodes: ['1.02'],
    obliged: true,
  },
  {
    regionCode: '35.25',
    code: '437060100',
    name: 'Badan Perencanaan Pembangunan Daerah (Bappeda)',
    shortName: 'Bappeda',
    kind: 'BOARD',
    parentCode: null,
    affairCodes: ['5.01', '5.05'],
    obliged: true,
  },
  {
    regionCode: '35.25',
    code: '437070100',
    name: 'Kecamatan Kebomas',
    shortName: 'Kec. Kebomas',
    kind: 'DISTRICT',
    parentCode: null,
    affairCodes: ['7.01'],
    obliged: true,
  },
];

/** All agencies of the demo, each parent before its units. */
export const demoAgencies: readonly AgencyContent[] = [
  ...sidoarjoOffices,
  ...sidoarjoDistricts,
  ...sidoarjoUnits,
  ...gresikAgencies,
];

/** Exemptions granted for the open period. */
export const demoExemptions: readonly ExemptionContent[] = [
  {
    agencyCode: '438071800',
    basisKind: 'SK',
    basisNumber: '188/214/438.1.1.3',
    reason:
      'Kantor kecamatan dibangun ulang dan seluruh loket dipindahkan ke balai desa sampai akhir tahun, sehingga kewajiban inovasi ditunda ke periode berikutnya.',
  },
];
