import type { Bilingual } from '../language/index.js';
import type { IndexIndicator, TierTexts } from './index-rubric.js';

const text = (id: string, en: string): Bilingual => ({ id, en });

const INFRASTRUCTURE = text('Infrastruktur', 'Infrastructure');
const SOPHISTICATION = text('Kecanggihan Produk', 'Product sophistication');
const KNOWLEDGE = text('Output Pengetahuan & Teknologi', 'Knowledge and technology output');
const SPEED = text('Kecepatan Bisnis Proses', 'Speed of the business process');
const RESULTS = text(
  'Jumlah Inovasi & Hasil Kreatif',
  'Number of innovations and creative results',
);

/** What most indicators have in common. */
const plain = { bases: [], note: null, elements: [] } as const;

function basis(key: string, name: Bilingual, ...tiers: TierTexts): IndexIndicator['bases'][number] {
  return { key, name, tiers };
}

/**
 * The 20 indicators of an innovation, re-keyed from secondary sources (iid-2026). The hints about
 * evidence come from an older edition of one region, not from the annex of 2026.
 */
export const IID_2026_INDICATORS: readonly IndexIndicator[] = [
  {
    ...plain,
    key: 'regulation',
    number: 16,
    name: text('Regulasi Inovasi Daerah', 'Regulation of the regional innovation'),
    variable: INFRASTRUCTURE,
    weight: 3,
    mandatory: true,
    tiers: [
      text(
        'SK Kepala Daerah, atau SK Kepala Perangkat Daerah a.n. Kepala Daerah',
        'Decree of the regional head, or of the agency head on the regional head’s behalf',
      ),
      text('Peraturan Kepala Daerah (Perkada)', 'Regulation of the regional head (Perkada)'),
      text('Peraturan Daerah (Perda)', 'Regional regulation (Perda)'),
    ],
    evidenceHint: null,
  },
  {
    ...plain,
    key: 'humanResources',
    number: 17,
    name: text(
      'Ketersediaan dan peran SDM terhadap inovasi daerah',
      'Availability and role of people for the innovation',
    ),
    variable: INFRASTRUCTURE,
    weight: 2,
    mandatory: true,
    tiers: [
      text('1–10 SDM', '1–10 people'),
      text('11–30 SDM', '11–30 people'),
      text('lebih dari 30 SDM', 'more than 30 people'),
    ],
    evidenceHint: text(
      'SK, surat penugasan, atau surat perintah (PDF), 2 tahun terakhir',
      'Decree, letter of assignment or order (PDF) of the last two years',
    ),
  },
  {
    ...plain,
    key: 'budgetSupport',
    number: 18,
    name: text('Dukungan anggaran', 'Budget support'),
    variable: INFRASTRUCTURE,
    weight: 2,
    mandatory: false,
    tiers: [
      text('1 tahun anggaran', 'one budget year'),
      text('2 tahun anggaran berturut-turut', 'two consecutive budget years'),
      text('T-0, T-1, dan T-2', 'this year and the two years before'),
    ],
    evidenceHint: text(
      'halaman DPA/dokumen anggaran yang memuat program/kegiatan pada tahun itu (PDF)',
      'page of the budget document with the programme or activity of that year (PDF)',
    ),
  },
  {
    ...plain,
    key: 'workTools',
    number: 19,
    name: text('Alat Kerja', 'Working tools'),
    variable: SOPHISTICATION,
    weight: 2,
    mandatory: false,
    tiers: [
      text('manual/nonelektronik', 'manual, not electronic'),
      text('peralatan elektronik', 'electronic devices'),
      text(
        'sistem informasi daring atau kecerdasan artifisial (AI)',
        'online information system or artificial intelligence',
      ),
    ],
    evidenceHint: text('foto atau tangkapan layar', 'photo or screenshot'),
  },
  {
    ...plain,
    key: 'training',
    number: 20,
    name: text('Bimtek inovasi', 'Training for the innovation'),
    variable: INFRASTRUCTURE,
    weight: 1,
    mandatory: false,
    tiers: [
      text('1 kali dalam 3 tahun', 'once in three years'),
      text('2 kali dalam 3 tahun', 'twice in three years'),
      text('3 kali atau lebih dalam 3 tahun', 'three times or more in three years'),
    ],
    evidenceHint: text(
      'SK/surat tugas, sertifikat, atau undangan dan daftar hadir (PDF)',
      'decree or assignment, certificate, or invitation with the list of those present (PDF)',
    ),
  },
  {
    ...plain,
    key: 'rkpdIntegration',
    number: 21,
    name: text(
      'Integrasi program dan kegiatan inovasi dalam RKPD',
      'Programme and activity of the innovation in the yearly plan (RKPD)',
    ),
    variable: INFRASTRUCTURE,
    weight: 2,
    mandatory: false,
    tiers: [
      text('tercantum dalam RKPD T-1 atau T-2', 'in the plan of one of the last two years'),
      text('tercantum dalam RKPD T-1 dan T-2', 'in the plans of both of the last two years'),
      text(
        'tercantum dalam RKPD T-1, T-2, dan T-0',
        'in the plans of the last two years and of this year',
      ),
    ],
    evidenceHint: text(
      'bab, subbab, dan halaman RKPD yang memuat inovasi (PDF)',
      'chapter, section and page of the plan that names the innovation (PDF)',
    ),
  },
  {
    ...plain,
    key: 'actorInvolvement',
    number: 22,
    name: text('Keterlibatan aktor inovasi', 'Involvement of actors'),
    variable: KNOWLEDGE,
    weight: 1,
    mandatory: false,
    tiers: [
      text('3 aktor, termasuk pelaksana', 'three actors, the implementer included'),
      text('4 aktor', 'four actors'),
      text('5 aktor atau lebih', 'five actors or more'),
    ],
    evidenceHint: text(
      'SK perangkat daerah atau undangan rapat, 2 tahun terakhir (PDF)',
      'decree of the agency or invitations to meetings of the last two years (PDF)',
    ),
  },
  {
    ...plain,
    key: 'implementer',
    number: 23,
    name: text('Pelaksana inovasi daerah', 'Implementer of the innovation'),
    variable: KNOWLEDGE,
    weight: 1,
    mandatory: false,
    tiers: [
      text('ada pelaksana, tanpa surat penetapan', 'an implementer without a letter'),
      text(
        'Surat Penugasan Kepala Perangkat Daerah atau yang setara',
        'letter of assignment of the agency head, or its equal',
      ),
      text(
        'SK Kepala Daerah, atau SK Kepala Perangkat Daerah a.n. Kepala Daerah',
        'decree of the regional head, or of the agency head on the regional head’s behalf',
      ),
    ],
    evidenceHint: text(
      "surat penugasan atau SK (PDF); untuk P3 SK Kepala PD harus berbunyi 'a.n. Kepala Daerah'",
      'letter of assignment or decree (PDF); for P3 the agency head’s decree must say “a.n. Kepala Daerah”',
    ),
  },
  {
    ...plain,
    key: 'network',
    number: 24,
    name: text('Jejaring inovasi', 'Network of the innovation'),
    variable: KNOWLEDGE,
    weight: 1,
    mandatory: false,
    tiers: [
      text('2 perangkat daerah', 'two agencies'),
      text('3–4 perangkat daerah', 'three or four agencies'),
      text('5 perangkat daerah atau lebih', 'five agencies or more'),
    ],
    evidenceHint: text(
      'SK/surat tugas tim pengelola lintas perangkat daerah, 2 tahun terakhir (PDF)',
      'decree or assignment of the team across agencies, of the last two years (PDF)',
    ),
  },
  {
    ...plain,
    key: 'outreach',
    number: 25,
    name: text('Sosialisasi Inovasi Daerah', 'Making the innovation known'),
    variable: KNOWLEDGE,
    weight: 1,
    mandatory: false,
    tiers: [
      text(
        'foto kegiatan dengan spanduk inovasi',
        'photo of an event with the innovation’s banner',
      ),
      text(
        'media sosial atau media berita milik Pemda',
        'social media, or news media of the regional government',
      ),
      text('media berita bukan milik Pemda', 'news media not owned by the regional government'),
    ],
    evidenceHint: text(
      'foto, tangkapan layar media sosial/web, atau berita',
      'photo, screenshot of social media or a site, or a news item',
    ),
  },
  {
    ...plain,
    key: 'technicalGuide',
    number: 26,
    name: text('Pedoman teknis', 'Technical guide'),
    variable: SPEED,
    weight: 1,
    mandatory: false,
    tiers: [
      text('buku petunjuk tercetak', 'printed manual'),
      text('buku petunjuk elektronik', 'electronic manual'),
      text('buku petunjuk yang dapat diakses daring', 'manual that can be read online'),
    ],
    evidenceHint: text(
      'buku petunjuk (PDF) atau tangkapan layar alamatnya',
      'the manual (PDF) or a screenshot of its address',
    ),
  },
  {
    ...plain,
    key: 'serviceInfoAccess',
    number: 27,
    name: text('Kemudahan informasi layanan', 'Ease of finding out about the service'),
    variable: SPEED,
    weight: 1,
    mandatory: false,
    tiers: [
      text('1 dari 4 cara', 'one of four ways'),
      text('2 dari 4 cara', 'two of four ways'),
      text('3 cara atau lebih', 'three ways or more'),
    ],
    evidenceHint: text(
      'nomor telepon layanan, surel/media sosial, nama aplikasi, atau foto buku tamu/tatap muka',
      'telephone number, e-mail or social media, name of the app, or a photo of the visitors’ book',
    ),
  },
  {
    ...plain,
    key: 'processEase',
    number: 28,
    name: text('Kemudahan proses inovasi yang dihasilkan', 'Ease of the process'),
    variable: SPEED,
    weight: 2,
    mandatory: false,
    tiers: [
      text('hasil diperoleh dalam 6 hari atau lebih', 'the result takes six days or more'),
      text('hasil diperoleh dalam 2–5 hari', 'the result takes two to five days'),
      text('hasil diperoleh dalam 1 hari', 'the result takes one day'),
    ],
    evidenceHint: text(
      'SOP inovasi yang mencantumkan waktu layanan (PDF)',
      'SOP of the innovation with its service time (PDF)',
    ),
  },
  {
    ...plain,
    key: 'complaintResolution',
    number: 29,
    name: text('Penyelesaian layanan pengaduan', 'Complaints resolved'),
    variable: SPEED,
    weight: 1,
    mandatory: false,
    tiers: [
      text('≤ 50% diselesaikan, atau tidak ada pengaduan', '≤ 50% resolved, or no complaints'),
      text('51–90% diselesaikan', '51–90% resolved'),
      text('≥ 91% diselesaikan', '≥ 91% resolved'),
    ],
    evidenceHint: text(
      'rekap pengaduan dan persentase penyelesaiannya, foto/tangkapan layar',
      'summary of complaints and the share resolved, photo or screenshot',
    ),
  },
  {
    ...plain,
    key: 'serviceIntegration',
    number: 30,
    name: text('Layanan Terintegrasi', 'Integrated service'),
    variable: SOPHISTICATION,
    weight: 2,
    mandatory: false,
    tiers: [
      text('layanan terpisah/berdiri sendiri', 'a service that stands alone'),
      text('satu portal pada unit kerja', 'one portal of the unit'),
      text('terintegrasi dengan unit kerja lain', 'integrated with other units'),
    ],
    evidenceHint: text(
      'tangkapan layar beranda dan alur layanan, atau foto bila nondigital',
      'screenshot of the start page and the flow, or a photo if not digital',
    ),
  },
  {
    ...plain,
    key: 'replication',
    number: 31,
    name: text('Replikasi', 'Replication'),
    variable: SOPHISTICATION,
    weight: 3,
    mandatory: false,
    tiers: [
      text('pernah direplikasi 1 kali', 'replicated once'),
      text('direplikasi 2 kali di daerah berbeda', 'replicated twice, in different regions'),
      text('direplikasi 3 kali di daerah berbeda', 'replicated three times, in different regions'),
    ],
    evidenceHint: text(
      'PKS, MoU, atau surat pernyataan dari pemda yang mereplikasi (PDF)',
      'agreement, memorandum, or statement of the region that replicates it (PDF)',
    ),
  },
  {
    ...plain,
    key: 'creationSpeed',
    number: 32,
    name: text('Kecepatan penciptaan inovasi', 'Speed of creation'),
    variable: SPEED,
    weight: 2,
    mandatory: true,
    tiers: [
      text('9 bulan atau lebih', 'nine months or more'),
      text('5–8 bulan', 'five to eight months'),
      text('1–4 bulan', 'one to four months'),
    ],
    evidenceHint: text(
      'proposal/laporan yang memuat tahap dan lamanya (PDF)',
      'proposal or report with the stages and how long they took (PDF)',
    ),
  },
  {
    ...plain,
    key: 'benefit',
    number: 33,
    name: text('Kemanfaatan inovasi', 'Benefit'),
    variable: RESULTS,
    weight: 3,
    mandatory: true,
    tiers: null,
    bases: [
      basis(
        'a',
        text('Penerima manfaat (orang)', 'Beneficiaries (people)'),
        text('1–200', '1–200'),
        text('201–500', '201–500'),
        text('501 atau lebih', '501 or more'),
      ),
      basis(
        'b',
        text('Cakupan unit (% dari unit sasaran)', 'Units covered (% of the target units)'),
        text('5,00–20,00%', '5.00–20.00%'),
        text('20,01–50,00%', '20.01–50.00%'),
        text('lebih dari 50,00%', 'more than 50.00%'),
      ),
      basis(
        'c',
        text('Efisiensi belanja', 'Savings'),
        text('0,01–10,00%', '0.01–10.00%'),
        text('10,01–20,00%', '10.01–20.00%'),
        text('20,01–30,00%', '20.01–30.00%'),
      ),
      basis(
        'd',
        text('Penambahan pendapatan', 'Additional revenue'),
        text('0,01–9,99%', '0.01–9.99%'),
        text('10,00–19,99%', '10.00–19.99%'),
        text('20% atau lebih', '20% or more'),
      ),
      basis(
        'e',
        text('Produk dihasilkan/dijual', 'Products made or sold'),
        text('1–100', '1–100'),
        text('101–200', '101–200'),
        text('lebih dari 200', 'more than 200'),
      ),
      basis(
        'f',
        text('Tren kinerja positif', 'Positive trend of performance'),
        text('1 periode', 'one period'),
        text('2 periode', 'two periods'),
        text('3 periode', 'three periods'),
      ),
    ],
    evidenceHint: text(
      'daftar penerima manfaat (tutup NIK dan alamat) atau tangkapan layar jumlah pengguna',
      'list of beneficiaries (cover identity numbers and addresses) or a screenshot of the number of users',
    ),
    note: text(
      'Pilih tepat satu dasar. Dasar c tidak mengatur nilai di atas 30,00% (periksa surat resmi).',
      'Choose exactly one basis. Basis c does not say what holds above 30.00% (see the official letter).',
    ),
  },
  {
    ...plain,
    key: 'monitoringEvaluation',
    number: 34,
    name: text(
      'Monitoring dan Evaluasi Inovasi Daerah',
      'Monitoring and evaluation of the innovation',
    ),
    variable: RESULTS,
    weight: 2,
    mandatory: false,
    tiers: [
      text('laporan monev internal Pemda', 'internal monitoring report'),
      text('laporan Survei Kepuasan Masyarakat (SKM)', 'report of the satisfaction survey (SKM)'),
      text(
        'laporan monev eksternal berbasis penelitian/kajian',
        'external evaluation based on research',
      ),
    ],
    evidenceHint: text(
      'laporan monev, laporan SKM, atau laporan penelitian',
      'monitoring report, survey report or research report',
    ),
  },
  {
    ...plain,
    key: 'video',
    number: 35,
    name: text('Video inovasi daerah', 'Video of the innovation'),
    variable: RESULTS,
    weight: 4,
    mandatory: true,
    tiers: [
      text('memuat 1–2 dari 5 unsur', 'one or two of the five elements'),
      text('memuat 3–4 dari 5 unsur', 'three or four of the five elements'),
      text('memuat 5 unsur', 'all five elements'),
    ],
    elements: [
      text('Latar Belakang Inovasi', 'Background'),
      text('Penjaringan Ide', 'Gathering ideas'),
      text('Pemilihan Ide', 'Choosing the idea'),
      text('Manfaat', 'Benefit'),
      text('Dampak', 'Impact'),
    ],
    evidenceHint: text(
      'tautan video (mis. YouTube) atau berkas MP4',
      'link to the video (such as YouTube) or an MP4 file',
    ),
  },
];
