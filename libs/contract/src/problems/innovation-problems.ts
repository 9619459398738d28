import { problem } from './problem-entry.js';

/** The life of an innovation. */
export const INNOVATION_PROBLEMS = {
  'import-empty': problem(
    'unprocessable',
    'Lembar pertama berkas ini kosong. Isi judul kolom di baris 1 dan satu inovasi di tiap baris berikutnya.',
    'The first sheet of this file is empty. Put headings in row 1 and one innovation in each row beneath.',
  ),
  'document-says-nothing': problem(
    'unprocessable',
    'Tidak ada jawaban yang terbaca. Tulis jawaban di bawah judul bertanda ■ pada formulir yang diunduh dari sini, lalu unggah lagi.',
    'No answer could be read. Write beneath the headings marked ■ of the form downloaded here, then upload again.',
  ),
  'import-too-long': problem(
    'unprocessable',
    'Berkas ini terlalu panjang: paling banyak 5.000 baris dan 100 kolom. Bagi menjadi beberapa berkas.',
    'This file is too long: at most 5,000 rows and 100 columns. Split it into several.',
  ),
  'import-has-faults': problem(
    'unprocessable',
    'Masih ada baris yang perlu diperbaiki. Perbaiki dahulu, atau impor tanpa baris itu.',
    'Some rows still need repair. Mend them first, or import without them.',
  ),
  'import-nothing-left': problem(
    'unprocessable',
    'Tidak ada baris yang dapat diimpor.',
    'There is no row left to import.',
  ),
  'import-already-performed': problem(
    'conflict',
    'Impor ini sudah dijalankan.',
    'This import was performed already.',
  ),
  'import-not-in-force': problem(
    'conflict',
    'Impor ini belum dijalankan atau sudah dibatalkan.',
    'This import was not performed yet, or was undone.',
  ),
  'import-undo-over': problem(
    'conflict',
    'Impor hanya dapat dibatalkan dalam 24 jam. Tarik inovasinya satu per satu.',
    'An import can be undone for 24 hours. Withdraw its innovations one by one.',
  ),
  'import-touched': problem(
    'conflict',
    'Impor tidak dapat dibatalkan: sebagian inovasinya sudah dikerjakan orang.',
    'The import cannot be undone: people have worked on some of its innovations.',
  ),
  'invalid-transition': problem(
    'conflict',
    'Tindakan ini tidak tersedia pada status sekarang.',
    'This is not possible in the present status.',
  ),
  'note-required': problem(
    'invalid',
    'Tuliskan catatan atau alasannya.',
    'Please write a note or the reason.',
  ),
  'conflict-of-interest': problem(
    'conflict',
    'Ada benturan kepentingan.',
    'There is a conflict of interest.',
  ),
  'already-replication': problem(
    'conflict',
    'Inovasi ini sudah digabung sebagai replikasi; lepaskan dahulu bila keliru.',
    'This innovation is joined as a replication already; undo that first if it was wrong.',
  ),
  'replication-cycle': problem(
    'conflict',
    'Inovasi tidak dapat menjadi replikasi dari dirinya sendiri atau dari replikasinya.',
    'Nothing can be the replication of itself or of its own replication.',
  ),
  'criteria-not-met': problem(
    'unprocessable',
    'Kelima kriteria harus terpenuhi.',
    'All five criteria must be met.',
  ),
  'evidence-required': problem(
    'unprocessable',
    'Data dukung masih diperlukan.',
    'Evidence is still needed.',
  ),
  'evidence-not-fresh': problem(
    'unprocessable',
    'Bukti itu dari tahun sebelumnya; tambahkan satu bukti tahun ini.',
    'That piece of evidence is from an earlier year; add one of this year.',
  ),
  'replacement-not-ready': problem(
    'unprocessable',
    'Inovasi pengganti belum dapat memenuhi kewajiban.',
    'The replacement cannot count yet.',
  ),
  'working-copy-outdated': problem(
    'conflict',
    'Inovasi asalnya sedang diperbaiki atau sudah berakhir; tarik salinan kerja ini dan lanjutkan di sana.',
    'Its original is being corrected or has ended; withdraw this working copy and go on there.',
  ),
  'working-copy-exists': problem(
    'conflict',
    'Sudah ada salinan kerja untuk inovasi ini.',
    'This innovation has a working copy already.',
  ),
  'edition-exists': problem(
    'conflict',
    'Tahun itu sudah memiliki edisi formulir. Buka edisi itu, atau pilih tahun lain.',
    'That year has an edition of the form already. Open it, or choose another year.',
  ),
  'edition-published': problem(
    'conflict',
    'Edisi yang sudah diberlakukan tidak berubah lagi. Buat edisi baru darinya.',
    'A published edition never changes. Make a new one from it.',
  ),
  'form-unknown': problem(
    'unprocessable',
    'Formulir ini tidak dikenal oleh versi aplikasi ini. Hubungi admin daerah.',
    'This version of the application does not know the form. Ask your administrator.',
  ),
  'form-moved-on': problem(
    'conflict',
    'Formulir yang berlaku sudah berganti sejak Anda membukanya. Muat ulang dan periksa lagi.',
    'The form in force has changed since you opened this. Reload and look again.',
  ),
  'not-of-the-agency': problem(
    'unprocessable',
    'Orang ini tidak bertugas di perangkat daerah ini atau unitnya.',
    'This person has no post in the agency or its units.',
  ),
  'member-already': problem(
    'conflict',
    'Orang ini sudah menjadi anggota tim.',
    'This person is a member of the team already.',
  ),
} as const;
