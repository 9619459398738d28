import { PDFDocument } from '@cantoo/pdf-lib';
import type { MaskBox } from '@satu/domain/personal-data';
import { DomainError } from '@satu/domain/problem';
import { readFile, writeFile } from 'node:fs/promises';
import type { Sharp } from 'sharp';
import { encoded, openImage } from './image.js';
import { drawn } from './page-picture.js';
import { withPdf } from './pdfium.js';

/** About 150 dots an inch on A4: print stays readable. */
const LONGEST_SIDE = 1_800;
const MOST_PAGES = 150;

/** What to mask and where to put the copy. */
export interface Masking {
  readonly path: string;
  readonly mime: string;
  readonly boxes: readonly MaskBox[];
  readonly target: string;
}

/**
 * Writes a copy with the boxes blackened. Pages of a PDF become pictures: what lies beneath a box is
 * gone, text layer and attachments with it.
 */
export async function maskFile({ path, mime, boxes, target }: Masking): Promise<null> {
  if (mime.startsWith('image/')) {
    const upright = openImage(path);
    await encoded(await blackened(upright, boxes), mime).toFile(target);
    return null;
  }
  if (mime !== 'application/pdf') throw new DomainError('unprocessable', 'cannot-mask');
  await writeFile(target, await maskedPdf(await readFile(path), boxes));
  return null;
}

async function maskedPdf(bytes: Uint8Array, boxes: readonly MaskBox[]): Promise<Uint8Array> {
  return withPdf(bytes, async (document) => {
    if (document.getPageCount() > MOST_PAGES) throw new DomainError('unprocessable', 'cannot-mask');
    const copy = await PDFDocument.create();
    for (const page of document.pages()) {
      const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
      const own = boxes.filter((box) => box.page === page.number + 1);
      const picture = await blackened(await drawn(page, LONGEST_SIDE), own);
      const jpeg = await copy.embedJpg(await picture.jpeg({ quality: 78 }).toBuffer());
      copy.addPage([width, height]).drawImage(jpeg, { x: 0, y: 0, width, height });
    }
    return copy.save();
  });
}

/** Drawn once before: sizes are those of what is shown. */
async function blackened(picture: Sharp, boxes: readonly MaskBox[]): Promise<Sharp> {
  const { data, info } = await picture
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  const layers = boxes.map(({ x, y, width, height }) => {
    const [left, top] = [Math.floor(x * info.width), Math.floor(y * info.height)];
    return {
      input: {
        create: {
          width: Math.max(1, Math.min(info.width - left, Math.ceil(width * info.width))),
          height: Math.max(1, Math.min(info.height - top, Math.ceil(height * info.height))),
          channels: 3 as const,
          background: '#000',
        },
      },
      left,
      top,
    };
  });
  return openImage(data).composite(layers);
}
