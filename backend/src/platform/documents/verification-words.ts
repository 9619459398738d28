import type { Language } from '@satu/domain/language';

/** Every text of the verification page; none of it is escaped, none of it is typed by anybody. */
export interface VerificationWords {
  readonly heading: string;
  readonly lead: string;
  readonly codeLabel: string;
  readonly codeHint: string;
  readonly submit: string;
  readonly found: string;
  readonly foundAdvice: string;
  readonly compare: string;
  readonly void: string;
  readonly voidSince: (since: string, reason: string) => string;
  readonly unknown: string;
  readonly unknownAdvice: string;
  readonly foot: (address: string) => string;
  readonly names: Readonly<
    Record<'kind' | 'title' | 'issuedFor' | 'office' | 'issuedAt' | 'code' | 'sha256', string>
  >;
}

export const VERIFICATION_WORDS: Readonly<Record<Language, VerificationWords>> = {
  id: {
    heading: 'Verifikasi dokumen',
    lead: 'Masukkan kode yang tercetak di kaki dokumen untuk mengetahui apakah dokumen itu diterbitkan di sini.',
    codeLabel: 'Kode dokumen',
    codeHint: 'Enam belas huruf dan angka, misalnya K7QM-4TXR-9B2C-VN8D.',
    submit: 'Periksa',
    found: 'Dokumen ini tercatat dan berlaku.',
    foundAdvice: 'Keterangan di bawah ini berasal dari catatan penerbitan, bukan dari kertasnya.',
    compare:
      'Bandingkan dokumen yang Anda pegang dengan keterangan ini. Bila isinya berbeda, dokumen itu bukan yang diterbitkan di sini. Untuk berkas PDF, nilai SHA-256 berkasnya harus sama persis.',
    void: 'Dokumen ini pernah diterbitkan, tetapi tidak berlaku lagi.',
    voidSince: (since, reason) => `Tidak berlaku sejak ${since}: ${reason}.`,
    unknown: 'Tidak ada dokumen dengan kode ini.',
    unknownAdvice:
      'Periksa lagi setiap huruf dan angkanya. Bila kodenya sudah benar, dokumen itu tidak diterbitkan di sini: tanyakan kepada perangkat daerah yang memberikannya.',
    foot: (address) =>
      `Alamat resmi halaman ini: ${address}. Halaman ini tidak pernah meminta kata sandi.`,
    names: {
      kind: 'Jenis dokumen',
      title: 'Perihal',
      issuedFor: 'Untuk',
      office: 'Diterbitkan oleh',
      issuedAt: 'Diterbitkan pada',
      code: 'Kode',
      sha256: 'SHA-256 berkas',
    },
  },
  en: {
    heading: 'Verify a document',
    lead: 'Enter the code that is printed at the foot of the document to learn whether it was issued here.',
    codeLabel: 'Code of the document',
    codeHint: 'Sixteen letters and digits, such as K7QM-4TXR-9B2C-VN8D.',
    submit: 'Check',
    found: 'This document is on record and stands.',
    foundAdvice: 'What you read below comes from the record of issue, not from the paper.',
    compare:
      'Compare the document in your hands with what stands here. If it says something else, it is not the one that was issued. For a PDF file, its SHA-256 must be exactly the same.',
    void: 'This document was issued, but it stands no longer.',
    voidSince: (since, reason) => `Void since ${since}: ${reason}.`,
    unknown: 'There is no document with this code.',
    unknownAdvice:
      'Check each letter and digit again. If the code is right, the document was not issued here: ask the agency that gave it to you.',
    foot: (address) =>
      `The official address of this page: ${address}. This page never asks for a password.`,
    names: {
      kind: 'Kind of document',
      title: 'Subject',
      issuedFor: 'For',
      office: 'Issued by',
      issuedAt: 'Issued on',
      code: 'Code',
      sha256: 'SHA-256 of the file',
    },
  },
};
