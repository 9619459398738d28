import { likenessOf, mostAlike, type LikenessFacts } from './likeness-rules.js';
import { plainLetters, tellingWords } from './telling-words.js';

const NOTHING: LikenessFacts = {
  hasSameName: false,
  nameSimilarity: 0,
  nameWords: [],
  nameCoverage: 0,
  summaryWords: [],
  summaryCoverage: 0,
};

describe('the words that tell what a text is about', () => {
  it('are its content words, each once, without accents', () => {
    const text = 'Antréan dan Antrean di Puskesmas untuk para Lansia, se-Kecamatan!';
    expect(tellingWords(text, 9)).toEqual(['antrean', 'puskesmas', 'lansia', 'kecamatan']);
  });

  it('are no more than asked for', () => {
    expect(tellingWords('Bank sampah warga pesisir', 2)).toEqual(['bank', 'sampah']);
  });

  it('are none in what says nothing', () => {
    expect(tellingWords('Inovasi di dan ke', 9)).toEqual([]);
  });

  it('ignores how a name is written', () => {
    expect(plainLetters('  E-Lapor: “Jalan”  Désa ')).toBe(plainLetters('e lapor jalan desa'));
  });
});

describe('the likeness of two innovations', () => {
  it.each<[string, Partial<LikenessFacts>, string | null]>([
    ['the same name', { hasSameName: true }, 'SAME_NAME'],
    ['names that share enough letters', { nameSimilarity: 0.45 }, 'NAME'],
    ['names that share too few letters', { nameSimilarity: 0.44 }, null],
    ['most of a name', { nameCoverage: 0.6, nameWords: ['a', 'b'] }, 'WORDS'],
    ['most of a name in one word', { nameCoverage: 0.9, nameWords: ['a'] }, null],
    ['less of a name', { nameCoverage: 0.59, nameWords: ['a', 'b'] }, null],
    ['half of a summary', { summaryCoverage: 0.5, summaryWords: ['a', 'b', 'c', 'd'] }, 'SUMMARY'],
    ['half of a short summary', { summaryCoverage: 0.5, summaryWords: ['a', 'b', 'c'] }, null],
    ['little of a summary', { summaryCoverage: 0.4, summaryWords: ['a', 'b', 'c', 'd'] }, null],
  ])('%s', (_, facts, expected) => {
    expect(likenessOf({ ...NOTHING, ...facts })).toBe(expected);
  });

  it('puts the strongest reason first, then the closest, and leaves the rest out', () => {
    const found = [
      { ...NOTHING, id: 'far' },
      { ...NOTHING, id: 'close', nameSimilarity: 0.5 },
      { ...NOTHING, id: 'closer', nameSimilarity: 0.9 },
      { ...NOTHING, id: 'same', hasSameName: true },
    ];
    expect(mostAlike(found, 2).map(({ id }) => id)).toEqual(['same', 'closer']);
    expect(mostAlike(found, 9).map(({ id }) => id)).toEqual(['same', 'closer', 'close']);
  });
});
