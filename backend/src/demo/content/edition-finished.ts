import type { EditionContent } from './content-types.js';
import { sent } from './scoresheets.js';

/**
 * Last year's edition, scored completely and published. Two entries are equal in every criterion,
 * so that the public list shows a shared rank.
 */
export const finishedEdition: EditionContent = {
  key: 'lomba-selesai',
  competitionName: 'Lomba Inovasi Pelayanan Publik Kabupaten Sidoarjo',
  yearsBack: 1,
  theme: 'Satu perangkat daerah, satu inovasi yang dirasakan warga',
  publishers: 1,
  days: {
    kind: 'ON_DAYS',
    registrationOpens: { yearsBack: 1, month: 5, day: 5 },
    registrationCloses: { yearsBack: 1, month: 6, day: 13 },
    scoringOpens: { yearsBack: 1, month: 6, day: 16 },
    scoringCloses: { yearsBack: 1, month: 7, day: 11 },
    publishedOn: { yearsBack: 1, month: 8, day: 1 },
  },
  assignments: [
    {
      innovationKey: 'setda-notula-sebelum-bubar',
      evaluators: ['penilai1', 'penilai2', 'penilai7'],
    },
    { innovationKey: 'dinkes-posyandu-malam', evaluators: ['penilai3', 'penilai4', 'penilai11'] },
    { innovationKey: 'dinsos-verifikasi-teras', evaluators: ['penilai5', 'penilai8', 'penilai12'] },
    {
      innovationKey: 'dispendukcapil-akta-pulang-bersama-bayi',
      evaluators: ['penilai6', 'penilai9', 'penilai10'],
    },
    {
      innovationKey: 'dpmd-papan-anggaran-bergambar',
      evaluators: ['penilai1', 'penilai3', 'penilai5'],
    },
    { innovationKey: 'diskan-sekolah-tambak', evaluators: ['penilai2', 'penilai4', 'penilai6'] },
    { innovationKey: 'kec-krian-buku-saku-rt', evaluators: ['penilai7', 'penilai8', 'penilai9'] },
    {
      innovationKey: 'kec-sukodono-titip-berkas',
      evaluators: ['penilai10', 'penilai11', 'penilai12'],
    },
  ],
  scoresheets: [
    sent('setda-notula-sebelum-bubar', 'penilai1', [2, 3, 3, 4, 3], {
      novelty: 'Disiplin rapat yang baik, tetapi bukan hal baru.',
    }),
    sent('setda-notula-sebelum-bubar', 'penilai2', [3, 2, 3, 3, 2], {
      effectiveness: 'Tindak lanjut sesudah rapat belum diukur.',
    }),
    sent('setda-notula-sebelum-bubar', 'penilai7', [2, 3, 3, 3, 3], {
      usefulness: 'Camat terbantu karena keputusan sampai pada hari yang sama.',
    }),
    sent('dinkes-posyandu-malam', 'penilai3', [4, 4, 4, 3, 4], {
      effectiveness: 'Kehadiran hampir dua kali lipat dengan tenaga yang sama.',
    }),
    sent('dinkes-posyandu-malam', 'penilai4', [4, 3, 4, 4, 3], {
      novelty: 'Menyesuaikan layanan dengan sif pabrik belum pernah saya lihat.',
    }),
    sent('dinkes-posyandu-malam', 'penilai11', [3, 4, 4, 4, 4], {
      transferability: 'Dua kabupaten tetangga sudah meminta pendampingan.',
    }),
    sent('dinsos-verifikasi-teras', 'penilai5', [3, 4, 4, 3, 3], {
      effectiveness: 'Nama yang dicoret dan yang masuk sama-sama dilaporkan.',
    }),
    sent('dinsos-verifikasi-teras', 'penilai8', [4, 3, 3, 3, 3], {
      novelty: 'Hak menjawab di depan tetangga membuat prosesnya adil.',
    }),
    sent('dinsos-verifikasi-teras', 'penilai12', [3, 4, 4, 4, 3], {
      usefulness: 'Keluarga miskin yang terlewat akhirnya tercatat.',
    }),
    sent('dispendukcapil-akta-pulang-bersama-bayi', 'penilai6', [4, 4, 4, 3, 3], {
      effectiveness: 'Kenaikan dari 12 menjadi 91 persen dapat diperiksa per tempat bersalin.',
    }),
    sent('dispendukcapil-akta-pulang-bersama-bayi', 'penilai9', [3, 4, 4, 3, 4], {
      sustainability: 'Perjanjian kerja sama berlaku lima tahun.',
    }),
    sent('dispendukcapil-akta-pulang-bersama-bayi', 'penilai10', [4, 3, 4, 3, 3], {
      usefulness: 'Jaminan kesehatan bayi langsung aktif.',
    }),
    sent('dpmd-papan-anggaran-bergambar', 'penilai1', [3, 3, 4, 4, 3], {
      transferability: 'Contoh gambar dapat dipakai desa mana pun.',
    }),
    sent('dpmd-papan-anggaran-bergambar', 'penilai3', [3, 3, 3, 4, 3], {
      usefulness: 'Warga yang tidak membaca tabel kini ikut bertanya.',
    }),
    sent('dpmd-papan-anggaran-bergambar', 'penilai5', [4, 3, 3, 3, 3], {
      novelty: 'Ukuran gambar menurut besarnya uang mudah dipahami.',
    }),
    sent('diskan-sekolah-tambak', 'penilai2', [3, 4, 3, 3, 4], {
      effectiveness: 'Hidup benih diukur di tambak peserta dan pembanding.',
    }),
    sent('diskan-sekolah-tambak', 'penilai4', [4, 3, 4, 3, 3], {
      novelty: 'Satu kelas untuk satu saluran membuat kesepakatan mengikat.',
    }),
    sent('diskan-sekolah-tambak', 'penilai6', [3, 4, 4, 4, 2], {
      sustainability: 'Honor pengajar masih bergantung pada anggaran tahunan.',
    }),
    sent('kec-krian-buku-saku-rt', 'penilai7', [2, 3, 4, 4, 4], {
      transferability: 'Kecamatan kami sudah menyalinnya dengan sedikit perubahan.',
    }),
    sent('kec-krian-buku-saku-rt', 'penilai8', [3, 3, 3, 4, 3], {
      effectiveness: 'Kunjungan berulang dihitung dari buku tamu loket.',
    }),
    sent('kec-krian-buku-saku-rt', 'penilai9', [3, 3, 4, 3, 3], {
      usefulness: 'Ketua RT menjadi sumber keterangan yang dipercaya.',
    }),
    sent('kec-sukodono-titip-berkas', 'penilai10', [3, 3, 3, 4, 3], {
      usefulness: 'Ongkos perjalanan warga dusun benar-benar hilang.',
    }),
    sent('kec-sukodono-titip-berkas', 'penilai11', [2, 3, 4, 3, 3], {
      novelty: 'Menumpang perjalanan petugas desa cerdik, walaupun sederhana.',
    }),
    sent('kec-sukodono-titip-berkas', 'penilai12', [3, 3, 3, 3, 3], {
      sustainability: 'Perlu aturan bila petugas desa berhalangan.',
    }),
  ],
};
