import type { Bilingual, Language } from '@satu/domain/language';

/** What to repair at a field, by code; `#` stands for the limit, `{x}` for the context's x. */
export const FIELD_TEXTS = {
  'unknown-agency': {
    id: 'Perangkat daerah ini tidak dikenal. Tuliskan nama lengkap, singkatan, atau kodenya.',
    en: 'This agency is unknown. Write its full name, short name or code.',
  },
  'ambiguous-agency': {
    id: 'Lebih dari satu perangkat daerah bernama begini. Tuliskan kodenya.',
    en: 'More than one agency goes by this name. Write its code.',
  },
  required: { id: 'Wajib diisi.', en: 'Must be filled in.' },
  unknown: { id: 'Tidak ada yang seperti ini.', en: 'There is no such thing.' },
  'unknown-field': { id: 'Isian ini tidak dikenal.', en: 'This field is unknown.' },
  'unknown-type': {
    id: 'Jenis isian ini belum dikenal oleh versi ini.',
    en: 'This version does not know this type of field.',
  },
  'no-reference': {
    id: 'Pilih dari daftar.',
    en: 'Pick from the list.',
  },
  'no-row': {
    id: 'Isi sedikitnya satu kolom pada setiap baris, atau hapus barisnya.',
    en: 'Fill in at least one column of each line, or remove the line.',
  },
  'no-year': {
    id: 'Tuliskan tahun empat angka, misalnya 2026.',
    en: 'Write a year of four digits, such as 2026.',
  },
  'field-dropped': {
    id: 'Isian bawaan tidak dapat dihapus. Buat tidak wajib bila tidak diperlukan.',
    en: 'A shipped field cannot be dropped. Make it optional if you do not need it.',
  },
  'field-fixed': {
    id: 'Jenis dan pilihan isian bawaan tidak dapat diubah.',
    en: 'Type and choices of a shipped field cannot change.',
  },
  'always-asked': {
    id: 'Isian ini selalu wajib: penghitungan kewajiban berdiri di atasnya.',
    en: 'This field is always asked: the duty is counted by it.',
  },
  'not-a-text': { id: 'Harus berupa teks.', en: 'Must be a text.' },
  'too-short': { id: 'Minimal # karakter.', en: 'At least # characters.' },
  'too-long': { id: 'Maksimal # karakter.', en: 'At most # characters.' },
  'too-few-words': {
    id: 'Minimal # kata untuk seluruh rancang bangun.',
    en: 'At least # words for the whole design.',
  },
  'too-many-words': { id: 'Maksimal # kata.', en: 'At most # words.' },
  'control-character': {
    id: 'Memuat karakter yang tidak dapat disimpan.',
    en: 'Contains a character that cannot be kept.',
  },
  'not-allowed': { id: 'Pilihan ini tidak tersedia.', en: 'This choice does not exist.' },
  'not-an-id': { id: 'Bukan pengenal yang sah.', en: 'Not a valid id.' },
  'not-an-account': {
    id: 'Tuliskan surel, nomor ponsel, atau NIP yang lengkap.',
    en: 'Give a complete e-mail, mobile number or NIP.',
  },
  'no-such-day': {
    id: 'Tuliskan tanggal yang ada, misalnya 2026-11-24.',
    en: 'Give an existing date such as 2026-11-24.',
  },
  'too-early': {
    id: 'Paling awal 17 Agustus 1945. Periksa tahunnya.',
    en: 'No earlier than 17 August 1945. Check the year.',
  },
  'no-such-instant': {
    id: 'Tuliskan waktu seperti 2026-11-24T01:00:00Z.',
    en: 'Give an instant such as 2026-11-24T01:00:00Z.',
  },
  'before-start': { id: 'Lebih awal daripada tanggal mulai.', en: 'Lies before the start.' },
  'after-end': {
    id: 'Peran tidak dapat diperpanjang: berikan peran baru.',
    en: 'A grant is not lengthened: give a new one.',
  },
  'in-the-future': { id: 'Belum terjadi: paling lambat hari ini.', en: 'No later than today.' },
  'in-the-past': { id: 'Sudah lewat.', en: 'Already past.' },
  'too-late': { id: 'Paling lama satu tahun dari sekarang.', en: 'At most a year from now.' },
  'not-an-email': {
    id: 'Tuliskan surel yang lengkap, misalnya nama@contoh.go.id.',
    en: 'Give a full e-mail address such as name@example.org.',
  },
  'not-a-nip': { id: 'NIP terdiri atas 18 angka.', en: 'A NIP has 18 digits.' },
  'one-contact-needed': {
    id: 'Isi surel, NIP, atau nomor ponsel: salah satunya dipakai untuk masuk.',
    en: 'Give an e-mail, a NIP or a mobile number: one of them is needed to sign in.',
  },
  'no-phone': { id: 'Bukan nomor telepon.', en: 'Not a phone number.' },
  'no-url': {
    id: 'Tuliskan alamat lengkap, misalnya https://contoh.go.id.',
    en: 'Give a full address such as https://example.org.',
  },
  'no-coordinates': {
    id: 'Tuliskan lintang dan bujur, misalnya -7.45, 112.72.',
    en: 'Give latitude and longitude, such as -7.45, 112.72.',
  },
  'no-budget': {
    id: 'Pilih tanpa anggaran, atau isi paling banyak # baris dengan lengkap.',
    en: 'Choose no budget, or fill in up to # complete lines.',
  },
  'not-a-number': { id: 'Harus berupa angka.', en: 'Must be a number.' },
  'not-a-whole-number': { id: 'Harus berupa bilangan bulat.', en: 'Must be a whole number.' },
  'too-small': { id: 'Paling kecil #.', en: 'At least #.' },
  'too-large': { id: 'Paling besar #.', en: 'At most #.' },
  'too-many-places': {
    id: 'Paling banyak # angka di belakang koma.',
    en: 'At most # digits after the point.',
  },
  'bands-out-of-order': {
    id: 'Tiap predikat mulai di bawah predikat di atasnya, dan yang terakhir mulai dari 0.',
    en: 'Each band begins below the one above it, and the last begins at 0.',
  },
  'not-yes-or-no': { id: 'Harus ya atau tidak.', en: 'Must be yes or no.' },
  'not-a-list': { id: 'Harus berupa daftar.', en: 'Must be a list.' },
  'too-few': { id: 'Minimal # butir.', en: 'At least # items.' },
  'too-many': { id: 'Maksimal # butir.', en: 'At most # items.' },
  'owes-nothing': {
    id: 'Tidak memiliki kewajiban yang berjalan pada periode ini.',
    en: 'Has no standing duty in this period.',
  },
  'wrong-count': { id: 'Jumlahnya tidak sesuai.', en: 'There are too few or too many.' },
  'same-name': {
    id: 'Sudah ada {name} (kode {code}). Pakai yang sudah ada, atau tulis nama yang membedakannya, misalnya dengan kecamatannya.',
    en: 'There is {name} already (code {code}). Use that one, or write a name that tells them apart, for instance with its district.',
  },
  duplicate: { id: 'Disebut lebih dari sekali.', en: 'Named more than once.' },
  'other-scale': {
    id: 'Semua kriteria memakai skala dengan ujung yang sama.',
    en: 'All criteria share the ends of one scale.',
  },
  'not-an-object': { id: 'Harus berupa objek.', en: 'Must be an object.' },
  'too-deep': { id: 'Bersarang terlalu dalam.', en: 'Nested too deeply.' },
  'not-for-this-role': { id: 'Tidak berlaku untuk peran ini.', en: 'Does not apply to this role.' },
  'not-for-this-region': {
    id: 'Tidak berlaku untuk daerah ini.',
    en: 'Does not apply to this region.',
  },
  'not-a-subject': {
    id: 'Tuliskan seperti innovation:<pengenal>.',
    en: 'Write it as innovation:<id>.',
  },
  'other-list': {
    id: 'Penanda halaman ini milik daftar atau urutan lain: mulai lagi tanpa penanda.',
    en: 'This cursor belongs to another list or sort: start again without it.',
  },
  'too-common': { id: 'Terlalu mudah ditebak.', en: 'Too easy to guess.' },
  'same-password': {
    id: 'Ini kata sandi Anda yang sekarang. Pilih yang lain.',
    en: 'This is your present password. Choose another one.',
  },
  'contains-own-name': {
    id: 'Memuat nama atau akun Anda sendiri.',
    en: 'Contains your own name or account.',
  },
  'period-closed': {
    id: 'Tidak ada periode yang menerima pengajuan saat ini.',
    en: 'No period takes submissions now.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type FieldCode = keyof typeof FIELD_TEXTS;

/** The sentence of a field problem; null for text that is no code (it is shown as it is). */
export function fieldSentence(
  code: string,
  limit: number | undefined,
  language: Language,
  context: Readonly<Record<string, unknown>> = {},
): string | null {
  if (!isListed(code)) return null;
  return FIELD_TEXTS[code][language]
    .replace('#', String(limit ?? ''))
    .replaceAll(/\{(\w+)\}/g, (_, key: string) => String(context[key]));
}

function isListed(code: string): code is FieldCode {
  return Object.hasOwn(FIELD_TEXTS, code);
}
