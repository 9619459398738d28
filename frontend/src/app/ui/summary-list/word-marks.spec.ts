import { type WordPiece, wordMarks } from './word-marks';

/** Marked words in brackets. */
function told(lines: readonly (readonly WordPiece[])[]): string[] {
  return lines.map((line) =>
    line.map(({ text, marked }) => (marked ? `[${text.trim()}]` : text.trim())).join(' '),
  );
}

describe('wordMarks', () => {
  it.each<[string, string[][], string[][]]>([
    ['a word in between', [['satu tiga'], ['satu dua tiga']], [['satu tiga'], ['satu [dua] tiga']]],
    ['another word', [['satu dua'], ['satu tiga']], [['satu [dua]'], ['satu [tiga]']]],
    ['nothing but blanks', [['satu  dua'], ['satu dua ']], [['satu  dua'], ['satu dua']]],
    ['a whole new text', [[], ['satu dua']], [[], ['[satu dua]']]],
    [
      'a line of a list',
      [
        ['a b', 'c'],
        ['a b', 'd', 'c'],
      ],
      [
        ['a b', 'c'],
        ['a b', '[d]', 'c'],
      ],
    ],
    [
      'a line less',
      [
        ['a', 'b', 'c'],
        ['a', 'c'],
      ],
      [
        ['a', '[b]', 'c'],
        ['a', 'c'],
      ],
    ],
  ])('%s', (_, [before = [], after = []], expected) => {
    const marks = wordMarks(before, after);
    expect([told(marks.before), told(marks.after)]).toEqual(expected);
  });

  it('gives the whole text back', () => {
    const after = 'Warga mengambil  nomor dari rumah, tanpa berdiri.';
    const [line] = wordMarks(['Warga berdiri.'], [after]).after;
    expect(line?.map(({ text }) => text).join('')).toBe(after);
  });

  it('marks texts that are too long to compare as a whole', () => {
    const long = (word: string): string => `${word} `.repeat(2_100);
    const [line] = wordMarks([long('a')], [long('a')]).after;
    expect(line).toHaveLength(1);
    expect(line?.[0]?.marked).toBe(true);
  });
});
