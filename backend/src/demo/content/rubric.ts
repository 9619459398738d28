import type { CriterionContent } from './content-types.js';

/**
 * The rubric of both editions. Its criteria are those of the national service contest; weights and
 * the words of the levels are the project's own, to be edited by each edition.
 */
export const demoRubric: readonly CriterionContent[] = [
  {
    key: 'novelty',
    name: { id: 'Kebaruan', en: 'Novelty' },
    weight: 30,
    levels: [
      {
        id: 'Belum tampak perbedaan dari cara lama; hanya nama atau alatnya yang berganti.',
        en: 'No visible difference from the old way; only the name or the tool changed.',
      },
      {
        id: 'Ada perbaikan kecil pada cara lama, sudah lazim dilakukan di tempat lain.',
        en: 'A small improvement of the old way, already common elsewhere.',
      },
      {
        id: 'Cara kerja berubah nyata dan baru bagi daerah, dengan penyesuaian sendiri.',
        en: 'The way of working changed clearly and is new to the region, with its own adaptation.',
      },
      {
        id: 'Gagasan asli yang mengubah cara pandang terhadap masalah dan belum ditemukan di tempat lain.',
        en: 'An original idea that changes how the problem is seen, not found elsewhere.',
      },
    ],
  },
  {
    key: 'effectiveness',
    name: { id: 'Efektif', en: 'Effectiveness' },
    weight: 25,
    levels: [
      {
        id: 'Hasil tidak diukur atau tidak berhubungan dengan masalah yang disebut.',
        en: 'Results are not measured, or unrelated to the problem that is named.',
      },
      {
        id: 'Ada hasil, tetapi tanpa angka pembanding sebelum dan sesudah.',
        en: 'There are results, but no figures to compare before with after.',
      },
      {
        id: 'Hasil terukur dengan angka sebelum dan sesudah serta didukung bukti.',
        en: 'Results are measured before and after and supported by evidence.',
      },
      {
        id: 'Hasil terukur, bertahan lebih dari setahun, dan sebab perbaikannya dijelaskan dengan meyakinkan.',
        en: 'Results are measured, have lasted over a year, and what caused them is shown convincingly.',
      },
    ],
  },
  {
    key: 'usefulness',
    name: { id: 'Bermanfaat', en: 'Usefulness' },
    weight: 20,
    levels: [
      {
        id: 'Manfaat hanya dirasakan di dalam instansi atau tidak jelas penerimanya.',
        en: 'Only the agency itself benefits, or it is unclear who does.',
      },
      {
        id: 'Manfaat dirasakan sebagian kecil sasaran, tanpa perhatian pada kelompok rentan.',
        en: 'A small part of those concerned benefits, without regard to vulnerable groups.',
      },
      {
        id: 'Manfaat dirasakan sebagian besar sasaran, termasuk kelompok rentan.',
        en: 'Most of those concerned benefit, vulnerable groups included.',
      },
      {
        id: 'Manfaat luas dan dinyatakan sendiri oleh penerima, dengan kelompok rentan sebagai sasaran utama.',
        en: 'Broad benefit, stated by the people themselves, with vulnerable groups first.',
      },
    ],
  },
  {
    key: 'transferability',
    name: { id: 'Dapat ditransfer/direplikasi', en: 'Transferability' },
    weight: 15,
    levels: [
      {
        id: 'Bergantung pada orang, tempat, atau alat tertentu sehingga tidak dapat ditiru.',
        en: 'Depends on particular persons, places or tools and cannot be copied.',
      },
      {
        id: 'Dapat ditiru dengan biaya atau keahlian yang sulit dipenuhi tempat lain.',
        en: 'Can be copied at a cost or with skills that other places can hardly provide.',
      },
      {
        id: 'Dapat ditiru dengan panduan yang tersedia dan sumber daya yang wajar.',
        en: 'Can be copied with an available guide and reasonable resources.',
      },
      {
        id: 'Sudah ditiru di tempat lain dengan hasil yang sebanding.',
        en: 'Has been copied elsewhere already with comparable results.',
      },
    ],
  },
  {
    key: 'sustainability',
    name: { id: 'Berkelanjutan', en: 'Sustainability' },
    weight: 10,
    levels: [
      {
        id: 'Berjalan selama ada penggagas atau bantuan; belum ada dasar yang tetap.',
        en: 'Runs while its initiator or a grant is there; nothing permanent yet.',
      },
      {
        id: 'Sudah memiliki surat keputusan, tetapi anggaran dan pelaksananya belum pasti.',
        en: 'Has a decree, but budget and staff are not certain.',
      },
      {
        id: 'Memiliki dasar hukum, SOP, anggaran, dan pelaksana yang tetap.',
        en: 'Has a legal basis, an SOP, a budget and permanent staff.',
      },
      {
        id: 'Menjadi cara kerja tetap yang dievaluasi berkala dan didukung masyarakat atau mitra.',
        en: 'Is the regular way of working, evaluated periodically and carried by people or partners.',
      },
    ],
  },
];
