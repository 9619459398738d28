import type { DesignContent } from './content-types.js';

/** Design narratives of innovations around health, school and family, by innovation key. */
export const healthAndFamilyDesigns: Readonly<Record<string, DesignContent>> = {
  'dinkes-posyandu-malam': {
    legalBasis:
      'Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan menempatkan upaya kesehatan ibu dan anak sebagai tanggung jawab pemerintah daerah. Undang-Undang Nomor 23 Tahun 2014 menjadikannya urusan wajib pelayanan dasar. Peraturan Pemerintah Nomor 38 Tahun 2017 memberi dasar bagi pembaharuan cara layanan di daerah, dan keputusan kepala dinas menetapkan 18 lokasi beserta jadwal petugasnya.',
    strategicIssue:
      'Lebih dari separuh ibu balita di kecamatan industri bekerja dengan sistem sif. Penurunan tengkes tidak akan tercapai bila kelompok ini tidak terjangkau, padahal rata-rata kehadiran kabupaten menyembunyikan ketertinggalan mereka. Perusahaan pun kehilangan jam kerja karena ibu izin ketika anak sakit. Menjangkau balita pekerja adalah kepentingan bersama dinas, desa, dan pemberi kerja.',
    renewalMethod:
      'Waktu layanan dipindahkan, bukan ditambah. Kader dan bidan yang sama bekerja pada sore dan malam hari dengan libur pengganti. Lokasi dipilih dari data alamat balita yang tiga bulan tidak ditimbang, lalu disepakati dengan pemilik kontrakan dan mes. Jadwal disusun sesudah menerima jadwal sif dari perusahaan, sehingga setiap ibu memperoleh sedikitnya satu kesempatan dalam sebulan. Ayah turut diundang karena pada malam hari mereka juga berada di rumah, sehingga keputusan tentang makanan dan imunisasi diambil bersama. Tidak ada pegawai maupun gedung baru yang dibutuhkan. Cara yang sama dapat segera ditiru kecamatan industri lain.',
    howItWorks:
      'Sepekan sebelumnya kader mengetuk pintu dan membagikan kartu giliran berwarna. Pada pukul 18.30 balita ditimbang, diukur, dan diimunisasi bila waktunya. Ibu berbicara dengan bidan tanpa tergesa karena rombongan dibagi per setengah jam. Balita yang garis pertumbuhannya mendatar dirujuk malam itu juga kepada dokter puskesmas yang bersiaga lewat telepon, dan dikunjungi kembali dalam tujuh hari. Hasil penimbangan dicatat pada buku anak serta dilaporkan bulanan kepada desa dan perusahaan tanpa menyebut nama.',
  },
  'dikbud-guru-kunjung': {
    legalBasis:
      'Undang-Undang Nomor 20 Tahun 2003 tentang Sistem Pendidikan Nasional mewajibkan pemerintah daerah menjamin wajib belajar. Undang-Undang Nomor 23 Tahun 2014 menetapkan pendidikan sebagai urusan wajib pelayanan dasar. Peraturan Pemerintah Nomor 38 Tahun 2017 tentang Inovasi Daerah menjadi dasar uji coba dan penerapannya, sedangkan surat tugas guru kunjung ditetapkan kepala dinas pada setiap tahun ajaran.',
    strategicIssue:
      'Angka partisipasi sekolah tampak tinggi, tetapi anak yang berhenti terkumpul di keluarga buruh harian dan pengasuh tunggal. Setiap anak yang putus sekolah berisiko bekerja sebelum cukup umur dan menurunkan kemiskinan kepada generasi berikutnya. Penyebabnya lintas urusan sehingga tidak dapat diselesaikan sekolah sendirian, melainkan memerlukan dinas sosial dan pemerintah desa.',
    renewalMethod:
      'Tanda bahaya dimajukan dari akhir semester menjadi hari ketujuh ketidakhadiran. Panggilan orang tua ke sekolah diganti kunjungan ke rumah oleh guru yang dikenal anak, ditemani kader desa. Pembicaraan dipandu lembar sebab, bukan lembar pelanggaran. Setiap sebab mempunyai pasangan bantuan yang sudah disepakati, mulai dari penitipan adik sampai jadwal belajar sore. Guru memperoleh pengurangan jam mengajar pada hari kunjungan, dan hasilnya dihitung sebagai kinerja, sehingga tugas ini tidak menjadi beban tambahan yang diam-diam ditinggalkan. Anak tidak pernah dipertemukan dengan hukuman pada hari pertama kembali.',
    howItWorks:
      'Wali kelas menandai ketidakhadiran beruntun pada daftar hadir. Pada hari ketujuh guru kunjung menghubungi kader desa dan datang bersama pada jam yang dipilih keluarga. Keduanya menyusun rencana kembali bertahap: dua jam sehari pada pekan pertama, setengah hari pada pekan kedua, lalu penuh. Bila sebabnya ekonomi, kader meneruskan ke dinas sosial pada hari yang sama. Kepala sekolah memeriksa kemajuan setiap Jumat, dan kunjungan ulang dilakukan sesudah tiga puluh hari untuk memastikan anak tetap bersekolah.',
  },
  'rsud-notopuro-obat-menyusul': {
    legalBasis:
      'Undang-Undang Nomor 17 Tahun 2023 tentang Kesehatan dan Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik mewajibkan layanan yang cepat dan terukur. Peraturan Pemerintah Nomor 38 Tahun 2017 menjadi dasar inovasi. Pelayanan kefarmasian tetap mengikuti standar rumah sakit yang berlaku, dan keputusan direktur mengatur penyerahan obat melalui puskesmas mitra.',
    strategicIssue:
      'Pasien penyakit menahun terus bertambah seiring usia harapan hidup. Mereka datang setiap bulan untuk resep yang sama dan memenuhi ruang tunggu farmasi. Menambah loket tidak mungkin karena ruang terbatas, sedangkan waktu tunggu menjadi keluhan pertama dalam survei kepuasan. Kepadatan juga membahayakan pasien dengan daya tahan tubuh rendah.',
    renewalMethod:
      'Penyerahan obat dipisahkan dari hari pemeriksaan. Resep rutin dikerjakan pada sore hari ketika beban farmasi rendah. Pengiriman menumpang mobil logistik yang setiap pagi memang membawa vaksin dan bahan habis pakai ke puskesmas, sehingga tidak ada biaya kirim baru. Puskesmas menjadi tempat pengambilan karena dekat, dikenal, dan memiliki apoteker. Pasien tetap boleh memilih menunggu, dan obat yang memerlukan penjelasan khusus, obat baru, serta obat golongan terbatas tidak pernah ikut menyusul. Pilihan itu ditawarkan dokter, bukan diputuskan petugas farmasi, sehingga keamanan pasien tetap menjadi pertimbangan pertama.',
    howItWorks:
      'Dokter menandai resep rutin dan menawarkan pilihan obat menyusul. Pasien yang setuju memilih puskesmas pada layar antrean lalu pulang. Apoteker menelaah resep, mengemas obat dalam kantong bersegel bernomor, dan memindainya ketika diserahkan kepada pengemudi. Keesokan pukul 08.00 pasien menerima pesan bahwa obat siap. Apoteker puskesmas mencocokkan identitas, menjelaskan aturan pakai, dan memindai bukti terima. Kantong yang tidak diambil dalam tiga hari kembali ke rumah sakit dan petugas menelepon pasien untuk mencari tahu sebabnya.',
  },
  'dp3akb-ruang-aman-pabrik': {
    legalBasis:
      'Undang-Undang Nomor 12 Tahun 2022 tentang Tindak Pidana Kekerasan Seksual dan Undang-Undang Nomor 23 Tahun 2004 tentang Penghapusan Kekerasan dalam Rumah Tangga mewajibkan pemerintah daerah menyediakan layanan bagi korban. Perlindungan perempuan adalah urusan wajib menurut Undang-Undang Nomor 23 Tahun 2014. Nota kesepahaman antara dinas dan setiap perusahaan mengatur izin berbayar serta kerahasiaan.',
    strategicIssue:
      'Kawasan industri mempekerjakan puluhan ribu perempuan muda yang tinggal jauh dari keluarga. Jumlah laporan kekerasan dari kelompok ini sangat kecil dibanding jumlahnya, tanda bahwa pintu lapor tidak terjangkau. Korban yang terlambat ditolong kehilangan pekerjaan dan kesehatan. Perusahaan memerlukan tempat kerja yang aman untuk mempertahankan pekerja terlatih dan memenuhi tuntutan pembeli.',
    renewalMethod:
      'Layanan didatangkan ke tempat kerja, sementara kewenangan tetap pada pemerintah daerah. Ruang disediakan perusahaan, tetapi jadwal, catatan, dan konselor sepenuhnya milik dinas sehingga perusahaan tidak mengetahui siapa yang datang. Izin satu jam diberikan kepada semua pekerja perempuan secara bergiliran, termasuk untuk penyuluhan, agar kedatangan korban tidak menonjol. Perusahaan tidak menerima daftar hadir, dan serikat pekerja ikut mengawasi janji kerahasiaan itu. Penyuluhan kepada mandor dan petugas keamanan dilakukan lebih dahulu agar mereka tahu apa yang boleh serta tidak boleh ditanyakan kepada pekerja yang keluar dari ruang.',
    howItWorks:
      'Dua kali sebulan konselor berada di ruang aman selama satu sif penuh. Pekerja datang menurut kartu giliran bagian atau membuat janji lewat nomor pesan dinas. Percakapan pertama menilai bahaya dan kebutuhan mendesak. Konselor kemudian menyusun rencana aman, mendampingi pemeriksaan kesehatan, atau menghubungi penyidik bila korban menghendaki. Catatan disimpan dengan kode dan hanya dibuka konselor. Setiap triwulan dinas menyampaikan angka kunjungan dan saran perbaikan kepada perusahaan tanpa keterangan yang dapat mengenali seseorang.',
  },
};
