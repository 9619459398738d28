import { problem } from './problem-entry.js';

/** Editions of the index, claims and the region's own rows. */
export const MATURITY_PROBLEMS = {
  'rubric-published': problem(
    'conflict',
    'Edisi yang sudah terbit tidak berubah lagi. Salin menjadi draf baru, lalu ubah salinannya.',
    'A published edition never changes. Copy it into a new draft and change that.',
  ),
  'rubric-not-published': problem(
    'unprocessable',
    'Edisi ini belum terbit atau tidak lengkap, sehingga belum dapat dipakai menghitung. Pilih edisi lain atau terbitkan dahulu.',
    'This edition is not published or not complete, so nothing can be computed with it yet. Choose another, or publish it first.',
  ),
  'rubric-in-use': problem(
    'conflict',
    'Periode ini sudah memakai edisi itu.',
    'The period uses this edition already.',
  ),
  'edition-changed': problem(
    'stale',
    'Edisi indeks berganti sejak halaman ini dibuka, jadi pilihan Anda belum disimpan. Baca bunyi parameternya yang sekarang, lalu pilih lagi.',
    'The edition of the index has changed since this page was opened, so your choice was not saved. Read the tiers as they are now worded, then choose again.',
  ),
  'period-not-running': problem(
    'unprocessable',
    'Edisi diganti untuk periode yang sedang berjalan saja, karena semua klaim di daerah ini dihitung dengan edisinya. Buka periode yang berjalan, atau tunggu sampai periode ini dibuka.',
    'The edition is changed for the period that runs only, since every claim of the region is counted by it. Go to the running period, or wait until this one has opened.',
  ),
  'maturity-closed': problem(
    'conflict',
    'Inovasi ini sudah berakhir, klaim kematangannya tidak diubah lagi.',
    'This innovation has ended; what is claimed of it no longer changes.',
  ),
  'no-period': problem(
    'unprocessable',
    'Belum ada periode yang dibuka di daerah ini. Minta admin daerah menyiapkan periode.',
    'No period has opened in this region yet. Ask the region’s administrator to set one up.',
  ),
} as const;
