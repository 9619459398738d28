/** Stands in most names and problems. */
export const COMMON_WORD = 'pelayanan';

/** Stands in about two innovations of a region. */
export const RARE_WORD = 'biopori';

export const ACRONYMS = [
  ...['SIGAP', 'LAPOR', 'GESIT', 'SIAP', 'CERMAT', 'PINTAR', 'SENYUM', 'MANTAP', 'SIMPEL', 'RAMAH'],
  ...['PEDULI', 'BERSERI', 'TANGGUH', 'LENTERA', 'JEMPOL', 'KLIK', 'SAHABAT', 'MELATI', 'PELITA'],
];

export const DEEDS = [
  ...['Pelayanan Jemput Bola', 'Pelayanan Satu Pintu', 'Pelayanan Keliling', 'Pendampingan'],
  ...['Pelayanan Daring', 'Gerakan Bersama', 'Pemantauan', 'Rumah Belajar', 'Pelayanan Terpadu'],
  ...['Bank Data', 'Pojok Konsultasi', 'Pelayanan Antar', 'Sistem Antrean', 'Kelas Pengganti'],
];

export const OBJECTS = [
  ...['Akta Kelahiran', 'Ibu Hamil', 'Lansia', 'Usaha Mikro', 'Petani Tambak', 'Sampah Pasar'],
  ...[
    'Izin Usaha',
    'Balita Stunting',
    'Guru Honorer',
    'Jalan Desa',
    'Arsip Kecamatan',
    'Air Bersih',
  ],
  ...[
    'Penyandang Disabilitas',
    'Pencari Kerja',
    'Nelayan',
    'Pajak Daerah',
    'Wisata Desa',
    'Banjir',
  ],
  ...[
    'Perpustakaan Sekolah',
    'Donor Darah',
    'Kartu Keluarga',
    'Bencana',
    'Pasar Rakyat',
    'Sanitasi',
  ],
];

export const SENTENCES = [
  'Antrean pelayanan panjang sehingga warga menunggu lebih dari tiga jam.',
  'Berkas permohonan sering kembali karena syaratnya tidak jelas bagi warga.',
  'Data antarinstansi berbeda sehingga bantuan tidak sampai kepada yang berhak.',
  'Jarak dari desa ke kantor lebih dari dua puluh kilometer tanpa angkutan umum.',
  'Petugas mencatat di buku tulis sehingga laporan bulanan selalu terlambat.',
  'Kualitas pelayanan di kecamatan tidak sama dari satu loket ke loket lain.',
  'Warga lanjut usia pulang tanpa hasil karena tidak kuat berdiri mengantre.',
  'Sampah menumpuk di saluran air dan jalan tergenang setiap musim hujan.',
  'Ibu hamil berisiko tinggi terlambat dirujuk karena tidak terpantau kader.',
  'Pelaku usaha kecil tidak mengetahui izin apa yang harus mereka miliki.',
  'Arsip lama sulit ditemukan ketika ada sengketa tanah antara keluarga.',
  'Keluhan warga dijawab lisan dan tidak pernah tercatat tindak lanjutnya.',
  'Anak putus sekolah tidak terdata sampai tahun ajaran baru telah berjalan.',
  'Harga hasil panen jatuh karena petani hanya mengenal satu pengepul.',
  'Biaya pelayanan tidak diumumkan sehingga calo masih mudah bekerja.',
  'Hasil pengawasan tersebar di banyak berkas dan tidak pernah dibandingkan.',
];

export const NOVELTIES = [
  'Kader mendaftarkan warga dari rumah dengan satu nomor antrean untuk semua loket.',
  'Satu peta bersama menunjukkan siapa yang sudah dan belum dilayani minggu ini.',
  'Petugas datang ke balai desa setiap pekan dengan jadwal yang diumumkan di muka.',
  'Permohonan diperiksa di tempat dan hasilnya diantar bersama kurir desa.',
];
