/** A place on a photograph, as shares of its width and height from its upper left. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The sheet on the photograph: upper left, upper right, lower right, lower left. */
export type Quad = readonly [Spot, Spot, Spot, Spot];

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** From a pixel of the page to one of the photograph: x = (a·u + b·v + c) / (g·u + h·v + 1), y with d, e, f. */
export type Projection = readonly [number, number, number, number, number, number, number, number];

export const WHOLE: Quad = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];

/** What a corner must leave of the sheet, as a share of the photograph: less can't be read or taken hold of. */
const LEAST = 0.005;

/** With one corner elsewhere, inside the photograph; unchanged where the sheet would fold over itself. */
export function moved(quad: Quad, corner: number, to: Spot): Quad {
  const spot = { x: within(to.x), y: within(to.y) };
  const next = quad.map((one, at) => (at === corner ? spot : one)) as unknown as Quad;
  return isSheet(next) ? next : quad;
}

/** Whether its corners go round clockwise without a dent, and leave something. */
export function isSheet(quad: Quad): boolean {
  return quad.every((one, at) => {
    const next = cornerOf(quad, at + 1);
    const after = cornerOf(quad, at + 2);
    return (next.x - one.x) * (after.y - next.y) - (next.y - one.y) * (after.x - next.x) > LEAST;
  });
}

/** A corner by its place, counted round. */
export function cornerOf(quad: Quad, at: number): Spot {
  return quad[(at % 4) as 0 | 1 | 2 | 3];
}

/** The same corners after the photograph was turned a quarter to the right. */
export function turned(quad: Quad): Quad {
  const [a, b, c, d] = quad.map(({ x, y }) => ({ x: 1 - y, y: x })) as unknown as Quad;
  return [d, a, b, c];
}

/** The corner that lies nearest to a spot. */
export function nearest(quad: Quad, { x, y }: Spot): number {
  const away = quad.map((one) => Math.hypot(one.x - x, one.y - y));
  return away.indexOf(Math.min(...away));
}

/** Pixels of the straightened page: as its longer edges are on the photograph, never above `longest`. */
export function pageSize(quad: Quad, photo: Size, longest: number): Size {
  const [a, b, c, d] = quad;
  const length = (from: Spot, to: Spot): number =>
    Math.hypot((to.x - from.x) * photo.width, (to.y - from.y) * photo.height);
  const width = Math.max(length(a, b), length(d, c));
  const height = Math.max(length(a, d), length(b, c));
  const scale = Math.min(1, longest / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

/**
 * The projective map that straightens the sheet (P. Heckbert, "Fundamentals of Texture Mapping and Image
 * Warping", 1989, section 2.2.3), from pixels of the page to pixels of the photograph.
 */
export function projection(quad: Quad, photo: Size, page: Size): Projection {
  const [p, q, r, s] = quad.map(({ x, y }) => ({
    x: x * photo.width,
    y: y * photo.height,
  })) as unknown as Quad;
  const [dx1, dx2, sx] = [q.x - r.x, s.x - r.x, p.x - q.x + r.x - s.x];
  const [dy1, dy2, sy] = [q.y - r.y, s.y - r.y, p.y - q.y + r.y - s.y];
  const all = dx1 * dy2 - dx2 * dy1;
  const g = (sx * dy2 - sy * dx2) / all;
  const h = (dx1 * sy - dy1 * sx) / all;
  const [u, v] = [1 / page.width, 1 / page.height];
  return [
    ...([(q.x - p.x + g * q.x) * u, (s.x - p.x + h * s.x) * v, p.x] as const),
    ...([(q.y - p.y + g * q.y) * u, (s.y - p.y + h * s.y) * v, p.y] as const),
    ...([g * u, h * v] as const),
  ];
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
