import type { Bilingual } from '../language/index.js';
import type { RegionRow, RowMeasure, TierTexts, ValueRange } from './index-rubric.js';

const text = (id: string, en: string): Bilingual => ({ id, en });
const same = (word: string): Bilingual => ({ id: word, en: word });

const PERCENT = same('%');
const RATE = text('persen', 'per cent');
const POINTS = text('poin', 'points');
const YEARS = text('tahun', 'years');
const COMPONENTS = text('komponen', 'components');
const RECOMMENDATIONS = text('rekomendasi', 'recommendations');

const OVERLAP = text(
  'Batas antarparameter tumpang tindih (0,01 atau sama) di sumber; nilai tepat di batas diputuskan oleh orang.',
  'The limits of the tiers overlap in the source (by 0.01 or at one value); a value on a limit is decided by a person.',
);

const atMost = (max: number): ValueRange => ({ min: null, max });
const atLeast = (min: number): ValueRange => ({ min, max: null });
const between = (min: number, max: number): ValueRange => ({ min, max });

/** A range as people read it, in both ways of writing decimals. */
function rangeText({ min, max }: ValueRange, places: number, unit: string): Bilingual {
  const say = (value: number, comma: string) => value.toFixed(places).replace('.', comma);
  const line = (comma: string, to: string) =>
    min === null
      ? `≤ ${say(max ?? 0, comma)}${unit}`
      : max === null
        ? `≥ ${say(min, comma)}${unit}`
        : `${say(min, comma)} ${to} ${say(max, comma)}${unit}`;
  return { id: line(',', 's.d.'), en: line('.', 'to') };
}

/** A row whose tiers are the ranges themselves. */
function measured(
  unit: Bilingual,
  ...ranges: RowMeasure['ranges']
): Pick<RegionRow, 'measure' | 'tiers'> {
  const sign = unit === PERCENT ? '%' : '';
  const [one, two, three] = ranges.map((range) => rangeText(range, 2, sign));
  return { measure: { unit, ranges }, tiers: [one, two, three] as unknown as TierTexts };
}

/** A row of whole numbers, with the words of the source. */
function counted(
  unit: Bilingual,
  ranges: RowMeasure['ranges'],
  ...tiers: TierTexts
): Pick<RegionRow, 'measure' | 'tiers'> {
  return { measure: { unit, ranges }, tiers };
}

const judged = (...tiers: TierTexts): Pick<RegionRow, 'measure' | 'tiers'> => ({
  measure: null,
  tiers,
});

