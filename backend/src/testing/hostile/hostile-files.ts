import { PDFDocument } from '@cantoo/pdf-lib';
import {
  billionLaughs,
  renamedMacroDocument,
  withEntities,
  withRemoteTemplate,
  wordOf,
} from './office-attacks.js';
import { pageAsPng, plainSquare, pngClaiming, pngWithPage } from './picture-attacks.js';
import { rawZip } from './raw-zip.js';

/**
 * What the door must say: a reason of `unsupported-file` (415), another code of the catalogue, or
 * `INERT`: taken, and handed out so that it does nothing.
 */
export type Verdict = Uppercase<string> | Lowercase<string>;

/** A file that was made to hurt, and the name it comes under. */
export interface HostileFile {
  readonly what: string;
  readonly name: string;
  readonly verdict: Verdict;
  readonly make: () => Buffer | Promise<Buffer>;
}

const MB = 1_000_000;
/** Bytes that don't pack well. */
const noise = (length: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, at) => (at * at * 7 + (at >> 3)) % 251));
const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes * MB);

async function pdf(locked = false): Promise<Buffer> {
  const document = await PDFDocument.create();
  document.addPage([300, 300]).drawText('Isi');
  if (locked) document.encrypt({ userPassword: 'rahasia', ownerPassword: 'rahasia' });
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

const one = (
  verdict: Verdict,
  what: string,
  name: string,
  make: HostileFile['make'],
): HostileFile => ({ what, name, verdict, make });

const OTHER_THINGS: readonly HostileFile[] = [
  one('file-empty', 'no bytes at all', 'kosong.pdf', () => Buffer.alloc(0)),
  one('NOT_ON_THE_LIST', 'a program', 'laporan.pdf', () =>
    Buffer.concat([Buffer.from('MZ\u0090\0', 'latin1'), zeros(1)]),
  ),
  one('NOT_ON_THE_LIST', 'a page', 'foto.png', () =>
    Buffer.from('<html><script>1</script></html>'),
  ),
  one('NOT_ON_THE_LIST', 'a drawing with a script', 'foto.png', () =>
    Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  ),
  one('NOT_ON_THE_LIST', 'a GIF that is a script too', 'foto.gif', () =>
    Buffer.from('GIF89a=1;/*\0\0\0*/alert(1)//', 'latin1'),
  ),
  one('NOT_ON_THE_LIST', 'a zip that is a PDF too', 'surat.pdf', () =>
    rawZip([{ name: '%PDF-1.7', content: '%PDF-1.7\n1 0 obj<<>>endobj' }]),
  ),
  one('INERT', 'a PDF that is a zip too', 'surat.pdf', async () =>
    Buffer.concat([await pdf(), rawZip([{ name: 'a.html', content: '<script>1</script>' }])]),
  ),
  one('DAMAGED', 'the first bytes of a PDF', 'surat.pdf', async () =>
    (await pdf()).subarray(0, 120),
  ),
  one('file-password-protected', 'a locked PDF', 'surat.pdf', () => pdf(true)),
];

const ZIPS: readonly HostileFile[] = [
  one('UNSAFE_CONTENT', 'a zip bomb by ratio', 'a.docx', () => wordOf([], zeros(50))),
  one('UNSAFE_CONTENT', 'a zip bomb by all its entries', 'a.docx', () =>
    wordOf(
      Array.from({ length: 40 }, (_, at) => ({
        ...{ name: `word/media/${at}.jpg`, content: noise(2_000), claims: 10 * MB },
      })),
    ),
  ),
  one('DAMAGED', 'a zip bomb that claims to be small', 'a.docx', () =>
    rawZip([
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/document.xml', content: zeros(50), claims: 2_000 },
    ]),
  ),
  one('UNSAFE_CONTENT', 'a zip in a zip', 'a.docx', () =>
    wordOf([
      { name: 'word/embeddings/42.zip', content: rawZip([{ name: '0', content: noise(1_000) }]) },
    ]),
  ),
  one('UNSAFE_CONTENT', 'a name that leads out', 'a.docx', () =>
    wordOf([{ name: '../../../etc/cron.d/x', content: 'x' }]),
  ),
  one('UNSAFE_CONTENT', 'a name that begins at the root', 'a.docx', () =>
    wordOf([{ name: '/etc/passwd', content: 'x' }]),
  ),
  one('UNSAFE_CONTENT', 'a name with a NUL', 'a.docx', () =>
    wordOf([{ name: 'word/a.xml\0.jpg', content: 'x' }]),
  ),
  one('UNSAFE_CONTENT', 'fifty thousand entries', 'a.docx', () =>
    wordOf(Array.from({ length: 50_000 }, (_, at) => ({ name: `word/${at}`, content: '' }))),
  ),
  one('MACROS', 'a macro document by another name', 'a.docx', renamedMacroDocument),
  one('MACROS', 'macros inside', 'a.docx', () =>
    wordOf([{ name: 'word/vbaProject.bin', content: 'x' }]),
  ),
  one('UNSAFE_CONTENT', 'an entity that reads a file', 'a.docx', () =>
    withEntities('<!ENTITY z SYSTEM "file:///etc/passwd">'),
  ),
  one('UNSAFE_CONTENT', 'a billion laughs', 'a.docx', billionLaughs),
  one('UNSAFE_CONTENT', 'a template from elsewhere', 'a.docx', withRemoteTemplate),
];

const PICTURES: readonly HostileFile[] = [
  one('NOT_ON_THE_LIST', 'a page under the signature of a picture', 'foto.png', pageAsPng),
  one('INERT', 'a picture with a page behind it', 'foto.png', pngWithPage),
  one('TOO_MANY_PIXELS', 'a header of 50,000 by 50,000', 'foto.png', () =>
    pngClaiming(50_000, 50_000, 1_000),
  ),
  one('TOO_MANY_PIXELS', 'a real picture of 64 megapixels', 'foto.png', () =>
    pngClaiming(8_000, 8_000, 8_001 * 8_000),
  ),
  one('INERT', 'a small picture with 100 MB behind its last row', 'foto.png', () =>
    pngClaiming(100, 100, 100 * MB),
  ),
  one('INERT', '49 megapixels in few bytes', 'foto.png', () =>
    pngClaiming(7_000, 7_000, 7_001 * 7_000),
  ),
  one('TOO_MANY_PIXELS', '27 megapixels that come in passes', 'foto.jpg', () =>
    plainSquare(5_200).jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer(),
  ),
  one('TOO_MANY_PIXELS', '27 megapixels as WebP', 'foto.webp', () =>
    plainSquare(5_200).webp({ quality: 1, effort: 0 }).toBuffer(),
  ),
];

/** Differs by its size: the same picture twice would be the same evidence. */
const picture = (side: number) => plainSquare(side).png().toBuffer();

/** The content is good: only the name is not. */
const NAMES: readonly HostileFile[] = [
  one('INERT', 'a name that leads out', '../../../../etc/passwd.png', () => picture(30)),
  one('INERT', 'a name with a NUL', 'foto\0.exe.png', () => picture(31)),
  one('INERT', 'a name that turns around', 'foto\u202egnp.exe', () => picture(32)),
  one('INERT', 'a name of 300 characters', `${'a'.repeat(296)}.png`, () => picture(33)),
  one('INERT', 'a name with a line break', 'foto"\r\nX-Jahat: 1.png', () => picture(34)),
];

/** Made anew at each call: nothing of it lies in the repository. */
export const HOSTILE_FILES: readonly HostileFile[] = [
  ...OTHER_THINGS,
  ...ZIPS,
  ...PICTURES,
  ...NAMES,
];
