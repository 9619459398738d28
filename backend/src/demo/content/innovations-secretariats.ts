import type { InnovationContent } from './content-types.js';

/** The secretariats and the inspectorate of Kabupaten Sidoarjo. */
export const secretariatInnovations: readonly InnovationContent[] = [
  {
    key: 'setda-notula-sebelum-bubar',
    agencyCode: '438010000',
    name: 'Notula Sebelum Bubar: Satu Lembar Keputusan untuk Setiap Rapat',
    stage: 'IMPLEMENTED',
    initiator: 'CIVIL_SERVANT',
    medium: 'NON_DIGITAL',
    form: 'GOVERNANCE',
    mainAffairCode: '4.01',
    touchedAffairCodes: [],
    sdgs: [16],
    problem:
      'Keputusan rapat koordinasi sering baru tertulis seminggu sesudah rapat dan isinya diperdebatkan kembali. Perangkat daerah menunggu notula resmi sebelum bekerja, sehingga tindak lanjut terlambat. Rapat yang sama lalu diulang hanya untuk mengingat apa yang sudah disepakati.',
    novelty:
      'Notula diganti satu lembar keputusan yang diisi dan dibacakan sebelum rapat ditutup: apa yang diputuskan, siapa mengerjakan, dan kapan selesai.',
    purpose:
      'Memastikan setiap rapat menghasilkan tugas yang jelas pada hari yang sama dan tidak perlu diulang.',
    benefit:
      'Perangkat daerah dapat bekerja sejak rapat bubar, dan pimpinan dapat menagih tindak lanjut dari lembar yang sama.',
    result:
      'Dari 96 rapat koordinasi dalam setahun, 91 selesai dengan lembar keputusan; rapat ulangan turun dari 22 menjadi 5 kali.',
    startedOn: { yearsBack: 2, month: 3, day: 4 },
    responsibleOfficial: 'Kepala Bagian Umum',
    life: { status: 'VERIFIED', published: false },
    countedLastYear: true,
  },
  {
    key: 'bag-organisasi-klinik-sop',
    agencyCode: '438010000-ORG',
    name: 'Klinik SOP Keliling',
    stage: 'IMPLEMENTED',
    initiator: 'AGENCY',
    medium: 'NON_DIGITAL',
    form: 'GOVERNANCE',
    mainAffairCode: '4.01',
    touchedAffairCodes: ['5.03'],
    sdgs: [16],
    problem:
      'Banyak SOP perangkat daerah disimpan di lemari dan tidak pernah dicocokkan dengan pekerjaan yang sebenarnya. Petugas loket bekerja menurut kebiasaan, sehingga waktu layanan berbeda-beda antarpetugas. Evaluasi tahunan hanya berupa tanda tangan tanpa melihat pelaksanaannya.',
    novelty:
      'Tim klinik datang ke loket, memperagakan SOP bersama petugas dengan jam henti, lalu memperbaiki naskahnya di tempat.',
    purpose: 'Menjadikan SOP dipraktikkan dan diuji di tempat layanan, bukan sekadar dokumen.',
    benefit:
      'Petugas mengenal langkah dan batas waktunya, dan masyarakat menerima waktu layanan yang sama di setiap loket.',
    result:
      'Sebanyak 64 SOP dari 21 perangkat daerah diuji di loket; 38 direvisi dan 7 dicabut karena tidak dipakai lagi.',
    startedOn: { yearsBack: 2, month: 2, day: 12 },
    responsibleOfficial: 'Kepala Bagian Organisasi',
    life: { status: 'VERIFIED', published: true },
  },
  {
    key: 'setwan-pojok-aspirasi',
    agencyCode: '438030000',
    name: 'Pojok Aspirasi: Balasan Tertulis untuk Setiap Usulan Warga',
    stage: 'IMPLEMENTED',
    initiator: 'AGENCY',
    medium: 'NON_DIGITAL',
    form: 'PUBLIC_SERVICE',
    mainAffairCode: '4.02',
    touchedAffairCodes: [],
    sdgs: [16],
    problem:
      'Warga yang menyampaikan aspirasi ke gedung dewan tidak pernah tahu apa yang terjadi sesudahnya. Surat masuk dicatat di tiga buku berbeda sehingga sulit ditelusuri. Warga akhirnya datang berkali-kali dengan usulan yang sama.',
    novelty:
      'Setiap aspirasi mendapat kartu bernomor dan balasan tertulis paling lambat sepuluh hari kerja, termasuk bila usulan tidak dapat diterima.',
    purpose: 'Memberi kepastian jawaban bagi setiap warga yang menyampaikan aspirasi.',
    benefit: 'Warga mengetahui nasib usulannya tanpa harus datang kembali.',
    result:
      'Dalam delapan bulan 312 aspirasi dicatat dan 287 dijawab tertulis; rata-rata jawaban keluar pada hari ketujuh.',
    startedOn: { yearsBack: 1, month: 4, day: 7 },
    responsibleOfficial: 'Kepala Bagian Persidangan',
    life: { status: 'ENDORSED' },
  },
  {
    key: 'inspektorat-konsultasi-sebelum-salah',
    agencyCode: '438040000',
    name: 'Meja Konsultasi Sebelum Salah',
    stage: 'IMPLEMENTED',
    initiator: 'CIVIL_SERVANT',
    medium: 'NON_DIGITAL',
    form: 'GOVERNANCE',
    mainAffairCode: '6.01',
    touchedAffairCodes: ['5.02'],
    sdgs: [16],
    problem:
      'Kesalahan pertanggungjawaban keuangan desa yang sama ditemukan berulang setiap tahun. Bendahara takut bertanya karena menganggap auditor hanya datang untuk memeriksa. Perbaikan setelah pemeriksaan memakan waktu berbulan-bulan.',
    novelty:
      'Auditor membuka meja konsultasi setiap Rabu di kecamatan, dengan janji tertulis bahwa pertanyaan tidak dijadikan bahan temuan.',
    purpose: 'Mencegah kesalahan administrasi sebelum menjadi temuan.',
    benefit: 'Bendahara desa dan perangkat daerah mendapat jawaban sebelum bertindak.',
    result:
      'Sebanyak 148 konsultasi dilayani dan temuan berulang pada desa peserta turun 41 persen dibanding tahun sebelumnya.',
    startedOn: { yearsBack: 1, month: 2, day: 19 },
    responsibleOfficial: 'Inspektur Pembantu Wilayah II',
    life: { status: 'ENDORSED' },
  },
];
