import type {
  AssignmentContent,
  CriterionContent,
  EditionContent,
  Levels,
  ScoresheetContent,
} from './content-types.js';

const COMPETITION = 'Lomba Inovasi Pelayanan Publik Kabupaten Sidoarjo';

/** Criteria as regional forms of the KIPP pattern name them; weights and anchors are this demo's own. */
export const demoCriteria: readonly CriterionContent[] = [
  {
    key: 'novelty',
    name: { id: 'Kebaruan', en: 'Novelty' },
    weight: 30,
    levels: [
      { id: 'Cara kerja sama dengan yang lazim dipakai.', en: 'Works the way it is usually done.' },
      { id: 'Satu bagian cara kerja diperbarui.', en: 'One part of the work is renewed.' },
      {
        id: 'Cara kerja baru bagi daerah, diadaptasi dari tempat lain.',
        en: 'New to the region, adapted from elsewhere.',
      },
      {
        id: 'Gagasan baru yang belum ditemukan di tempat lain.',
        en: 'A new idea not found elsewhere.',
      },
    ],
  },
  {
    key: 'effectiveness',
    name: { id: 'Efektif', en: 'Effectiveness' },
    weight: 25,
    levels: [
      { id: 'Belum ada hasil yang terukur.', en: 'No measured result yet.' },
      {
        id: 'Ada hasil, tanpa pembanding keadaan semula.',
        en: 'Results without a comparison to before.',
      },
      {
        id: 'Hasil terukur lebih baik daripada keadaan semula.',
        en: 'Measured results better than before.',
      },
      {
        id: 'Sasaran tercapai dan bertahan sedikitnya setahun.',
        en: 'Targets reached and held for a year or more.',
      },
    ],
  },
  {
    key: 'usefulness',
    name: { id: 'Bermanfaat', en: 'Usefulness' },
    weight: 20,
    levels: [
      { id: 'Manfaat hanya dirasakan di dalam kantor.', en: 'Useful inside the office only.' },
      {
        id: 'Sebagian warga yang dilayani merasakannya.',
        en: 'Some of the people served notice it.',
      },
      {
        id: 'Sebagian besar warga yang dilayani merasakannya.',
        en: 'Most of the people served notice it.',
      },
      {
        id: 'Warga yang semula tak terlayani ikut terjangkau.',
        en: 'It reaches people who were not served before.',
      },
    ],
  },
  {
    key: 'transferability',
    name: { id: 'Dapat ditransfer/direplikasi', en: 'Transferability' },
    weight: 15,
    levels: [
      {
        id: 'Bergantung pada orang atau alat tertentu.',
        en: 'Depends on particular people or tools.',
      },
      { id: 'Dapat ditiru dengan banyak penyesuaian.', en: 'Can be copied with many changes.' },
      { id: 'Panduan tersedia dan mudah ditiru.', en: 'A guide exists and it is easy to copy.' },
      { id: 'Sudah direplikasi oleh instansi lain.', en: 'Others have already replicated it.' },
    ],
  },
  {
    key: 'sustainability',
    name: { id: 'Berkelanjutan', en: 'Sustainability' },
    weight: 10,
    levels: [
      { id: 'Tanpa dasar aturan dan anggaran.', en: 'No rule and no budget behind it.' },
      { id: 'Ada dasar aturan atau anggaran.', en: 'A rule or a budget stands behind it.' },
      { id: 'Ada dasar aturan, anggaran, dan SOP.', en: 'Rule, budget and SOP stand behind it.' },
      {
        id: 'Menjadi kerja rutin dengan evaluasi berkala.',
        en: 'Routine work, evaluated regularly.',
      },
    ],
  },
];

type Panel = readonly [first: number, second: number, third: number];

const assigned = (innovationKey: string, [first, second, third]: Panel): AssignmentContent => ({
  innovationKey,
  evaluators: [`penilai${first}`, `penilai${second}`, `penilai${third}`],
});

const running: readonly AssignmentContent[] = [
  assigned('bkd-pensiun-tanpa-antre', [1, 5, 11]),
  assigned('kec-sidoarjo-surat-sore', [2, 6, 12]),
  assigned('kec-candi-teman-berobat', [3, 7, 11]),
  assigned('kec-waru-loket-pulang-kerja', [4, 8, 12]),
  assigned('diskominfo-jawab-tuntas', [5, 9, 1]),
  assigned('dpmptsp-nib-balai-rw', [6, 10, 2]),
  assigned('mpp-meja-awal', [7, 11, 3]),
  assigned('diskan-sekolah-tambak', [8, 12, 4]),
  assigned('dikbud-guru-kunjung', [9, 2, 5]),
  assigned('dinkes-kawan-minum-obat', [10, 3, 6]),
  assigned('dlhk-bank-sampah-pasar', [1, 4, 7]),
  assigned('dishub-angkutan-pelajar', [2, 5, 8]),
  assigned('dinsos-verifikasi-teras', [9, 10, 12]),
  assigned('dispendukcapil-rekam-di-tempat-tidur', [11, 1, 4]),
];

const finished: readonly AssignmentContent[] = [
  assigned('dinkes-posyandu-malam', [1, 5, 11]),
  assigned('dpubmsda-lubang-satu-foto', [2, 6, 12]),
  assigned('dispendukcapil-akta-pulang-bersama-bayi', [3, 7, 11]),
  assigned('kec-krian-buku-saku-rt', [4, 8, 12]),
  assigned('disperpusip-peti-buku', [5, 9, 1]),
  assigned('dp3akb-ruang-aman-pabrik', [6, 10, 2]),
  assigned('dpmd-papan-anggaran-bergambar', [4, 11, 3]),
  assigned('satpolpp-teguran-ramah', [8, 12, 6]),
];

