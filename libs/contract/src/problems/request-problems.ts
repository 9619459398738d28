import { problem } from './problem-entry.js';

/** What is wrong with a request as such, whatever it is about. */
export const REQUEST_PROBLEMS = {
  'malformed-request': problem(
    'invalid',
    'Permintaan tidak dapat dibaca.',
    'The request cannot be read.',
  ),
  'validation-failed': problem(
    'invalid',
    'Ada isian yang perlu diperbaiki.',
    'Some fields need repair.',
  ),
  'word-limit-exceeded': problem(
    'invalid',
    'Jumlah kata melebihi batas.',
    'There are more words than allowed.',
  ),
  unauthenticated: problem('unauthenticated', 'Silakan masuk dahulu.', 'Please sign in first.'),
  forbidden: problem(
    'forbidden',
    'Peran Anda tidak mencakup tindakan ini.',
    'Your roles do not include this.',
  ),
  'foreign-request': problem(
    'forbidden',
    'Permintaan ini tidak berasal dari portal.',
    'This request does not come from the portal.',
  ),
  'not-found': problem(
    'not-found',
    'Tidak ditemukan, atau di luar wewenang Anda.',
    'Not found, or outside your scope.',
  ),
  'list-too-long': problem(
    'unprocessable',
    'Daftar ini terlalu panjang untuk satu berkas. Persempit dengan saringan, misalnya per tahun.',
    'This list is too long for one file. Narrow it with a filter, for instance by year.',
  ),
  'filter-name-taken': problem(
    'conflict',
    'Anda sudah menyimpan saringan dengan nama ini.',
    'You have kept a filter under this name already.',
  ),
  'too-many-filters': problem(
    'conflict',
    'Saringan tersimpan sudah terlalu banyak. Hapus yang tidak dipakai.',
    'You keep too many filters. Delete those you do not use.',
  ),
  'method-not-allowed': problem(
    'method-not-allowed',
    'Tindakan ini tidak tersedia pada alamat tersebut.',
    'This address does not offer that method.',
  ),
  'request-still-running': problem(
    'conflict',
    'Permintaan yang sama masih diproses.',
    'The same request is still running.',
  ),
  'request-already-done': problem(
    'conflict',
    'Permintaan ini sudah selesai; muat ulang untuk melihat hasilnya.',
    'This request has been done already; reload to see its result.',
  ),
  'idempotency-key-reused': problem(
    'unprocessable',
    'Kunci permintaan ini sudah dipakai untuk isi yang lain.',
    'This idempotency key was used for another body.',
  ),
  'stale-version': problem(
    'stale',
    'Data ini sudah diubah orang lain sejak Anda membukanya.',
    'Somebody else has changed this since you opened it.',
  ),
  'version-required': problem(
    'version-required',
    'Sebutkan versi yang Anda ubah (If-Match).',
    'Name the version you are changing (If-Match).',
  ),
  'body-too-large': problem('too-large', 'Isi permintaan terlalu besar.', 'The body is too large.'),
  'file-too-large': problem('too-large', 'Berkas terlalu besar.', 'The file is too large.'),
  'unsupported-media-type': problem(
    'unsupported',
    'Jenis isi permintaan ini tidak didukung.',
    'This content type is not supported.',
  ),
  'unsupported-file': problem(
    'unsupported',
    'Jenis berkas ini tidak didukung.',
    'This kind of file is not supported.',
  ),
  'range-not-satisfiable': problem(
    'range',
    'Bagian berkas yang diminta berada di luar ukurannya.',
    'The range that was asked for lies outside of the file.',
  ),
  'too-many-requests': problem(
    'too-many',
    'Terlalu banyak percobaan. Tunggu sebentar.',
    'Too many attempts. Please wait a while.',
  ),
  internal: problem(
    'internal',
    'Terjadi gangguan pada sistem. Tidak ada yang berubah.',
    'Something went wrong on our side. Nothing has changed.',
  ),
  'document-not-made': problem(
    'internal',
    'Dokumen ini belum berhasil dibuat. Isian Anda aman; coba lagi, atau laporkan kepada admin.',
    'This document could not be made. What you wrote is safe; try again, or tell the administrator.',
  ),
  'try-again': problem('try-again', 'Sistem sedang sibuk. Coba lagi.', 'Busy. Please try again.'),
} as const;
