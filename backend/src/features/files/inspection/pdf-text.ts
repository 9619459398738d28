import type { MaskBox } from '@satu/domain/personal-data';
import { type RawPage } from './pdfium.js';

type Place = Omit<MaskBox, 'page'>;

/** A page is measured in ten thousandths of its sides. */
const GRID = 10_000;
/** A little more than the glyphs, so that no edge of a digit stays readable. */
const MARGIN = 0.003;

/** The text layer of a page, one character an index, with the place of any stretch of it. */
export function withText<T>(
  { pdfium, pointer }: RawPage,
  work: (text: string, placeOf: (start: number, end: number) => Place | null) => T,
): T {
  const layer = pdfium._FPDFText_LoadPage(pointer);
  if (layer === 0) return work('', () => null);
  const memory = pdfium.wasmExports.malloc(48);
  try {
    const count = Math.max(0, pdfium._FPDFText_CountChars(layer));
    const codes = Array.from({ length: count }, (_, at) => pdfium._FPDFText_GetUnicode(layer, at));
    const text = codes.map((code) =>
      code > 0 && code <= 0xffff ? String.fromCharCode(code) : ' ',
    );
    return work(text.join(''), (start, end) =>
      unite(
        Array.from({ length: end - start }, (_, at) => start + at).flatMap((index) => {
          const box = charBox({ pdfium, pointer }, { layer, index, memory });
          return box ? [box] : [];
        }),
      ),
    );
  } finally {
    pdfium.wasmExports.free(memory);
    pdfium._FPDFText_ClosePage(layer);
  }
}

interface CharAt {
  readonly layer: number;
  readonly index: number;
  readonly memory: number;
}

/** The corners of a character as shares of the page as it is shown, turned and cropped. */
function charBox({ pdfium, pointer }: RawPage, { layer, index, memory }: CharAt): Place | null {
  const doubles = [0, 8, 16, 24].map((offset) => memory + offset);
  if (!pdfium._FPDFText_GetCharBox(layer, index, ...doubles)) return null;
  // Read anew each time: the memory moves when it grows.
  const heap = new DataView(pdfium.HEAPU8.buffer);
  const [left = 0, right = 0, bottom = 0, top = 0] = doubles.map((address) =>
    heap.getFloat64(address, true),
  );
  const corners = [
    [left, top],
    [right, bottom],
  ].map(([x = 0, y = 0]) => {
    const at = [memory + 32, memory + 36] as const;
    pdfium._FPDF_PageToDevice(pointer, 0, 0, GRID, GRID, 0, x, y, ...at);
    return at.map((address) => heap.getInt32(address, true) / GRID);
  });
  const [xs, ys] = [0, 1].map((axis) => corners.map((corner) => corner[axis] ?? 0));
  return spanning(xs ?? [], ys ?? []);
}

function unite(places: readonly Place[]): Place | null {
  if (places.length === 0) return null;
  const whole = spanning(
    places.flatMap(({ x, width }) => [x, x + width]),
    places.flatMap(({ y, height }) => [y, y + height]),
  );
  const [x, y] = [Math.max(0, whole.x - MARGIN), Math.max(0, whole.y - MARGIN)];
  return {
    x,
    y,
    width: Math.min(1 - x, whole.width + 2 * MARGIN),
    height: Math.min(1 - y, whole.height + 2 * MARGIN),
  };
}

function spanning(xs: readonly number[], ys: readonly number[]): Place {
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