/** The 20 rows of the region itself, re-keyed from secondary sources (iid-2026). */
export const IID_2026_ROWS: readonly RegionRow[] = [
  {
    key: '1',
    name: text('Visi dan Misi', 'Vision and mission'),
    weight: 1,
    mandatory: true,
    ...judged(
      text('misi memuat inovasi', 'the mission names innovation'),
      text('visi memuat inovasi', 'the vision names innovation'),
      text('visi dan misi memuat inovasi', 'both name innovation'),
    ),
    suggestedOwner: 'Bappeda',
    note: null,
  },
  {
    key: '2a',
    name: text('Penetapan APBD tepat waktu (3 tahun)', 'Budget adopted on time (three years)'),
    weight: 1,
    mandatory: false,
    ...counted(
      YEARS,
      [between(1, 1), between(2, 2), between(3, 3)],
      text('tepat waktu 1 tahun', 'on time in one year'),
      text('tepat waktu 2 tahun', 'on time in two years'),
      text('tepat waktu 3 tahun', 'on time in three years'),
    ),
    suggestedOwner: 'BPKAD',
    note: null,
  },
  {
    key: '2b',
    name: text(
      'Pengalokasian belanja wajib (mandatory spending)',
      'Mandatory spending in the budget',
    ),
    weight: 1,
    mandatory: false,
    ...counted(
      COMPONENTS,
      [between(2, 2), between(3, 3), atLeast(4)],
      text('2 komponen', 'two components'),
      text('3 komponen', 'three components'),
      text('lebih dari 3 komponen', 'more than three components'),
    ),
    suggestedOwner: 'BPKAD',
    note: null,
  },
  {
    key: '3',
    name: text('Kualitas peningkatan perizinan', 'Improvement of licensing'),
    weight: 1,
    mandatory: true,
    ...measured(PERCENT, atMost(-50.32), between(-50.33, 8.16), atLeast(8.17)),
    suggestedOwner: 'DPMPTSP',
    note: OVERLAP,
  },
  {
    key: '4',
    name: text('Jumlah pendapatan perkapita', 'Income per head'),
    weight: 1,
    mandatory: true,
    ...measured(PERCENT, atMost(2.04), between(2.05, 5.23), atLeast(5.23)),
    suggestedOwner: 'Bappeda (data BPS)',
    note: OVERLAP,
  },
  {
    key: '5a',
    name: text('Progres penurunan TPT', 'Fall of the unemployment rate'),
    weight: 0.75,
    mandatory: true,
    ...measured(POINTS, atMost(0), between(0.01, 0.36), atLeast(0.36)),
    suggestedOwner: 'Dinas Tenaga Kerja (data BPS)',
    note: OVERLAP,
  },
  {
    key: '5b',
    name: text('Persentase TPT (T-1)', 'Unemployment rate (last year)'),
    weight: 0.75,
    mandatory: true,
    ...measured(RATE, atLeast(5.91), between(2.34, 5.92), atMost(2.35)),
    suggestedOwner: 'Dinas Tenaga Kerja (data BPS)',
    note: OVERLAP,
  },
  {
    key: '6',
    name: text('Jumlah peningkatan investasi', 'Growth of investment'),
    weight: 1.5,
    mandatory: true,
    ...measured(PERCENT, atMost(-47.42), between(-47.43, 94.75), atLeast(94.76)),
    suggestedOwner: 'DPMPTSP',
    note: OVERLAP,
  },
  {
    key: '7',
    name: text('Jumlah peningkatan PAD', 'Growth of own revenue'),
    weight: 1.5,
    mandatory: true,
    ...measured(PERCENT, atMost(-5.14), between(-5.15, 33.84), atLeast(33.85)),
    suggestedOwner: 'Badan Pelayanan Pajak Daerah',
    note: OVERLAP,
  },
  {
    key: '8',
    name: text('Opini BPK', 'Opinion of the audit board (BPK)'),
    weight: 1.5,
    mandatory: true,
    ...judged(
      text('TMP atau TW', 'disclaimer or adverse'),
      text('WDP', 'qualified'),
      text('WTP', 'unqualified'),
    ),
    suggestedOwner: 'BPKAD/Inspektorat',
    note: null,
  },
  {
    key: '9',
    name: text('Nilai capaian Lakip', 'Grade of the performance report (Lakip)'),
    weight: 1,
    mandatory: true,
    ...judged(text('D atau C', 'D or C'), same('B'), same('A')),
    suggestedOwner: 'Bagian Organisasi',
    note: null,
  },
  {
    key: '10a',
    name: text('Progres penurunan angka kemiskinan', 'Fall of the poverty rate'),
    weight: 0.75,
    mandatory: true,
    ...measured(POINTS, atMost(0.07), between(0.08, 1.15), atLeast(1.16)),
    suggestedOwner: 'Bappeda (data BPS)',
    note: null,
  },
  {
    key: '10b',
    name: text('Persentase penduduk miskin (T-1)', 'Poverty rate (last year)'),
    weight: 0.75,
    mandatory: true,
    ...measured(RATE, atLeast(13.1), between(4.81, 13.11), atMost(4.82)),
    suggestedOwner: 'Bappeda (data BPS)',
    note: OVERLAP,
  },
  {
    key: '11a',
    name: text('Peningkatan IPM 2 tahun', 'Rise of the human development index in two years'),
    weight: 0.75,
    mandatory: true,
    ...measured(POINTS, atMost(0.55), between(0.56, 0.9), atLeast(0.9)),
    suggestedOwner: 'Bappeda (data BPS)',
    note: OVERLAP,
  },
  {
    key: '11b',
    name: text('Capaian IPM', 'Human development index'),
    weight: 0.75,
    mandatory: true,
    ...measured(POINTS, atMost(69.99), between(70, 79.99), atLeast(80)),
    suggestedOwner: 'Bappeda (data BPS)',
    note: null,
  },
  {
    key: '12',
    name: text('Penghargaan bagi inovator', 'Awards for innovators'),
    weight: 2,
    mandatory: false,
    ...judged(
      text('piagam', 'certificate'),
      text('piagam dan reward/insentif', 'certificate and reward or incentive'),
      text(
        'ditambah mekanisme kendali budaya inovasi',
        'and a mechanism that keeps up the culture of innovation',
      ),
    ),
    suggestedOwner: 'Bappeda',
    note: null,
  },
  {
    key: '13a',
    name: text('Jumlah rekomendasi kebijakan', 'Number of policy recommendations'),
    weight: 1,
    mandatory: false,
    ...counted(
      RECOMMENDATIONS,
      [between(1, 3), between(4, 7), atLeast(8)],
      text('1–3', '1–3'),
      text('4–7', '4–7'),
      text('lebih dari 7', 'more than 7'),
    ),
    suggestedOwner: 'Bappeda',
    note: null,
  },
  {
    key: '13b',
    name: text('Indeks Kualitas Kebijakan', 'Policy quality index'),
    weight: 1,
    mandatory: false,
    ...judged(
      text('Cukup/Kurang', 'fair or poor'),
      text('Baik', 'good'),
      text('Unggul/Sangat Baik', 'excellent or very good'),
    ),
    suggestedOwner: 'Bagian Hukum',
    note: null,
  },
  {
    key: '14',
    name: text(
      'RIPJ-PID (Rencana Induk dan Peta Jalan Pemajuan Iptek di Daerah)',
      'Master plan and road map for science and technology in the region (RIPJ-PID)',
    ),
    weight: 1,
    mandatory: false,
    ...judged(
      text('rancangan', 'draft'),
      text('selesai dan disepakati', 'finished and agreed'),
      text('ditetapkan dengan Perkada', 'adopted by the regional head’s regulation'),
    ),
    suggestedOwner: 'Bappeda',
    note: null,
  },
  {
    key: '15',
    name: text('Fasilitasi HAKI', 'Help with intellectual property'),
    weight: 1,
    mandatory: false,
    ...judged(
      text('sosialisasi', 'information'),
      text('ditambah fasilitasi administrasi', 'and help with the application'),
      text('ditambah insentif pembiayaan', 'and a contribution to its cost'),
    ),
    suggestedOwner: 'Bappeda',
    note: null,
  },
];
