import type { EditionContent } from './content-types.js';
import { begun, sent } from './scoresheets.js';

/** This year's edition: entries are in, three evaluators read each, more than half has been scored. */
export const runningEdition: EditionContent = {
  key: 'lomba-berjalan',
  competitionName: 'Lomba Inovasi Pelayanan Publik Kabupaten Sidoarjo',
  yearsBack: 0,
  theme: 'Layanan yang mendatangi warga',
  publishers: 1,
  days: {
    kind: 'AROUND_ANCHOR',
    registrationOpens: -60,
    registrationCloses: -14,
    scoringOpens: -12,
    scoringCloses: 16,
  },
  assignments: [
    {
      innovationKey: 'rsud-notopuro-obat-menyusul',
      evaluators: ['penilai2', 'penilai5', 'penilai11'],
    },
    { innovationKey: 'dinkes-kawan-minum-obat', evaluators: ['penilai3', 'penilai6', 'penilai12'] },
    { innovationKey: 'dikbud-guru-kunjung', evaluators: ['penilai1', 'penilai8', 'penilai10'] },
    { innovationKey: 'disperpusip-peti-buku', evaluators: ['penilai4', 'penilai7', 'penilai9'] },
    {
      innovationKey: 'dpubmsda-pintu-air-bersama',
      evaluators: ['penilai1', 'penilai2', 'penilai12'],
    },
    { innovationKey: 'dlhk-bank-sampah-pasar', evaluators: ['penilai3', 'penilai5', 'penilai8'] },
    {
      innovationKey: 'dp3akb-ruang-aman-pabrik',
      evaluators: ['penilai4', 'penilai10', 'penilai11'],
    },
    {
      innovationKey: 'dispendukcapil-rekam-di-tempat-tidur',
      evaluators: ['penilai6', 'penilai7', 'penilai9'],
    },
    { innovationKey: 'mpp-meja-awal', evaluators: ['penilai1', 'penilai4', 'penilai6'] },
    {
      innovationKey: 'dispangtan-lumbung-kelurahan',
      evaluators: ['penilai2', 'penilai8', 'penilai9'],
    },
    {
      innovationKey: 'dinkop-kelas-pembukuan-warung',
      evaluators: ['penilai3', 'penilai7', 'penilai11'],
    },
    { innovationKey: 'bpbd-tiang-penanda-air', evaluators: ['penilai5', 'penilai10', 'penilai12'] },
    {
      innovationKey: 'kec-waru-loket-pulang-kerja',
      evaluators: ['penilai1', 'penilai2', 'penilai4'],
    },
    {
      innovationKey: 'bag-organisasi-klinik-sop',
      evaluators: ['penilai8', 'penilai9', 'penilai11'],
    },
  ],
  scoresheets: [
    sent('rsud-notopuro-obat-menyusul', 'penilai2', [3, 4, 4, 3, 3], {
      effectiveness: 'Angka waktu tunggu sebelum dan sesudah lengkap per bulan.',
      transferability: 'Perlu mobil logistik harian; tidak semua rumah sakit memilikinya.',
    }),
    sent('rsud-notopuro-obat-menyusul', 'penilai5', [4, 4, 4, 3, 3], {
      novelty: 'Memisahkan hari periksa dari hari ambil obat adalah gagasan yang segar.',
    }),
    sent('rsud-notopuro-obat-menyusul', 'penilai11', [3, 3, 4, 2, 3], {
      effectiveness: 'Belum dijelaskan berapa kantong yang kembali karena tidak diambil.',
    }),
    sent('dinkes-kawan-minum-obat', 'penilai3', [3, 4, 3, 3, 3], {
      effectiveness: 'Kenaikan sepuluh persen selama dua tahun cukup meyakinkan.',
    }),
    sent('dinkes-kawan-minum-obat', 'penilai6', [2, 3, 3, 4, 3], {
      novelty: 'Pendamping minum obat sudah dikenal; yang baru hanya pengingatnya.',
      transferability: 'Panduan rinci dan dapat langsung dipakai puskesmas lain.',
    }),
    sent('dinkes-kawan-minum-obat', 'penilai12', [3, 3, 4, 3, 2], {
      sustainability: 'Biaya pesan belum masuk anggaran tahun depan.',
    }),
    sent('dikbud-guru-kunjung', 'penilai1', [4, 4, 4, 3, 3], {
      usefulness: 'Sasarannya benar-benar anak yang paling rentan.',
    }),
    sent('dikbud-guru-kunjung', 'penilai8', [3, 4, 4, 3, 3], {
      effectiveness: '214 dari 263 anak kembali, disertai kunjungan ulang.',
    }),
    sent('dikbud-guru-kunjung', 'penilai10', [3, 3, 4, 4, 3], {
      transferability: 'Lembar sebab dan pasangan bantuannya mudah ditiru.',
    }),
    sent('disperpusip-peti-buku', 'penilai4', [3, 3, 3, 4, 4], {
      sustainability: 'Hampir tanpa biaya karena menumpang kendaraan dinas.',
    }),
    sent('disperpusip-peti-buku', 'penilai7', [3, 3, 4, 4, 3], {
      usefulness: 'Anak desa merasakan langsung bacaan yang berganti.',
    }),
    sent('disperpusip-peti-buku', 'penilai9', [2, 3, 3, 4, 3], {
      novelty: 'Buku berputar pernah dilakukan taman baca, walaupun tidak sebesar ini.',
    }),
    sent('dpubmsda-pintu-air-bersama', 'penilai1', [4, 4, 4, 3, 4], {
      novelty: 'Tiga kunci untuk tiga kepentingan, sederhana dan belum pernah saya temui.',
    }),
    sent('dpubmsda-pintu-air-bersama', 'penilai2', [4, 3, 4, 3, 3], {
      effectiveness: 'Genangan turun tajam, tetapi curah hujan kedua tahun perlu dibandingkan.',
    }),
    sent('dpubmsda-pintu-air-bersama', 'penilai12', [4, 4, 3, 4, 4], {
      sustainability: 'Ditopang kesepakatan warga, tidak bergantung pada satu pejabat.',
    }),
    sent('dlhk-bank-sampah-pasar', 'penilai3', [3, 3, 3, 3, 3], {
      effectiveness: 'Berat sampah ditimbang harian; buktinya lengkap.',
    }),
    sent('dlhk-bank-sampah-pasar', 'penilai8', [3, 4, 3, 3, 2], {
      sustainability:
        'Potongan retribusi perlu diatur dalam peraturan, bukan hanya keputusan bersama.',
    }),
    sent('dp3akb-ruang-aman-pabrik', 'penilai4', [4, 3, 4, 3, 3], {
      novelty: 'Izin bergiliran bagi semua pekerja melindungi korban dari perhatian.',
    }),
    sent('dp3akb-ruang-aman-pabrik', 'penilai11', [4, 4, 4, 2, 3], {
      transferability: 'Membutuhkan konselor terlatih yang jumlahnya masih sedikit.',
    }),
    sent('dispendukcapil-rekam-di-tempat-tidur', 'penilai7', [2, 4, 4, 3, 3], {
      novelty: 'Jemput bola sudah umum; rute bersama perawat memberi nilai tambah.',
    }),
    sent('dispendukcapil-rekam-di-tempat-tidur', 'penilai9', [2, 3, 4, 3, 4], {
      usefulness: 'Sasaran utamanya warga yang tidak mungkin datang.',
    }),
    sent('mpp-meja-awal', 'penilai1', [3, 4, 4, 4, 3], {
      effectiveness: 'Dari 34 menjadi 6 persen dengan pencatatan harian.',
    }),
    sent('mpp-meja-awal', 'penilai6', [3, 4, 4, 4, 4], {
      transferability: 'Dapat diterapkan di semua kantor layanan tanpa alat baru.',
    }),
    sent('dispangtan-lumbung-kelurahan', 'penilai8', [3, 3, 4, 3, 3], {
      usefulness: 'Buruh tani disebut sebagai sasaran, bukan hanya pemilik sawah.',
    }),
    sent('dinkop-kelas-pembukuan-warung', 'penilai7', [3, 3, 4, 4, 2], {
      sustainability: 'Pendamping masih dibayar dari kegiatan satu tahun.',
    }),
    begun('mpp-meja-awal', 'penilai4', [3, 4, null, null, null], {
      novelty: 'Memeriksa di awal terdengar biasa, tetapi kesepakatan gerai itu baru.',
    }),
    begun('bpbd-tiang-penanda-air', 'penilai5', [4, null, 4, null, null], {}),
    begun('kec-waru-loket-pulang-kerja', 'penilai2', [3, 3, 3, null, null], {
      effectiveness: 'Tanyakan apakah 74 warga itu rata-rata atau angka tertinggi.',
    }),
  ],
};
