import { problem } from './problem-entry.js';

/** What stands in the way of an approval on paper, and of the decree that names innovations. */
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
  'signatory-not-in-office': problem(
    'unprocessable',
    'Pada tanggal tanda tangan, penanda tangan tidak memegang jabatan yang tertulis di lembar. Periksa tanggalnya, atau cetak lembar baru untuk yang menjabat.',
    'On the day of the signature the signatory did not hold the office named on the sheet. Check the date, or print a new sheet for whoever holds it.',
  ),
  'statement-scanned': problem(
    'conflict',
    'Lembar yang sudah ditandatangani masih menunggu verifikator. Lembar baru membuatnya tidak berlaku; nyatakan setuju bila memang itu yang diinginkan.',
    'A signed sheet still waits for the verifier. A new one makes it void; agree to that if it is what you want.',
  ),
  'decree-signed': problem(
    'conflict',
    'Keputusan ini sudah tercatat dengan nomor atau tanggal lain.',
    'This decree is on record already, under another number or date.',
  ),
  'nothing-verified': problem(
    'unprocessable',
    'Belum ada inovasi terverifikasi pada periode ini, jadi daftarnya masih kosong.',
    'No innovation of this period is verified yet, so the list would be empty.',
  ),
} as const;
