import sharp from 'sharp';
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1');

function chunk(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A grey PNG that claims so many pixels, and holds so many bytes of them (all zero). */
export function pngClaiming(width: number, height: number, unpacked: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  return Buffer.concat([
    ...[SIGNATURE, chunk('IHDR', header)],
    ...[chunk('IDAT', deflateSync(Buffer.alloc(unpacked))), chunk('IEND', Buffer.alloc(0))],
  ]);
}

/** One colour in so many pixels a side: few bytes that unpack into many. */
export const plainSquare = (side: number) =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#fff' } });

/** A whole picture with a page and a script in a comment and behind its end. */
export async function pngWithPage(): Promise<Buffer> {
  const picture = await plainSquare(20).png().toBuffer();
  const page = Buffer.from('<html><script>alert(document.cookie)</script></html>');
  const comment = chunk('tEXt', Buffer.concat([Buffer.from('Comment\0'), page]));
  const end = picture.length - 12;
  return Buffer.concat([picture.subarray(0, end), comment, picture.subarray(end), page]);
}

/** A page under the signature of a picture. */
export const pageAsPng = (): Buffer =>
  Buffer.concat([SIGNATURE, Buffer.from('<html><script>alert(1)</script></html>')]);
