import type { Bilingual } from '@satu/domain/language';

/** Why a file was refused, by `context.reason`, and what to do instead. */
export const FILE_DETAILS: Readonly<Record<string, Bilingual>> = {
  NOT_ON_THE_LIST: {
    id: 'Yang diterima: PDF, JPEG, PNG, WebP, DOCX, XLSX, PPTX, dan MP4. Simpan sebagai salah satunya, lalu unggah lagi.',
    en: 'Accepted: PDF, JPEG, PNG, WebP, DOCX, XLSX, PPTX and MP4. Save it as one of these, then upload again.',
  },
  OLD_OFFICE: {
    id: 'Format Office lama (.doc, .xls, .ppt) tidak diterima. Simpan sebagai .docx, .xlsx, .pptx, atau PDF.',
    en: 'The old Office formats (.doc, .xls, .ppt) are not accepted. Save it as .docx, .xlsx, .pptx or PDF.',
  },
  MACROS: {
    id: 'Berkas ini berisi makro atau program. Simpan sebagai PDF, lalu unggah lagi.',
    en: 'This file carries macros or programs. Save it as PDF, then upload again.',
  },
  UNSAFE_CONTENT: {
    id: 'Isi berkas ini tidak wajar dan dapat membahayakan. Simpan ulang sebagai PDF, lalu unggah lagi.',
    en: 'The content of this file is unusual and may do harm. Save it again as PDF, then upload.',
  },
  DAMAGED: {
    id: 'Berkas ini rusak atau tidak lengkap. Buka di perangkat Anda, simpan ulang, lalu unggah lagi.',
    en: 'This file is damaged or incomplete. Open it on your device, save it again, then upload.',
  },
  TOO_MANY_PIXELS: {
    id: 'Gambar ini terlalu besar. Perkecil sampai paling banyak 24 megapiksel, lalu unggah lagi.',
    en: 'This picture is too large. Make it smaller, to 24 megapixels at most, then upload again.',
  },
  TOO_MANY_PAGES: {
    id: 'Dokumen ini terlalu panjang. Pisahkan menjadi beberapa berkas, lalu unggah lagi.',
    en: 'This document is too long. Split it into several files, then upload again.',
  },
  BROKEN: {
    id: 'Berkas ini rusak atau tidak lengkap. Buka di perangkat Anda, simpan ulang, lalu unggah lagi.',
    en: 'This file is damaged or incomplete. Open it on your device, save it again, then upload.',
  },
  TOO_LARGE: {
    id: 'Isi berkas ini jauh lebih besar daripada yang biasa diisi orang. Salin isinya ke berkas baru, lalu unggah lagi.',
    en: 'This file unpacks to far more than people fill in. Copy its content to a new file, then upload.',
  },
  DOCUMENT_TYPE: {
    id: 'Susunan berkas ini tidak wajar dan dapat membahayakan. Salin isinya ke berkas baru, lalu unggah lagi.',
    en: 'The structure of this file is unusual and may do harm. Copy its content to a new file, then upload.',
  },
  NO_WORKBOOK: {
    id: 'Ini bukan lembar kerja Excel. Simpan sebagai .xlsx, lalu unggah lagi.',
    en: 'This is no Excel workbook. Save it as .xlsx, then upload again.',
  },
  NO_DOCUMENT: {
    id: 'Ini bukan dokumen Word. Simpan sebagai .docx, lalu unggah lagi.',
    en: 'This is no Word document. Save it as .docx, then upload again.',
  },
};
