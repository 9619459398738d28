import { isSheet, moved, nearest, pageSize, projection, turned, WHOLE, type Quad } from './quad';

const LEANING: Quad = [
  { x: 0.2, y: 0.1 },
  { x: 0.9, y: 0.2 },
  { x: 0.8, y: 0.9 },
  { x: 0.1, y: 0.8 },
];
const PHOTO = { width: 400, height: 300 };

function through(map: ReturnType<typeof projection>, u: number, v: number): [number, number] {
  const [a, b, c, d, e, f, g, h] = map;
  const w = g * u + h * v + 1;
  return [(a * u + b * v + c) / w, (d * u + e * v + f) / w];
}

it('moves one corner, never out of the photograph', () => {
  expect(moved(WHOLE, 0, { x: 0.25, y: -3 })).toEqual([{ x: 0.25, y: 0 }, ...WHOLE.slice(1)]);
});

it.each([
  ['over the opposite edge', 0, { x: 0.99, y: 0.99 }],
  ['onto its neighbour', 1, { x: 0, y: 0 }],
  ['past its neighbour', 3, { x: 1, y: 0.2 }],
])('leaves a corner where it is when it is moved %s', (_, corner, to) => {
  expect(moved(WHOLE, corner, to)).toBe(WHOLE);
  expect(isSheet(WHOLE)).toBe(true);
});

it('comes back to itself after four quarters, and keeps upper left first', () => {
  expect(turned(WHOLE)).toEqual(WHOLE);
  expect(turned(LEANING)[0]).toEqual({ x: 1 - 0.8, y: 0.1 });
  const again = turned(turned(turned(turned(LEANING))));
  again.forEach(({ x, y }, at) => {
    expect([x, y]).toEqual([
      expect.closeTo(LEANING[at]!.x, 10) as number,
      expect.closeTo(LEANING[at]!.y, 10) as number,
    ]);
  });
});

it('finds the corner that is meant', () => {
  expect([nearest(LEANING, { x: 0, y: 0 }), nearest(LEANING, { x: 0.7, y: 1 })]).toEqual([0, 2]);
});

it('makes a page as large as the sheet is on the photograph, and no larger than asked', () => {
  expect(pageSize(WHOLE, PHOTO, 1000)).toEqual(PHOTO);
  expect(pageSize(WHOLE, PHOTO, 200)).toEqual({ width: 200, height: 150 });
});

it('lays the corners of the page on the corners of the sheet', () => {
  const page = { width: 210, height: 297 };
  const map = projection(LEANING, PHOTO, page);
  const corners = [
    [0, 0],
    [210, 0],
    [210, 297],
    [0, 297],
  ] as const;
  corners.forEach(([u, v], at) => {
    const [x, y] = through(map, u, v);
    expect(x).toBeCloseTo(LEANING[at]!.x * PHOTO.width, 6);
    expect(y).toBeCloseTo(LEANING[at]!.y * PHOTO.height, 6);
  });
});