/** One row an entry, one cell an evaluator in the order of the panel. */
const RUNNING_LEVELS: readonly (readonly [Levels, Levels])[] = [
  [
    [3, 3, 4, 3, 3],
    [3, 4, 3, 3, 2],
  ],
  [
    [3, 4, 3, 2, 3],
    [4, 3, 3, 3, 3],
  ],
  [
    [2, 3, 4, 3, 2],
    [3, 3, 3, 2, 2],
  ],
  [
    [3, 3, 3, 3, 4],
    [2, 3, 4, 3, 3],
  ],
  [
    [4, 3, 3, 3, 3],
    [3, 3, 3, 4, 3],
  ],
  [
    [3, 2, 4, 3, 3],
    [3, 3, 4, 3, 2],
  ],
  [
    [4, 4, 3, 3, 3],
    [3, 4, 4, 3, 3],
  ],
  [
    [2, 3, 3, 4, 3],
    [3, 3, 3, 3, 3],
  ],
  [
    [4, 3, 4, 3, 3],
    [4, 4, 4, 2, 3],
  ],
  [
    [3, 4, 4, 3, 4],
    [3, 4, 4, 3, 3],
  ],
  [
    [3, 3, 3, 3, 2],
    [2, 3, 3, 3, 3],
  ],
  [
    [3, 3, 4, 2, 3],
    [3, 2, 4, 3, 3],
  ],
];

const FINISHED_LEVELS: readonly (readonly [Levels, Levels, Levels])[] = [
  [
    [4, 4, 4, 3, 4],
    [3, 4, 4, 3, 3],
    [4, 3, 4, 3, 3],
  ],
  [
    [3, 3, 3, 3, 3],
    [3, 4, 3, 3, 2],
    [3, 3, 3, 2, 3],
  ],
  [
    [4, 4, 4, 4, 4],
    [4, 4, 4, 3, 4],
    [4, 4, 3, 4, 4],
  ],
  [
    [2, 3, 3, 3, 3],
    [3, 2, 3, 3, 3],
    [2, 3, 3, 3, 2],
  ],
  [
    [3, 3, 4, 3, 3],
    [3, 3, 4, 3, 3],
    [3, 3, 4, 3, 3],
  ],
  [
    [3, 3, 4, 3, 3],
    [3, 3, 4, 3, 3],
    [3, 3, 4, 3, 3],
  ],
  [
    [3, 3, 3, 2, 2],
    [2, 3, 3, 3, 3],
    [3, 3, 3, 3, 2],
  ],
  [
    [2, 2, 3, 3, 3],
    [2, 3, 3, 2, 3],
    [3, 2, 3, 3, 3],
  ],
];

function sheets(
  assignments: readonly AssignmentContent[],
  levels: readonly (readonly Levels[])[],
): readonly ScoresheetContent[] {
  return assignments.flatMap(({ innovationKey, evaluators }, entry) =>
    (levels[entry] ?? []).flatMap((given, seat) => {
      const evaluator = evaluators[seat];
      return evaluator === undefined
        ? []
        : [
            {
              innovationKey,
              evaluator,
              status: 'SUBMITTED' as const,
              levels: given,
              notes: NOTES[seat] ?? {},
            },
          ];
    }),
  );
}

const NOTES: readonly ScoresheetContent['notes'][] = [
  { effectiveness: 'Angka sebelum dan sesudah disertakan dan masuk akal.' },
  { transferability: 'Panduan pelaksanaan perlu diringkas agar mudah ditiru.' },
  {},
];

/** A sheet that its evaluator has begun and not sent. */
const begun: ScoresheetContent = {
  innovationKey: 'dinsos-verifikasi-teras',
  evaluator: 'penilai9',
  status: 'DRAFT',
  levels: [3, 3, null, null, null],
  notes: { novelty: 'Verifikasi di teras rumah belum lazim di daerah lain.' },
};

export const demoEditions: readonly EditionContent[] = [
  {
    key: 'finished',
    competitionName: COMPETITION,
    yearsBack: 1,
    theme: 'Pelayanan yang mendekat kepada warga.',
    publishers: 1,
    days: {
      kind: 'ON_DAYS',
      registrationOpens: { yearsBack: 1, month: 10, day: 15 },
      registrationCloses: { yearsBack: 1, month: 11, day: 20 },
      scoringOpens: { yearsBack: 1, month: 11, day: 21 },
      scoringCloses: { yearsBack: 1, month: 12, day: 10 },
      publishedOn: { yearsBack: 1, month: 12, day: 18 },
    },
    assignments: finished,
    scoresheets: sheets(finished, FINISHED_LEVELS),
  },
  {
    key: 'running',
    competitionName: COMPETITION,
    yearsBack: 0,
    theme: 'Perubahan kecil yang terasa di loket.',
    publishers: 1,
    days: {
      kind: 'AROUND_ANCHOR',
      registrationOpens: -45,
      registrationCloses: -10,
      scoringOpens: -9,
      scoringCloses: 12,
    },
    assignments: running,
    scoresheets: [...sheets(running, RUNNING_LEVELS), begun],
  },
];
