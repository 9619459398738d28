import type { PDFiumPage } from '@hyzyla/pdfium';
import { DomainError } from '@satu/domain/problem';
import { readFile } from 'node:fs/promises';
import sharp, { type Sharp } from 'sharp';
import { openImage } from './image.js';
import { withPdf } from './pdfium.js';

/** A side of a preview in pixels: readable at full width of a large screen. */
const LONGEST_SIDE = 1_600;

/** One page of a PDF, or a picture, as WebP of at most 1,600 pixels a side. */
export async function picturePage(given: {
  path: string;
  mime: string;
  page: number;
}): Promise<Uint8Array> {
  const picture = await pictureOf(given);
  const webp = await picture
    .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer();
  return new Uint8Array(webp);
}

async function pictureOf({ path, mime, page }: { path: string; mime: string; page: number }) {
  if (mime.startsWith('image/') && page === 1) return openImage(path);
  if (mime !== 'application/pdf') throw new DomainError('not-found', 'no-preview');
  return withPdf(await readFile(path), async (document) => {
    if (page > document.getPageCount()) throw new DomainError('not-found', 'no-preview');
    return drawn(document.getPage(page - 1), LONGEST_SIDE);
  });
}

/** The page on white, its longer side as given; a size that nobody prints is drawn all the same. */
export async function drawn(page: PDFiumPage, longest: number): Promise<Sharp> {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const scale = longest / Math.max(originalWidth, originalHeight, 1);
  const side = (original: number): number => Math.max(1, Math.round(original * scale));
  const size = { width: side(originalWidth), height: side(originalHeight) };
  const { data, width, height } = await page.render({ ...size, scale: 1, render: 'bitmap' });
  return sharp(Buffer.from(data.buffer, data.byteOffset, data.byteLength), {
    raw: { width, height, channels: 4 },
  }).flatten({ background: '#fff' });
}
