import { projection, type Quad, type Size } from './quad';

/** A picture as a canvas gives it: four bytes a pixel, red first. */
export interface Pixels extends Size {
  readonly data: Uint8ClampedArray;
}

/** Brightness of a pixel, 0…255 (ITU-R BT.601, as JPEG weighs it). */
export function brightness(data: Uint8ClampedArray, at: number): number {
  const red = data[at] ?? 0;
  const green = data[at + 1] ?? 0;
  const blue = data[at + 2] ?? 0;
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}

/**
 * The straightened sheet in grey, one byte a pixel: a generator that stops after each hundred rows, so that
 * the page it runs in goes on answering.
 */
export function* straightened(
  photo: Pixels,
  quad: Quad,
  page: Size,
): Generator<void, Uint8ClampedArray> {
  const map = projection(quad, photo, page);
  const grey = new Uint8ClampedArray(page.width * page.height);
  for (let row = 0; row < page.height; row++) {
    writeRow(photo, map, grey, { row, width: page.width });
    if (row % 100 === 99) yield;
  }
  return grey;
}

function writeRow(
  photo: Pixels,
  [a, b, c, d, e, f, g, h]: ReturnType<typeof projection>,
  grey: Uint8ClampedArray,
  { row, width }: { row: number; width: number },
): void {
  const v = row + 0.5;
  for (let column = 0; column < width; column++) {
    const u = column + 0.5;
    const w = g * u + h * v + 1;
    const x = (a * u + b * v + c) / w - 0.5;
    const y = (d * u + e * v + f) / w - 0.5;
    grey[row * width + column] = between(photo, x, y);
  }
}

/** Between the four pixels around a place (bilinear). */
function between({ data, width, height }: Pixels, x: number, y: number): number {
  const left = Math.min(Math.max(Math.floor(x), 0), width - 1);
  const upper = Math.min(Math.max(Math.floor(y), 0), height - 1);
  const right = Math.min(left + 1, width - 1);
  const lower = Math.min(upper + 1, height - 1);
  const across = Math.min(Math.max(x - left, 0), 1);
  const down = Math.min(Math.max(y - upper, 0), 1);
  const at = (px: number, py: number): number => brightness(data, 4 * (py * width + px));
  const above = at(left, upper) * (1 - across) + at(right, upper) * across;
  const below = at(left, lower) * (1 - across) + at(right, lower) * across;
  return above * (1 - down) + below * down;
}

/** The darkest and lightest hundredth become black and white; what has no contrast stays as it is. */
export function stretch(grey: Uint8ClampedArray): void {
  const counts = new Uint32Array(256);
  for (const value of grey) counts[value] = (counts[value] ?? 0) + 1;
  const share = grey.length / 100;
  const dark = levelAt(counts, share);
  const light = levelAt(counts, grey.length - share);
  if (light - dark < 32) return;
  const scale = 255 / (light - dark);
  for (let at = 0; at < grey.length; at++) grey[at] = ((grey[at] ?? 0) - dark) * scale;
}

function levelAt(counts: Uint32Array, wanted: number): number {
  let seen = 0;
  for (let level = 0; level < 256; level++) {
    seen += counts[level] ?? 0;
    if (seen >= wanted) return level;
  }
  return 255;
}
