import type { Bilingual } from '../language/index.js';

/** Tujuan Pembangunan Berkelanjutan (TPB). */
export interface Sdg {
  readonly number: number;
  readonly name: Bilingual;
}

const NAMES: readonly Bilingual[] = [
  { id: 'Tanpa kemiskinan', en: 'No poverty' },
  { id: 'Tanpa kelaparan', en: 'Zero hunger' },
  { id: 'Kehidupan sehat dan sejahtera', en: 'Good health and well-being' },
  { id: 'Pendidikan berkualitas', en: 'Quality education' },
  { id: 'Kesetaraan gender', en: 'Gender equality' },
  { id: 'Air bersih dan sanitasi layak', en: 'Clean water and sanitation' },
  { id: 'Energi bersih dan terjangkau', en: 'Affordable and clean energy' },
  { id: 'Pekerjaan layak dan pertumbuhan ekonomi', en: 'Decent work and economic growth' },
  { id: 'Industri, inovasi, dan infrastruktur', en: 'Industry, innovation and infrastructure' },
  { id: 'Berkurangnya kesenjangan', en: 'Reduced inequalities' },
  { id: 'Kota dan permukiman yang berkelanjutan', en: 'Sustainable cities and communities' },
  {
    id: 'Konsumsi dan produksi yang bertanggung jawab',
    en: 'Responsible consumption and production',
  },
  { id: 'Penanganan perubahan iklim', en: 'Climate action' },
  { id: 'Ekosistem lautan', en: 'Life below water' },
  { id: 'Ekosistem daratan', en: 'Life on land' },
  {
    id: 'Perdamaian, keadilan, dan kelembagaan yang tangguh',
    en: 'Peace, justice and strong institutions',
  },
  { id: 'Kemitraan untuk mencapai tujuan', en: 'Partnerships for the goals' },
];

/** The 17 goals, numbered as the United Nations number them. */
export const SDGS: readonly Sdg[] = NAMES.map((name, index) => ({ number: index + 1, name }));

/** Whether the value is the number of a goal. */
export function isSdgNumber(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= SDGS.length;
}
