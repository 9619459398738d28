import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { type FileFacts, unsupported } from './file-facts.js';

/** Fifty megapixels are 200 MB once unpacked; phones take less by default. */
const MOST_PIXELS = 50_000_000;
/** WebP and what comes in passes is held whole while it is read: up to six bytes a pixel. */
const MOST_PIXELS_AT_ONCE = 24_000_000;

sharp.cache(false);
sharp.concurrency(1);

/** A picture of a local file or of bytes, refused before a single pixel of too many is unpacked. */
export function openImage(source: string | Buffer): Sharp {
  return sharp(source, { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true });
}

/** Draws the picture anew, upright, without place, camera, comments or anything behind its end. */
export async function cleanImage(given: {
  path: string;
  folder: string;
  mime: string;
}): Promise<FileFacts> {
  const { mime, folder } = given;
  const path = join(folder, 'clean');
  await assertPixels(given.path);
  try {
    await encoded(openImage(given.path).autoOrient(), mime).toFile(path);
  } catch {
    throw unsupported('DAMAGED');
  }
  return { kind: 'IMAGE', mime, pageCount: 1, findings: [], path };
}

async function assertPixels(path: string): Promise<void> {
  const size = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (!size) throw unsupported('DAMAGED');
  const isHeldWhole = size.format === 'webp' || size.isProgressive;
  const most = isHeldWhole ? MOST_PIXELS_AT_ONCE : MOST_PIXELS;
  if (size.width * size.height > most) throw unsupported('TOO_MANY_PIXELS');
}

/** In the format that it came in. */
export function encoded(image: Sharp, mime: string): Sharp {
  if (mime === 'image/png') return image.png();
  return mime === 'image/webp' ? image.webp({ quality: 85 }) : image.jpeg({ quality: 85 });
}
