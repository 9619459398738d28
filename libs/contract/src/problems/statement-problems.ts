import { problem } from './problem-entry.js';

/** What stands in the way of an approval on paper. */
export const STATEMENT_PROBLEMS = {
  'no-signatory': problem(
    'unprocessable',
    'Belum ada kepala perangkat daerah yang dapat menandatangani. Minta admin mencatat kepala, Plt., atau penerima pelimpahannya.',
    'Nobody heads this agency yet who could sign. Ask the administrator to enter its head, an acting one, or a deputy by delegation.',
  ),
  'statement-void': problem(
    'conflict',
    'Lembar ini tidak berlaku lagi karena inovasinya sudah berubah sejak dicetak. Cetak lembar baru.',
    'This sheet is void, since the innovation has changed after it was printed. Print a new one.',
  ),
} as const;
