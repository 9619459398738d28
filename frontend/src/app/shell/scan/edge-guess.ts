import { brightness, type Pixels } from './grey';
import { cornerOf, isSheet, type Quad, type Size, type Spot, WHOLE } from './quad';

/** Less than this share of a photograph is hardly the sheet that was meant. */
const LEAST = 0.15;
/** The bright patch against the sheet guessed from it: what fills it badly or bulges out has no four corners. */
const FILLED = [0.85, 1.1] as const;

/**
 * Where the sheet probably lies on a small copy of the photograph: the largest bright patch (threshold of
 * N. Otsu, IEEE Trans. SMC 9(1), 1979), if it fills four corners. Otherwise the whole photograph.
 */
export function guessedSheet(photo: Pixels): Quad {
  const grey = Uint8Array.from({ length: photo.width * photo.height }, (_, at) =>
    brightness(photo.data, 4 * at),
  );
  const threshold = otsu(grey);
  const patch = largestPatch(grey, photo, threshold);
  const all = photo.width * photo.height;
  if (patch.length < LEAST * all || patch.length > 0.98 * all) return WHOLE;
  const quad = cornersOf(patch, photo);
  const filled = patch.length / (areaOf(quad) * all);
  const fits = filled >= FILLED[0] && filled <= FILLED[1];
  return isSheet(quad) && fits ? quad : WHOLE;
}

/** The level that parts dark from bright with the largest variance between the two. */
export function otsu(grey: Uint8Array): number {
  const counts = new Float64Array(256);
  for (const value of grey) counts[value] = (counts[value] ?? 0) + 1;
  const sum = counts.reduce((total, count, level) => total + count * level, 0);
  let [best, level, dark, darkSum] = [0, 127, 0, 0];
  for (let at = 0; at < 255; at++) {
    const count = counts[at] ?? 0;
    dark += count;
    darkSum += count * at;
    const bright = grey.length - dark;
    if (dark === 0 || bright === 0) continue;
    const between = dark * bright * (darkSum / dark - (sum - darkSum) / bright) ** 2;
    if (between > best) [best, level] = [between, at];
  }
  return level;
}

/** Places of the largest patch of neighbours that are brighter than the level. */
function largestPatch(grey: Uint8Array, size: Size, level: number): number[] {
  const open = grey.map((value) => (value > level ? 1 : 0));
  let largest: number[] = [];
  for (let start = 0; start < open.length; start++) {
    if (open[start] === 0) continue;
    const patch = patchFrom(start, open, size);
    if (patch.length > largest.length) largest = patch;
  }
  return largest;
}

/** All that hangs together with a place; it is open no more afterwards. */
function patchFrom(start: number, open: Uint8Array, { width, height }: Size): number[] {
  const patch = [start];
  open[start] = 0;
  for (const at of patch) {
    for (const next of neighbours(at, width, height)) {
      if (open[next] === 0) continue;
      open[next] = 0;
      patch.push(next);
    }
  }
  return patch;
}

function neighbours(at: number, width: number, height: number): number[] {
  const column = at % width;
  const found: number[] = [];
  if (column > 0) found.push(at - 1);
  if (column < width - 1) found.push(at + 1);
  if (at >= width) found.push(at - width);
  if (at < width * (height - 1)) found.push(at + width);
  return found;
}

/** The outermost place of the patch towards each corner. */
function cornersOf(patch: readonly number[], { width, height }: Pixels): Quad {
  const towards = (right: 1 | -1, down: 1 | -1): Spot => {
    let [best, spot] = [-Infinity, { x: 0, y: 0 }];
    for (const at of patch) {
      const x = (at % width) + (right > 0 ? 1 : 0);
      const y = Math.floor(at / width) + (down > 0 ? 1 : 0);
      const far = right * x + down * y;
      if (far > best) [best, spot] = [far, { x: x / width, y: y / height }];
    }
    return spot;
  };
  return [towards(-1, -1), towards(1, -1), towards(1, 1), towards(-1, 1)];
}

/** Share of the photograph that the corners enclose (shoelace formula). */
function areaOf(quad: Quad): number {
  return (
    quad.reduce((sum, one, at) => {
      const next = cornerOf(quad, at + 1);
      return sum + one.x * next.y - next.x * one.y;
    }, 0) / 2
  );
}
