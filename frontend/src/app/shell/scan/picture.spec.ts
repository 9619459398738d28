import { guessedSheet } from './edge-guess';
import { straightened, stretch } from './grey';
import { aPicture, aSheetOnATable } from './pixels.fixture';
import { WHOLE } from './quad';

function straight(...input: Parameters<typeof straightened>): Uint8ClampedArray {
  const work = straightened(...input);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

describe('where the sheet is', () => {
  it('finds a bright sheet on a darker table, within two hundredths', () => {
    const quad = guessedSheet(aSheetOnATable());
    const expected = [
      [20 / 80, 6 / 60],
      [66 / 80, 6 / 60],
      [61 / 80, 54 / 60],
      [15 / 80, 54 / 60],
    ];
    quad.forEach(({ x, y }, at) => {
      expect(Math.abs(x - expected[at]![0]!)).toBeLessThan(0.02);
      expect(Math.abs(y - expected[at]![1]!)).toBeLessThan(0.02);
    });
  });

  it.each([
    ['has no edge', () => 120],
    ['is all sheet', (x: number) => (x === 0 ? 20 : 230)],
    ['shows a small label only', (x: number, y: number) => (x < 8 && y < 8 ? 240 : 30)],
    ['is ragged', (x: number, y: number) => (Math.hypot(x - 40, y - 30) < 28 ? 240 : 30)],
    [
      'is a cross',
      (x: number, y: number) => (Math.abs(x - 40) < 8 || Math.abs(y - 30) < 8 ? 240 : 30),
    ],
  ])('takes the whole photograph when it %s', (_, level) => {
    expect(guessedSheet(aPicture(80, 60, level))).toEqual(WHOLE);
  });
});

describe('the straightened page', () => {
  it('is the photograph itself where nothing leans, in grey', () => {
    const photo = aPicture(4, 3, (x, y) => x * 20 + y * 5);
    photo.data.set([255, 0, 0, 255], 0);
    const grey = straight(photo, WHOLE, { width: 4, height: 3 });
    expect([...grey]).toEqual([76, 20, 40, 60, 5, 25, 45, 65, 10, 30, 50, 70]);
  });

  it('holds the sheet and nothing of the table', () => {
    const photo = aSheetOnATable();
    const inside = guessedSheet(photo).map(({ x, y }) => ({
      x: x + (x < 0.5 ? 0.03 : -0.03),
      y: y + (y < 0.5 ? 0.03 : -0.03),
    })) as unknown as typeof WHOLE;
    const grey = straight(photo, inside, { width: 40, height: 44 });
    expect(Math.min(...grey)).toBeGreaterThan(190);
  });

  it('pauses, so that the page goes on answering', () => {
    const pauses = [
      ...straightened(
        aPicture(2, 2, () => 9),
        WHOLE,
        { width: 2, height: 350 },
      ),
    ];
    expect(pauses).toHaveLength(3);
  });

  it('gets black ink on white paper, and leaves a blank page alone', () => {
    const dull = Uint8ClampedArray.from({ length: 1000 }, (_, at) => (at < 100 ? 90 : 180));
    stretch(dull);
    expect([dull[0], dull[999]]).toEqual([0, 255]);
    const blank = new Uint8ClampedArray(1000).fill(200, 0, 500).fill(205, 500);
    stretch(blank);
    expect([blank[0], blank[999]]).toEqual([200, 205]);
  });
});
