import { problem } from './problem-entry.js';

/** The life of an innovation. */
export const INNOVATION_PROBLEMS = {
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
