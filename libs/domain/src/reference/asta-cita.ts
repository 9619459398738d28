import type { Bilingual } from '../language/index.js';

/** One of the eight missions of the national plan. */
export interface NationalMission {
  readonly number: number;
  readonly name: Bilingual;
}

/** The eight national priorities of the RPJMN 2025–2029 (Perpres 12/2025), each named as its mission. */
const NAMES: readonly Bilingual[] = [
  {
    id: 'Memperkokoh ideologi Pancasila, demokrasi, dan hak asasi manusia',
    en: 'Strengthen the ideology of Pancasila, democracy and human rights',
  },
  {
    id: 'Memantapkan sistem pertahanan keamanan negara dan mendorong kemandirian bangsa melalui swasembada pangan, energi, air, ekonomi syariah, ekonomi digital, ekonomi hijau, dan ekonomi biru',
    en: 'Strengthen defence and security, and self-reliance in food, energy and water, with the sharia, digital, green and blue economy',
  },
  {
    id: 'Melanjutkan pengembangan infrastruktur dan meningkatkan lapangan kerja yang berkualitas, mendorong kewirausahaan, mengembangkan industri kreatif serta mengembangkan agromaritim industri di sentra produksi melalui peran aktif koperasi',
    en: 'Continue building infrastructure, with good jobs, entrepreneurship, creative industries, and agro-maritime industry through active cooperatives',
  },
  {
    id: 'Memperkuat pembangunan sumber daya manusia, sains, teknologi, pendidikan, kesehatan, prestasi olahraga, kesetaraan gender, serta penguatan peran perempuan, pemuda, dan penyandang disabilitas',
    en: 'Strengthen people: science, technology, education, health, sports, gender equality, and the part of women, youth and persons with disabilities',
  },
  {
    id: 'Melanjutkan hilirisasi dan mengembangkan industri berbasis sumber daya alam untuk meningkatkan nilai tambah di dalam negeri',
    en: 'Continue downstream processing and industry based on natural resources, to add value within the country',
  },
  {
    id: 'Membangun dari desa dan dari bawah untuk pertumbuhan ekonomi, pemerataan ekonomi, dan pemberantasan kemiskinan',
    en: 'Build from the village and from below, for growth, an even economy and the end of poverty',
  },
  {
    id: 'Memperkuat reformasi politik, hukum, dan birokrasi, serta memperkuat pencegahan dan pemberantasan korupsi, narkoba, judi, dan penyelundupan',
    en: 'Strengthen political, legal and bureaucratic reform, and fight corruption, drugs, gambling and smuggling',
  },
  {
    id: 'Memperkuat penyelarasan kehidupan yang harmonis dengan lingkungan, alam, dan budaya, serta peningkatan toleransi antarumat beragama untuk mencapai masyarakat yang adil dan makmur',
    en: 'Live in harmony with environment, nature and culture, with tolerance among religions, for a just and prosperous society',
  },
];

/** Asta Cita, in their order. */
export const ASTA_CITA: readonly NationalMission[] = NAMES.map((name, index) => ({
  number: index + 1,
  name,
}));
