import type { DesignContent } from './content-types.js';

/** Design narratives of innovations at the counter and in welfare, by innovation key. */
export const serviceDesigns: Readonly<Record<string, DesignContent>> = {
  'bag-organisasi-klinik-sop': {
    legalBasis:
      'Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 35 Tahun 2012 memuat pedoman penyusunan standar operasional prosedur serta kewajiban evaluasinya. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik mewajibkan standar pelayanan yang diterapkan. Peraturan Pemerintah Nomor 38 Tahun 2017 menjadi dasar inovasi tata kelola ini, dan surat sekretaris daerah menetapkan jadwal keliling tahunan.',
    strategicIssue:
      'Reformasi birokrasi menuntut layanan yang sama di setiap loket, tetapi dokumen dan kenyataan berjalan sendiri-sendiri. Petugas berganti setiap tahun dan belajar dari kebiasaan pendahulunya. Tanpa pengujian di lapangan, nilai evaluasi tetap tinggi sementara keluhan warga mengenai waktu layanan tidak berkurang. Daerah memerlukan cara memeriksa yang ringan dan dapat diulang.',
    renewalMethod:
      'Evaluasi di meja diganti peragaan di loket. Petugas menjalankan SOP dengan pemohon yang diperankan tim klinik, dan setiap langkah diukur dengan jam henti. Langkah yang dilewati bukan dianggap pelanggaran, melainkan tanda bahwa naskahnya perlu diperbaiki. Perbaikan ditulis pada hari itu juga bersama orang yang menjalankannya, sehingga naskah memakai bahasa petugas. Hasil klinik disimpan dalam satu daftar bersama yang memperlihatkan SOP mana yang paling lama belum dipraktikkan, sehingga tim mendatangi yang paling membutuhkan dan bukan yang paling mudah dijangkau. Setiap kunjungan menghasilkan perbaikan kecil yang langsung dipakai keesokan harinya.',
    howItWorks:
      'Perangkat daerah mendaftar atau dipilih karena SOP-nya lewat dua belas bulan belum dievaluasi. Tim tiga orang datang setengah hari dengan lembar tujuh pertanyaan evaluasi. Dua kali peragaan dilakukan, satu oleh petugas lama dan satu oleh petugas baru. Tim dan petugas membandingkan waktu serta langkah, lalu memutuskan tetap, revisi, atau cabut. Berita acara ditandatangani di tempat. Naskah hasil revisi disahkan paling lambat sepuluh hari kerja dan waktu layanannya ditempel di loket. Tiga bulan kemudian tim menelepon lima pemohon untuk memeriksa pengalaman mereka.',
  },
  'dinsos-verifikasi-teras': {
    legalBasis:
      'Undang-Undang Nomor 13 Tahun 2011 tentang Penanganan Fakir Miskin mewajibkan verifikasi dan validasi data di tingkat desa. Undang-Undang Nomor 23 Tahun 2014 menempatkan urusan sosial sebagai pelayanan dasar. Peraturan Pemerintah Nomor 38 Tahun 2017 menjadi dasar pembaharuan caranya, sedangkan keputusan kepala dinas memuat tata tertib pertemuan dan pelindungan keterangan pribadi warga.',
    strategicIssue:
      'Keadaan keluarga berubah lebih cepat daripada pembaruan data nasional. Salah sasaran mengikis kepercayaan warga kepada pemerintah dan memicu perselisihan antartetangga. Anggaran bantuan terbatas sehingga setiap nama yang keliru berarti satu keluarga miskin tidak tertolong. Pendataan ulang menyeluruh terlalu mahal untuk dilakukan setiap tahun oleh petugas.',
    renewalMethod:
      'Pengetahuan tetangga dijadikan sumber pembanding dengan tata tertib yang adil. Daftar dibacakan per RT, bukan per desa, karena hanya tetangga dekat yang mengenal keadaan sebenarnya. Pembahasan memakai enam tanda yang terlihat, seperti pekerjaan dan keadaan rumah, tanpa membuka penyakit atau utang. Warga yang dicoret berhak menjawab langsung atau menulis keberatan kepada petugas. Pendamping dilatih memimpin pembicaraan agar tidak seorang pun dipermalukan, dan keputusan yang meragukan ditunda untuk kunjungan rumah. Cara ini tidak memerlukan aplikasi maupun petugas baru karena memakai pertemuan warga yang sudah ada.',
    howItWorks:
      'Dua pekan sebelum penetapan, pendamping membagikan undangan dan menempel daftar sementara di rumah ketua RT. Pertemuan berlangsung malam hari di teras warga selama dua jam. Setiap nama dibahas dengan enam tanda, lalu diputuskan dengan mufakat dan dicatat alasannya. Nama baru diusulkan saat itu juga dan dikunjungi petugas dalam tiga hari. Keberatan tertulis diperiksa petugas dari desa lain agar tidak memihak. Daftar akhir ditandatangani lima wakil warga dan dikirim kepada dinas, yang mencocokkannya dengan data kependudukan sebelum diusulkan ke data terpadu.',
  },
  'dispendukcapil-akta-pulang-bersama-bayi': {
    legalBasis:
      'Undang-Undang Nomor 24 Tahun 2013 tentang Administrasi Kependudukan mewajibkan pencatatan kelahiran tanpa biaya. Undang-Undang Nomor 35 Tahun 2014 tentang Perlindungan Anak menjamin hak anak atas identitas sejak lahir. Peraturan Pemerintah Nomor 38 Tahun 2017 menjadi dasar inovasi ini. Perjanjian kerja sama dengan setiap tempat bersalin mengatur keamanan dan tanggung jawab data.',
    strategicIssue:
      'Identitas adalah pintu menuju jaminan kesehatan, imunisasi, dan sekolah. Setiap bulan lebih dari dua ribu bayi lahir, tetapi keluarga mengurus dokumen ketika benar-benar diperlukan. Penundaan membuat antrean menumpuk menjelang tahun ajaran baru. Kesalahan ketik yang berulang menambah beban perbaikan yang sebenarnya dapat dicegah sejak data pertama dicatat.',
    renewalMethod:
      'Kewajiban datang dipindahkan dari keluarga kepada alur data. Tempat bersalin tidak lagi menerbitkan surat untuk diketik ulang, tetapi mengisi data satu kali dan menampilkannya kepada orang tua untuk diperiksa. Nama bayi yang belum diputuskan boleh menyusul selama ibu dirawat. Tiga dokumen diterbitkan sebagai satu paket karena semuanya berubah oleh satu peristiwa. Tempat bersalin kecil yang tidak memiliki jaringan tetap dapat ikut dengan mengirim data dari telepon bidan pada akhir hari, dan desa mencetakkan dokumennya. Dengan demikian manfaatnya tidak hanya dinikmati bayi yang lahir di rumah sakit besar di pusat kota.',
    howItWorks:
      'Pada pemeriksaan terakhir sebelum melahirkan, bidan mencocokkan kartu keluarga dan buku nikah orang tua. Sesudah bayi lahir, bidan mengirim data kelahiran dari ruang bersalin. Orang tua membaca ringkasan pada layar, membetulkan ejaan nama, lalu menyetujui. Petugas pencatatan sipil memeriksa dalam dua jam kerja dan menandatangani secara elektronik. Dokumen dicetak di tempat bersalin dengan kertas biasa dan kode periksa, lalu diserahkan bersama bayi ketika pulang. Data dengan kekurangan ditelepon pada hari yang sama, bukan ditolak.',
  },
  'mpp-meja-awal': {
    legalBasis:
      'Peraturan Presiden Nomor 89 Tahun 2021 tentang Penyelenggaraan Mal Pelayanan Publik menuntut layanan terpadu yang mudah dan cepat. Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik mewajibkan persyaratan yang jelas. Peraturan Pemerintah Nomor 38 Tahun 2017 menjadi dasar inovasi, dan kesepakatan tertulis seluruh gerai memberi wewenang kepada petugas meja awal untuk menyatakan berkas lengkap.',
    strategicIssue:
      'Mal pelayanan publik menyatukan gedung, tetapi belum menyatukan pengalaman pengunjung. Kekurangan berkas adalah sebab terbesar layanan gagal dan baru diketahui di ujung antrean. Kerugian paling berat ditanggung warga dari kecamatan jauh, pekerja harian, dan lanjut usia. Bila dibiarkan, warga kembali memakai perantara yang memungut biaya.',
    renewalMethod:
      'Pemeriksaan berkas dipindahkan dari akhir ke awal dan dilakukan oleh satu petugas untuk semua gerai. Daftar persyaratan 74 layanan disusun ulang dalam bahasa sehari-hari dengan contoh gambar. Gerai menyepakati bahwa berkas yang sudah dinyatakan lengkap tidak boleh ditolak lagi karena persyaratan. Kekurangan diselesaikan di tempat sejauh mungkin, misalnya dengan mencetak data yang sudah dimiliki pemerintah. Petugas meja awal dipilih dari pegawai yang pernah bekerja di beberapa gerai dan dilatih mendengarkan sebelum memeriksa. Cara ini tidak membutuhkan aplikasi, hanya satu meja, kartu bergambar, dan kesepakatan tertulis.',
    howItWorks:
      'Pengunjung disambut di pintu dan ditanya keperluannya, bukan nama layanannya. Petugas mengambil kartu persyaratan yang sesuai dan mencocokkan berkas bersama pengunjung. Bila lengkap, kartu dicap dan nomor antrean keluar. Bila kurang, petugas mencetak data kependudukan, membantu menulis surat pernyataan, atau menghubungi desa lewat telepon. Hanya kekurangan yang tidak dapat diselesaikan yang dicatat pada kartu, lengkap dengan apa yang harus dibawa dan jam kedatangan tanpa antre. Setiap Senin pagi koordinator membahas lima kekurangan terbanyak dengan gerai untuk menghapus syarat yang tidak perlu.',
  },
};
