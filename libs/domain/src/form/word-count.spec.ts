import fc from 'fast-check';
import { wordCount } from './word-count.js';

it.each([
  ['', 0],
  ['   \n\t ', 0],
  ['satu', 1],
  ['satu dua\ntiga\u00a0empat', 4],
  ['e-KTP itu satu kata', 4],
  ["Jum'at dan Jum’at", 3],
  ['Rp1.250.000,00 per tahun', 3],
  ['Peraturan Bupati 12/2026', 3],
  ['- butir pertama – kedua •', 3],
  ['dan/atau', 1],
  ['akhir. Awal', 2],
  ['(kurung) "kutip"', 2],
  ['é café', 2],
  ['...', 0],
])('%j has %d', (text, words) => {
  expect(wordCount(text)).toBe(words);
});

it('adds up over texts that are joined by space', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(wordCount(`${one} ${other}`)).toBe(wordCount(one) + wordCount(other));
    }),
  );
});
