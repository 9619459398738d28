import type { DesignContent } from './content-types.js';

/** Design narratives of innovations around water, waste and ponds, by innovation key. */
export const waterAndEnvironmentDesigns: Readonly<Record<string, DesignContent>> = {
  'bpbd-tiang-penanda-air': {
    legalBasis:
      'Undang-Undang Nomor 24 Tahun 2007 tentang Penanggulangan Bencana mewajibkan peringatan dini dan peran serta masyarakat. Undang-Undang Nomor 23 Tahun 2014 menjadikan perlindungan masyarakat sebagai pelayanan dasar. Peraturan Pemerintah Nomor 38 Tahun 2017 menjadi dasar inovasi yang berasal dari usulan warga ini. Peraturan desa mengatur giliran piket dan titik kumpul di setiap dusun.',
    strategicIssue:
      'Dataran rendah di antara dua sungai besar tergenang hampir setiap musim hujan, dan perubahan iklim membuat hujan lebat lebih sering. Alat otomatis hanya menjangkau sungai utama, sedangkan genangan dusun datang dari saluran kecil. Kerugian terbesar bukan pada bangunan, melainkan perabot, ternak, dan hari kerja yang hilang karena warga tidak sempat bersiap.',
    renewalMethod:
      'Peringatan dini dikembalikan kepada mata warga. Tiang bambu dan beton murah dipasang di saluran yang menurut ingatan warga selalu naik lebih dulu. Batas warna ditentukan dari catatan genangan sebelumnya, bukan dari buku petunjuk. Setiap warna dipasangkan dengan tindakan yang disepakati dalam musyawarah dusun, sehingga tidak ada perdebatan ketika hujan. Biaya satu tiang kurang dari satu juta rupiah dan dapat dibuat tukang dusun dalam sehari. Dusun lain cukup meniru ukuran dan kesepakatannya.',
    howItWorks:
      'Pada musim hujan warga piket membaca tiang setiap dua jam, dan setiap setengah jam bila hujan lebat. Air di garis kuning berarti kentong dipukul dua kali dan warga menaikkan barang. Garis jingga berarti ternak, lansia, dan ibu hamil berangkat ke titik kumpul. Garis merah berarti seluruh dusun pindah dan pos badan penanggulangan bencana dihubungi. Bacaan ditulis di papan samping tiang dan difoto ke kelompok pesan antardusun, sehingga dusun hilir tahu lebih awal. Sesudah musim hujan, warga dan petugas memeriksa catatan lalu menggeser garis bila perlu.',
  },
  'dpubmsda-pintu-air-bersama': {
    legalBasis:
      'Undang-Undang Nomor 17 Tahun 2019 tentang Sumber Daya Air mengatur pengelolaan air yang melibatkan masyarakat pemakai. Undang-Undang Nomor 23 Tahun 2014 membagi kewenangan irigasi kepada kabupaten untuk daerah irigasi dalam satu kabupaten. Peraturan Pemerintah Nomor 38 Tahun 2017 menjadi dasar inovasi. Kesepakatan tertulis setiap pintu ditandatangani kelompok pemakai air dan diketahui camat.',
    strategicIssue:
      'Sawah, tambak, dan permukiman memakai saluran yang sama dengan kebutuhan yang bertentangan. Perubahan lahan menambah permukiman di hilir sehingga kesalahan buka tutup pintu langsung menggenangi rumah. Jumlah penjaga pintu tidak mungkin ditambah karena pembatasan pegawai. Tanpa tata cara bersama, setiap musim dimulai dengan perselisihan yang menguras tenaga aparat.',
    renewalMethod:
      'Penjaga tunggal diganti penjagaan bersama dengan tiga kunci. Kunci dipegang wakil petani, petambak, dan warga hilir, dan jadwal pintu disusun bersama sebelum musim tanam. Keadaan darurat diatur lebih dahulu: bila hujan melewati ukuran yang ditentukan, pemegang kunci hilir boleh membuka tanpa menunggu. Setiap gerakan pintu dicatat pada buku yang tergantung di tempat dan dapat dibaca siapa saja. Tidak ada alat baru selain gembok rangkap dan buku catatan. Kesepakatan setiap pintu dapat berbeda sesuai keadaan setempat.',
    howItWorks:
      'Dua bulan sebelum musim tanam, juru pengairan mempertemukan ketiga kelompok dan menggambar kebutuhan air per pekan. Jadwal dicat pada papan pintu. Pemegang kunci bergiliran membuka dan menutup pintu sesuai jadwal, lalu menulis jam dan tinggi air. Perselisihan dibawa ke rembuk pintu dalam satu hari, dengan juru pengairan sebagai penengah. Ketika hujan lebat, kunci hilir membuka pintu dan mengabari dua kelompok lainnya. Setiap akhir musim catatan dibandingkan dengan hasil panen dan kejadian genangan, lalu jadwal diperbaiki. Dinas memelihara pintu menurut kerusakan yang tercatat di buku.',
  },
  'dlhk-bank-sampah-pasar': {
    legalBasis:
      'Undang-Undang Nomor 18 Tahun 2008 tentang Pengelolaan Sampah mewajibkan pengurangan sejak sumber. Peraturan Pemerintah Nomor 81 Tahun 2012 mengatur pengelolaan sampah rumah tangga dan sejenisnya. Peraturan Pemerintah Nomor 38 Tahun 2017 menjadi dasar inovasi. Keputusan bersama dinas lingkungan hidup dan dinas perdagangan mengatur potongan retribusi bagi pedagang yang memilah.',
    strategicIssue:
      'Umur tempat pemrosesan akhir tinggal beberapa tahun, sementara dua pertiga sampah pasar adalah bahan organik yang sebenarnya bernilai. Angkutan sampah menghabiskan sebagian besar anggaran kebersihan. Petani di sekitar pasar membeli pupuk yang semakin mahal. Ketiga persoalan ini bertemu di lapak pedagang, tetapi belum ada imbalan yang membuat memilah lebih mudah daripada mencampur.',
    renewalMethod:
      'Gagasan bank sampah dipindahkan dari sampah kering rumah tangga ke sampah basah pasar. Penyetoran dibalik menjadi penjemputan karena pedagang tidak dapat meninggalkan lapak. Imbalannya bukan uang tunai, melainkan potongan retribusi yang langsung terasa setiap bulan. Kompos tidak dijual, tetapi ditukar dengan sayuran petani bagi dapur umum dan kegiatan sosial kelurahan. Petugas gerobak berasal dari buruh angkut pasar itu sendiri, sehingga dikenal pedagang, memperoleh tambahan penghasilan, dan tidak menambah pegawai dinas. Seluruh alatnya dapat dibuat bengkel setempat.',
    howItWorks:
      'Setiap lapak menerima satu ember berwarna hijau. Satu jam sebelum pasar tutup, petugas gerobak berkeliling menimbang isi ember dan menandai kartu pedagang. Ember yang tercampur plastik tidak ditimbang, tetapi pedagang ditunjukkan cara memilahnya. Sampah basah dibawa ke petak kompos di belakang pasar dan dibalik dua kali sepekan. Pada akhir bulan jumlah timbangan diubah menjadi potongan retribusi paling banyak separuh. Kompos matang diambil kelompok tani sesuai giliran. Pengelola pasar menempel angka sampah yang berkurang setiap bulan agar pedagang melihat hasilnya sendiri.',
  },
  'diskan-sekolah-tambak': {
    legalBasis:
      'Undang-Undang Nomor 7 Tahun 2016 tentang Perlindungan dan Pemberdayaan Nelayan, Pembudi Daya Ikan, dan Petambak Garam mewajibkan pendidikan dan pelatihan bagi pembudi daya. Undang-Undang Nomor 23 Tahun 2014 memberi kabupaten kewenangan pemberdayaan pembudi daya ikan. Peraturan Pemerintah Nomor 38 Tahun 2017 menjadi dasar inovasi, dan keputusan kepala dinas menetapkan tambak belajar setiap musim.',
    strategicIssue:
      'Tambak bandeng dan udang menghidupi ribuan keluarga pesisir, tetapi hidup benih terus menurun karena mutu air. Setiap petambak menanggung limbah tetangganya di hulu sehingga perbaikan sendiri-sendiri sia-sia. Penyuluhan satu arah tidak dipercaya karena penyuluh tidak menanggung kerugian. Tanpa perubahan bersama, lahan tambak beralih menjadi permukiman dan benteng pesisir hilang.',
    renewalMethod:
      'Ruang kelas diganti satu tambak nyata yang dipantau sepanjang musim. Pengajarnya petambak yang sudah berhasil, sedangkan penyuluh menjadi pencatat dan penyedia alat ukur. Peserta dalam satu saluran belajar bersama agar kesepakatan tentang pembuangan lumpur mengikat semua. Lumpur yang semula limbah dijadikan pupuk dengan resep yang diuji peserta sendiri di pematang. Biaya satu kelas lebih rendah daripada dua hari pelatihan di gedung karena memakai tambak, perahu, dan dapur peserta sendiri. Hasilnya segera terlihat oleh tetangga di saluran yang sama.',
    howItWorks:
      'Dua puluh lima petambak dari satu saluran mendaftar sebagai satu kelas. Setiap pekan mereka bertemu di tambak belajar pada pagi hari, mengukur kadar garam, oksigen, dan kekeruhan, lalu memutuskan tindakan bersama. Keputusan dan akibatnya dicatat pada papan besar. Pada panen, lumpur dipindahkan ke kolam endap dan dicampur sekam menjadi pupuk. Peserta menerapkan hal yang sama di tambaknya dan saling memeriksa pada pekan berikutnya. Kelas lulus bila seluruh anggota memakai kolam endap selama satu musim. Lulusan terbaik menjadi pengajar kelas berikutnya dengan honor dari kelompok dan dinas.',
  },
};
