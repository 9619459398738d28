import type { Language } from '@satu/domain/language';

type Sentence = Record<Language, string>;

/** What to repair at a field, by code; `#` stands for the limit. */
const SENTENCES: Readonly<Record<string, Sentence>> = {
  required: { id: 'Wajib diisi.', en: 'Must be filled in.' },
  'unknown-field': { id: 'Isian ini tidak dikenal.', en: 'This field is unknown.' },
  'not-a-text': { id: 'Harus berupa teks.', en: 'Must be a text.' },
  'too-short': { id: 'Minimal # karakter.', en: 'At least # characters.' },
  'too-long': { id: 'Maksimal # karakter.', en: 'At most # characters.' },
  'control-character': {
    id: 'Memuat karakter yang tidak dapat disimpan.',
    en: 'Contains a character that cannot be kept.',
  },
  'not-allowed': { id: 'Pilihan ini tidak tersedia.', en: 'This choice does not exist.' },
  'not-an-id': { id: 'Bukan pengenal yang sah.', en: 'Not a valid id.' },
  'no-such-day': {
    id: 'Tuliskan tanggal yang ada, misalnya 2026-11-24.',
    en: 'Give an existing date such as 2026-11-24.',
  },
  'no-such-instant': {
    id: 'Tuliskan waktu seperti 2026-11-24T01:00:00Z.',
    en: 'Give an instant such as 2026-11-24T01:00:00Z.',
  },
  'before-start': { id: 'Lebih awal daripada tanggal mulai.', en: 'Lies before the start.' },
  'not-a-number': { id: 'Harus berupa angka.', en: 'Must be a number.' },
  'not-a-whole-number': { id: 'Harus berupa bilangan bulat.', en: 'Must be a whole number.' },
  'too-small': { id: 'Paling kecil #.', en: 'At least #.' },
  'too-large': { id: 'Paling besar #.', en: 'At most #.' },
  'not-yes-or-no': { id: 'Harus ya atau tidak.', en: 'Must be yes or no.' },
  'not-a-list': { id: 'Harus berupa daftar.', en: 'Must be a list.' },
  'too-few': { id: 'Minimal # butir.', en: 'At least # items.' },
  'too-many': { id: 'Maksimal # butir.', en: 'At most # items.' },
  'not-an-object': { id: 'Harus berupa objek.', en: 'Must be an object.' },
  'not-for-this-role': { id: 'Tidak berlaku untuk peran ini.', en: 'Does not apply to this role.' },
  'other-list': {
    id: 'Penanda halaman ini milik daftar atau urutan lain: mulai lagi tanpa penanda.',
    en: 'This cursor belongs to another list or sort: start again without it.',
  },
};

/** The sentence of a field problem; null for text that is no code (it is shown as it is). */
export function fieldSentence(
  code: string,
  limit: number | undefined,
  language: Language,
): string | null {
  return SENTENCES[code]?.[language].replace('#', String(limit ?? '')) ?? null;
}
