import { Service } from '@angular/core';

import { newKey } from '../http/key';
import { guessedSheet } from './edge-guess';
import { FIT_STEPS, type FitStep, nextStep } from './fit';
import { type Pixels, straightened, stretch } from './grey';
import { pdfOf } from './jpeg-pdf';
import { pageSize, turned } from './quad';
import type { ScanPage } from './scan-page';

const PREVIEW = 720;
const GUESS = 160;
/** Pixels of the longer side that a photograph is read with: more than any page keeps of it. */
const READ = 3_200;

/** Turns photographs into pages and pages into one PDF, all on this device, one photograph at a time. */
@Service()
export class Photographs {
  /** Rejects where the browser can't draw the file. */
  async open(file: File): Promise<ScanPage> {
    const preview = await drawn(file, 0, PREVIEW);
    const small = await drawn(file, 0, GUESS);
    return { key: newKey(), file, turn: 0, sheet: guessedSheet(pixelsOf(small)), preview };
  }

  async turn(page: ScanPage): Promise<ScanPage> {
    const turn = (page.turn + 1) % 4;
    const preview = await drawn(page.file, turn, PREVIEW);
    return { ...page, turn, preview, sheet: turned(page.sheet) };
  }

  /** The PDF, as good as fits into `limit` bytes; null when it doesn't fit at all. */
  async make(
    pages: readonly ScanPage[],
    limit: number,
    done: (pages: number) => void,
  ): Promise<Uint8Array<ArrayBuffer> | null> {
    for (let step: number | null = 0; step !== null;) {
      const kept: FitStep | undefined = FIT_STEPS[step];
      if (!kept) break;
      const jpegs: Uint8Array[] = [];
      for (const page of pages) {
        done(jpegs.length);
        jpegs.push(await jpegOf(page, kept));
      }
      const pdf = pdfOf(jpegs);
      if (pdf.length <= limit) return pdf;
      step = nextStep(step, pdf.length, limit);
    }
    return null;
  }
}

async function jpegOf(page: ScanPage, { longest, quality }: FitStep): Promise<Uint8Array> {
  const photo = pixelsOf(await drawn(page.file, page.turn, READ));
  const size = pageSize(page.sheet, photo, longest);
  const grey = await inPieces(straightened(photo, page.sheet, size));
  stretch(grey);
  const canvas = canvasOf(size.width, size.height);
  const picture = new ImageData(size.width, size.height);
  const colours = new Uint32Array(picture.data.buffer);
  // Alpha, blue, green, red: devices that browsers run on are little-endian.
  for (let at = 0; at < grey.length; at++) colours[at] = 0xff000000 | ((grey[at] ?? 0) * 0x010101);
  canvas.getContext('2d')?.putImageData(picture, 0, 0);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', quality);
  });
  if (!blob) throw new Error('no room for the picture');
  return new Uint8Array(await blob.arrayBuffer());
}

/** Lets the page answer between two pieces of the work. */
async function inPieces<T>(work: Generator<void, T>): Promise<T> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/** The photograph upright as it was taken, turned by quarters, its longer side at most so many pixels. */
async function drawn(file: File, turn: number, longest: number): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const width = Math.round(picture.width * scale);
  const height = Math.round(picture.height * scale);
  const canvas = turn % 2 === 0 ? canvasOf(width, height) : canvasOf(height, width);
  const context = canvas.getContext('2d');
  context?.translate(canvas.width / 2, canvas.height / 2);
  context?.rotate((turn * Math.PI) / 2);
  context?.drawImage(picture, -width / 2, -height / 2, width, height);
  picture.close();
  return canvas;
}

function canvasOf(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, width);
  canvas.height = Math.max(1, height);
  return canvas;
}

function pixelsOf(canvas: HTMLCanvasElement): Pixels {
  const { width, height } = canvas;
  const data = canvas
    .getContext('2d', { willReadFrequently: true })
    ?.getImageData(0, 0, width, height).data;
  return { width, height, data: data ?? new Uint8ClampedArray(4 * width * height) };
}
