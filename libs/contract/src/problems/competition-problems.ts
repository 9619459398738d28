import { problem } from './problem-entry.js';

/** Editions, entries, scoresheets and results. */
export const COMPETITION_PROBLEMS = {
  'stage-closed': problem(
    'unprocessable',
    'Tahap ini tidak sedang dibuka.',
    'This stage is not open.',
  ),
  'rubric-locked': problem(
    'conflict',
    'Penilaian sudah dimulai, rubrik tidak dapat diubah.',
    'Scoring has begun: the rubric stays as it is.',
  ),
  'already-entered': problem(
    'conflict',
    'Inovasi ini sudah diusulkan pada edisi ini.',
    'This innovation has an entry in this edition.',
  ),
  'duplicate-entry-name': problem(
    'conflict',
    'Usulan lain dengan nama yang sama sudah dikirim pada edisi ini; bedakan namanya, misalnya dengan tempatnya.',
    'Another entry of the same name was sent to this edition; tell them apart in the name, by the place for instance.',
  ),
  'innovation-not-verified': problem(
    'unprocessable',
    'Hanya inovasi yang terverifikasi dapat diusulkan.',
    'Only a verified innovation can be entered.',
  ),
  'already-assigned': problem(
    'conflict',
    'Penilai ini sudah ditugaskan untuk usulan tersebut.',
    'This evaluator is assigned to that entry already.',
  ),
  'scoresheet-incomplete': problem(
    'unprocessable',
    'Masih ada kriteria yang belum dinilai.',
    'Some criteria have no score yet.',
  ),
  'entries-open': problem(
    'unprocessable',
    'Pendaftaran usulan belum ditutup.',
    'The edition still takes entries.',
  ),
  'sheets-open': problem(
    'unprocessable',
    'Masih ada lembar nilai yang belum dikirim; tunggu penilainya, atau cabut penugasannya.',
    'Some scoresheets are not handed in yet: wait for their evaluators, or take the assignments back.',
  ),
  'entries-unscored': problem(
    'unprocessable',
    'Masih ada usulan tanpa lembar nilai.',
    'Some entries have no submitted scoresheet.',
  ),
  'already-published': problem(
    'conflict',
    'Hasil edisi ini sudah diumumkan.',
    'The results of this edition are published.',
  ),
} as const;
