import { problem } from './problem-entry.js';

/** Files and links that support an innovation. */
export const EVIDENCE_PROBLEMS = {
  'file-empty': problem(
    'invalid',
    'Berkas ini kosong. Periksa berkas di perangkat Anda, lalu unggah lagi.',
    'This file is empty. Check it on your device, then upload it again.',
  ),
  'file-password-protected': problem(
    'unprocessable',
    'Berkas ini dikunci kata sandi. Simpan tanpa kata sandi, lalu unggah lagi.',
    'This file is locked by a password. Save it without one, then upload it again.',
  ),
  'file-being-scanned': problem(
    'conflict',
    'Berkas sedang dipindai. Coba buka lagi beberapa menit lagi.',
    'The file is being scanned. Try to open it again in a few minutes.',
  ),
  'file-infected': problem(
    'unprocessable',
    'Berkas ini berisi virus dan tidak dapat dibuka. Hapus, lalu unggah salinan yang bersih.',
    'This file carries a virus and cannot be opened. Remove it, then upload a clean copy.',
  ),
  'storage-full': problem(
    'no-space',
    'Tempat penyimpanan sistem penuh; berkas belum tersimpan. Hubungi admin daerah, lalu unggah lagi.',
    'The storage of the system is full; the file was not kept. Tell the region administrator, then upload again.',
  ),
  'quota-exceeded': problem(
    'unprocessable',
    'Jatah penyimpanan perangkat daerah sudah habis. Perkecil berkas atau pakai tautan; admin daerah dapat menambah jatah.',
    'The storage quota of the agency is used up. Make the file smaller or give a link; the region administrator can raise the quota.',
  ),
  'evidence-exists': problem(
    'conflict',
    'Bukti yang sama sudah ada di inovasi ini. Tandai indikator lain pada bukti itu.',
    'The innovation has this evidence already. Mark further indicators there.',
  ),
  'evidence-not-masked': problem(
    'conflict',
    'Berkas ini memuat data pribadi dan belum disamarkan. Hanya pemiliknya yang dapat membukanya sampai disamarkan.',
    'This file holds personal data and is not masked yet. Only its owners can open it until it is.',
  ),
  'cannot-mask': problem(
    'unprocessable',
    'Format ini tidak dapat disamarkan di sini. Samarkan di aplikasi asalnya, lalu unggah salinannya.',
    'This format cannot be masked here. Mask it where it was written, then upload the copy.',
  ),
  'copy-not-masked': problem(
    'unprocessable',
    'Salinan ini masih memuat NIK atau nomor ponsel, atau sama dengan berkas aslinya. Hapus atau tutup datanya, simpan, lalu unggah lagi.',
    'This copy still holds an identity or mobile number, or is the file itself. Remove the data, save, then upload again.',
  ),
  'mask-incomplete': problem(
    'unprocessable',
    'Masih ada nomor yang belum tertutup, atau halaman yang belum selesai dicari karena nomornya terlalu banyak. Hitamkan seluruh halaman itu dan sesudahnya.',
    'A number is still uncovered, or a page was not searched to its end since it holds too many. Blacken that page and those behind it whole.',
  ),
  'upload-unfinished': problem(
    'conflict',
    'Unggahan ini belum selesai. Lanjutkan dahulu sampai selesai.',
    'This upload is not finished yet. Continue it to its end first.',
  ),
  'link-not-allowed': problem(
    'invalid',
    'Tautan harus berupa alamat web umum yang diawali https:// atau http://.',
    'A link must be a public web address that starts with https:// or http://.',
  ),
  'no-preview': problem(
    'not-found',
    'Halaman ini tidak dapat ditampilkan. Unduh berkasnya untuk membukanya.',
    'This page cannot be shown. Download the file to open it.',
  ),
} as const;
