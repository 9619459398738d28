import type { Bilingual } from '../language/index.js';
import { IID_2026_INDICATORS } from './iid-2026-indicators.table.js';
import { IID_2026_ROWS } from './iid-2026-rows.table.js';
import type { Band, IncompleteEdition, IndexRubric } from './index-rubric.js';

const VERY_INNOVATIVE: Bilingual = { id: 'Sangat Inovatif', en: 'Very innovative' };
const INNOVATIVE: Bilingual = { id: 'Inovatif', en: 'Innovative' };
const LESS_INNOVATIVE: Bilingual = { id: 'Kurang Inovatif', en: 'Less innovative' };
const NOT_ASSESSABLE: Bilingual = { id: 'Tidak Dapat Dinilai', en: 'Cannot be assessed' };

/** Bands by the lowest index of the two upper ones. */
const bandsFrom = (very: number, innovative: number): readonly Band[] => [
  { key: 'VERY_INNOVATIVE', label: VERY_INNOVATIVE, min: very },
  { key: 'INNOVATIVE', label: INNOVATIVE, min: innovative },
  { key: 'LESS_INNOVATIVE', label: LESS_INNOVATIVE, min: 0.01 },
  { key: 'NOT_ASSESSABLE', label: NOT_ASSESSABLE, min: 0 },
];

const titleOf = (year: string): Bilingual => ({
  id: `Indeks Inovasi Daerah ${year}`,
  en: `Regional Innovation Index ${year}`,
});

/** IID 2026. That only the implementation stage is measured is common practice, see the letter. */
const IID_2026: IndexRubric = {
  edition: '2026',
  title: titleOf('2026'),
  source: {
    id: 'Disalin ulang dari sumber sekunder; ganti dengan surat resmi sebelum dipakai resmi.',
    en: 'Re-keyed from secondary sources; replace with the official letter before official use.',
  },
  bands: bandsFrom(65.01, 40.01),
  formula: { minDivisor: 12, countCap: 200, countPoints: 0.38, basicServiceAffairsRequired: 5 },
  scoredStages: ['IMPLEMENTED'],
  indicators: IID_2026_INDICATORS,
  rows: IID_2026_ROWS,
};

/** A later edition, as a region's application foresees it: other numbers, nothing else. */
const foreseen = (edition: string, minDivisor: number): IndexRubric => ({
  ...IID_2026,
  edition,
  title: titleOf(edition),
  source: {
    id: 'Prognosis aplikasi daerah, belum ada surat resmi.',
    en: 'Foreseen by a region’s application; there is no official letter yet.',
  },
  formula: { ...IID_2026.formula, minDivisor, basicServiceAffairsRequired: 6 },
});

/** The editions that ship with the product; administrators copy and edit them. */
export const SHIPPED_RUBRICS: readonly IndexRubric[] = [
  IID_2026,
  foreseen('2027', 14),
  foreseen('2028', 16),
  foreseen('2029', 18),
];

/** Editions of which too little is known: shown, never computed. */
export const INCOMPLETE_EDITIONS: readonly IncompleteEdition[] = [
  {
    edition: '2023',
    title: titleOf('2023'),
    source: {
      id: 'Tidak lengkap: hanya pembagi minimum dan predikat yang bersumber; bobot, syarat pelayanan dasar, dan skor jumlah inovasi tidak diketahui. Jangan dipakai menghitung.',
      en: 'Incomplete: only the least divisor and the bands have a source; weights, the basic-service condition and the points for the number of innovations are unknown. Not to be computed with.',
    },
    bands: bandsFrom(60.01, 35),
    minDivisor: 10,
  },
];

/** The edition a new period begins with, until a person chooses another. */
export function shippedRubric(edition: string): IndexRubric | null {
  return SHIPPED_RUBRICS.find((rubric) => rubric.edition === edition) ?? null;
}
