import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The 44 of the nomenclature in force (Permendagri 90/2019), 32 of them concurrent. */
const AFFAIRS = `
insert into affair (code, name, affair_group, group_label) values
  ('1.01', 'Pendidikan', 'BASIC_SERVICE', 'Urusan wajib pelayanan dasar'),
  ('1.02', 'Kesehatan', 'BASIC_SERVICE', 'Urusan wajib pelayanan dasar'),
  ('1.03', 'Pekerjaan Umum dan Penataan Ruang', 'BASIC_SERVICE', 'Urusan wajib pelayanan dasar'),
  ('1.04', 'Perumahan dan Kawasan Permukiman', 'BASIC_SERVICE', 'Urusan wajib pelayanan dasar'),
  ('1.05', 'Ketenteraman dan Ketertiban Umum serta Perlindungan Masyarakat', 'BASIC_SERVICE', 'Urusan wajib pelayanan dasar'),
  ('1.06', 'Sosial', 'BASIC_SERVICE', 'Urusan wajib pelayanan dasar'),
  ('2.07', 'Tenaga Kerja', 'NON_BASIC', 'Urusan wajib nonpelayanan dasar'),
  ('2.08', 'Pemberdayaan Perempuan dan Perlindungan Anak', 'NON_BASIC', 'Urusan wajib nonpelayanan dasar'),
  ('2.09', 'Pangan', 'NON_BASIC', 'Urusan wajib nonpelayanan dasar'),
  ('2.10', 'Pertanahan', 'NON_BASIC', 'Urusan wajib nonpelayanan dasar'),
  ('2.11', 'Lingkungan Hidup', 'NON_BASIC', 'Urusan wajib nonpelayanan dasar'),
  ('2.12', 'Administrasi Kependudukan dan Pencatatan Sipil', 'NON_BASIC', 'Urusan wajib nonpelayanan dasar'),
  ('2.13', 'Pemberdayaan Masyarakat dan Desa', 'NON_BASIC', 'Urusan wajib nonpelayanan dasar'),
  ('2.14', 'Pengendalian Penduduk dan Keluarga Berencana', 'NON_BASIC', 'Urusan wajib nonpelayanan dasar'),
  ('2.15', 'Perhubungan', 'NON_BASIC', 'Urusan wajib nonpelayanan dasar'),
  ('2.16', 'Komunikasi dan Informatika', 'NON_BASIC', 'Urusan wajib nonpelayanan dasar'),
  ('2.17', 'Koperasi, Usaha Kecil, dan Menengah', 'NON_BASIC', 'Urusan wajib nonpelayanan dasar'),
  ('2.18', 'Penanaman Modal', 'NON_BASIC', 'Urusan wajib nonpelayanan dasar'),
  ('2.19', 'Kepemudaan dan Olahraga', 'NON_BASIC', 'Urusan wajib nonpelayanan dasar'),
  ('2.20', 'Statistik', 'NON_BASIC', 'Urusan wajib nonpelayanan dasar'),
  ('2.21', 'Persandian', 'NON_BASIC', 'Urusan wajib nonpelayanan dasar'),
  ('2.22', 'Kebudayaan', 'NON_BASIC', 'Urusan wajib nonpelayanan dasar'),
  ('2.23', 'Perpustakaan', 'NON_BASIC', 'Urusan wajib nonpelayanan dasar'),
  ('2.24', 'Kearsipan', 'NON_BASIC', 'Urusan wajib nonpelayanan dasar'),
  ('3.25', 'Kelautan dan Perikanan', 'OPTIONAL', 'Urusan pilihan'),
  ('3.26', 'Pariwisata', 'OPTIONAL', 'Urusan pilihan'),
  ('3.27', 'Pertanian', 'OPTIONAL', 'Urusan pilihan'),
  ('3.28', 'Kehutanan', 'OPTIONAL', 'Urusan pilihan'),
  ('3.29', 'Energi dan Sumber Daya Mineral', 'OPTIONAL', 'Urusan pilihan'),
  ('3.30', 'Perdagangan', 'OPTIONAL', 'Urusan pilihan'),
  ('3.31', 'Perindustrian', 'OPTIONAL', 'Urusan pilihan'),
  ('3.32', 'Transmigrasi', 'OPTIONAL', 'Urusan pilihan'),
  ('4.01', 'Sekretariat Daerah', 'SUPPORTING', 'Unsur pendukung'),
  ('4.02', 'Sekretariat DPRD', 'SUPPORTING', 'Unsur pendukung'),
  ('5.01', 'Perencanaan', 'SUPPORTING', 'Unsur penunjang'),
  ('5.02', 'Keuangan', 'SUPPORTING', 'Unsur penunjang'),
  ('5.03', 'Kepegawaian', 'SUPPORTING', 'Unsur penunjang'),
  ('5.04', 'Pendidikan dan Pelatihan', 'SUPPORTING', 'Unsur penunjang'),
  ('5.05', 'Penelitian dan Pengembangan', 'SUPPORTING', 'Unsur penunjang'),
  ('5.06', 'Pengelolaan Perbatasan', 'SUPPORTING', 'Unsur penunjang'),
  ('5.07', 'Pengelolaan Penghubung', 'SUPPORTING', 'Unsur penunjang'),
  ('6.01', 'Inspektorat Daerah', 'SUPPORTING', 'Unsur pengawasan'),
  ('7.01', 'Kecamatan', 'SUPPORTING', 'Unsur kewilayahan'),
  ('8.01', 'Kesatuan Bangsa dan Politik', 'SUPPORTING', 'Unsur pemerintahan umum');`;

/** Government affairs as reference data, so that foreign keys hold from the first row on. */
export class Affairs1764000000006 implements MigrationInterface {
  readonly name = 'Affairs1764000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(AFFAIRS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('delete from affair');
  }
}
