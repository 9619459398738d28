import type { Pixels } from './grey';

/** A picture whose brightness at each pixel is given. */
export function aPicture(
  width: number,
  height: number,
  level: (x: number, y: number) => number,
): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < width * height; at++) {
    const value = level(at % width, Math.floor(at / width));
    data.set([value, value, value, 255], at * 4);
  }
  return { data, width, height };
}

/** A bright leaning sheet on a dark table. */
export function aSheetOnATable(width = 80, height = 60): Pixels {
  return aPicture(width, height, (x, y) => {
    const lean = x + y * 0.1;
    const isSheet = lean >= 20 && lean <= 66 && y >= 6 && y <= 53;
    return isSheet ? 225 - ((x * 7 + y * 3) % 20) : 50 + ((x * 5 + y) % 25);
  });
}
