import type { SopContent } from './content-types.js';

/** SOPs of services in the field. */
export const fieldServiceSops: readonly SopContent[] = [
  {
    number: '360/003/438.6.6',
    name: 'Peringatan Dini Genangan di Dusun',
    agencyCode: '438060600',
    effectiveMonthsBefore: 23,
    evaluatedMonthsBefore: 2,
    legalBasis: [
      'Undang-Undang Nomor 24 Tahun 2007 tentang Penanggulangan Bencana',
      'Peraturan Menteri PANRB Nomor 35 Tahun 2012 tentang Pedoman Penyusunan SOP Administrasi Pemerintahan',
    ],
    steps: [
      {
        activity: 'Membaca tiang penanda air dan menulis hasilnya',
        actor: 'Warga piket',
        requirements: 'Papan catatan',
        time: '5 menit',
        output: 'Bacaan tercatat',
      },
      {
        activity: 'Membunyikan tanda sesuai warna',
        actor: 'Warga piket',
        requirements: 'Kentong',
        time: '1 menit',
        output: 'Warga mengetahui tingkat bahaya',
      },
      {
        activity: 'Mendampingi warga rentan ke titik kumpul',
        actor: 'Regu dusun',
        requirements: 'Daftar warga rentan',
        time: '30 menit',
        output: 'Warga rentan berada di titik kumpul',
      },
      {
        activity: 'Melaporkan garis merah kepada pos',
        actor: 'Ketua regu dusun',
        requirements: 'Nomor telepon pos',
        time: '5 menit',
        output: 'Laporan diterima pos',
      },
    ],
  },
  {
    number: '610/007/438.5.3',
    name: 'Pembukaan Pintu Air Bersama',
    agencyCode: '438050300',
    effectiveMonthsBefore: 21,
    evaluatedMonthsBefore: 12,
    legalBasis: [
      'Undang-Undang Nomor 17 Tahun 2019 tentang Sumber Daya Air',
      'Peraturan Menteri PANRB Nomor 35 Tahun 2012 tentang Pedoman Penyusunan SOP Administrasi Pemerintahan',
    ],
    steps: [
      {
        activity: 'Menyusun jadwal buka tutup bersama pemakai air',
        actor: 'Juru pengairan',
        requirements: 'Kebutuhan air per pekan',
        time: '2 hari kerja',
        output: 'Jadwal pintu',
      },
      {
        activity: 'Membuka atau menutup pintu sesuai jadwal',
        actor: 'Pemegang kunci',
        requirements: 'Jadwal pintu, buku catatan',
        time: '20 menit',
        output: 'Gerakan pintu tercatat',
      },
      {
        activity: 'Membuka pintu dalam keadaan darurat',
        actor: 'Pemegang kunci hilir',
        requirements: 'Ukuran hujan melewati batas',
        time: '15 menit',
        output: 'Pintu terbuka dan pemakai lain diberi tahu',
      },
    ],
  },
  {
    number: '660/010/438.5.11',
    name: 'Penjemputan Sampah Basah Pasar',
    agencyCode: '438051100',
    effectiveMonthsBefore: 18,
    evaluatedMonthsBefore: 6,
    legalBasis: [
      'Undang-Undang Nomor 18 Tahun 2008 tentang Pengelolaan Sampah',
      'Peraturan Menteri PANRB Nomor 35 Tahun 2012 tentang Pedoman Penyusunan SOP Administrasi Pemerintahan',
    ],
    steps: [
      {
        activity: 'Menimbang isi ember hijau setiap lapak',
        actor: 'Petugas gerobak',
        requirements: 'Timbangan, kartu pedagang',
        time: '1 jam per pasar',
        output: 'Kartu pedagang terisi',
      },
      {
        activity: 'Membawa sampah basah ke petak kompos',
        actor: 'Petugas gerobak',
        requirements: 'Gerobak tertutup',
        time: '30 menit',
        output: 'Sampah masuk petak kompos',
      },
      {
        activity: 'Menghitung potongan retribusi',
        actor: 'Pengelola pasar',
        requirements: 'Kartu pedagang sebulan',
        time: '1 hari kerja',
        output: 'Daftar potongan retribusi',
      },
    ],
  },
  {
    number: '551/006/438.5.13',
    name: 'Uji Berkala Kendaraan',
    agencyCode: '438051300',
    effectiveMonthsBefore: 45,
    evaluatedMonthsBefore: null,
    legalBasis: [
      'Undang-Undang Nomor 22 Tahun 2009 tentang Lalu Lintas dan Angkutan Jalan',
      'Peraturan Menteri PANRB Nomor 35 Tahun 2012 tentang Pedoman Penyusunan SOP Administrasi Pemerintahan',
    ],
    steps: [
      {
        activity: 'Mendaftarkan kendaraan dan memberi janji jam',
        actor: 'Petugas pendaftaran',
        requirements: 'Surat kendaraan, kartu uji',
        time: '5 menit',
        output: 'Janji jam tertulis',
      },
      {
        activity: 'Memeriksa kendaraan di jalur uji',
        actor: 'Penguji kendaraan bermotor',
        requirements: 'Alat uji terkalibrasi',
        time: '25 menit',
        output: 'Hasil uji',
      },
      {
        activity: 'Menjelaskan hasil dan menyerahkan kartu uji',
        actor: 'Penguji kendaraan bermotor',
        requirements: 'Hasil uji',
        time: '10 menit',
        output: 'Kartu uji atau daftar perbaikan',
      },
    ],
  },
  {
    number: '331/002/438.5.5',
    name: 'Teguran Bertahap bagi Pedagang Kaki Lima',
    agencyCode: '438050500',
    effectiveMonthsBefore: 30,
    evaluatedMonthsBefore: 8,
    legalBasis: [
      'Peraturan Pemerintah Nomor 16 Tahun 2018 tentang Satuan Polisi Pamong Praja',
      'Peraturan Menteri PANRB Nomor 35 Tahun 2012 tentang Pedoman Penyusunan SOP Administrasi Pemerintahan',
    ],
    steps: [
      {
        activity: 'Mengunjungi pedagang dan menunjukkan peta tempat kosong',
        actor: 'Regu pembinaan',
        requirements: 'Peta tempat kosong, lembar kunjungan',
        time: '20 menit',
        output: 'Kunjungan pertama tercatat',
      },
      {
        activity: 'Mendampingi pendaftaran tempat baru',
        actor: 'Petugas koperasi',
        requirements: 'Identitas pedagang',
        time: '3 hari kerja',
        output: 'Tanda daftar tempat',
      },
      {
        activity: 'Memberi batas waktu pindah pada kunjungan ketiga',
        actor: 'Kepala regu',
        requirements: 'Lembar kunjungan',
        time: '15 menit',
        output: 'Kesepakatan waktu pindah',
      },
      {
        activity: 'Menertibkan bila batas waktu lewat',
        actor: 'Kepala Bidang Ketertiban Umum',
        requirements: 'Surat tugas',
        time: '1 hari kerja',
        output: 'Berita acara penertiban',
      },
    ],
  },
];
