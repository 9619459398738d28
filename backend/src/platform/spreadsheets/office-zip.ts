import { DomainError } from '@satu/domain/problem';
import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';

/** More than any office file that people fill in, less than what would hurt. */
const LIMITS = { entries: 2_000, bytes: 120_000_000 } as const;

/** The names of parts whose XML a reader will take apart. */
const XML_PART = /\.(xml|rels)$/i;
/** A part that a word processor or a spreadsheet would run. */
const PROGRAM = /vbaProject|vbaData|activeX|oleObject/i;

/**
 * Walks through an office file once without keeping it, so that what reads it afterwards meets no
 * surprise: too many parts, parts that unpack to far more than they say (a zip bomb), names that lead
 * out of the folder, programs, a document type (XXE, "billion laughs"). Refused with `unsupported-file`.
 */
export async function assertHarmless(bytes: Buffer): Promise<void> {
  let left: number = LIMITS.bytes;
  await eachPart(bytes, async (zip, entry) => {
    if (zip.entryCount > LIMITS.entries || entry.uncompressedSize > left) refuse('TOO_LARGE');
    if (PROGRAM.test(entry.fileName)) refuse('MACROS');
    left -= await lengthOf(zip, entry, left);
  });
}

/** The bytes of one part; null where there is none. Only for a file that was found harmless. */
export async function partOf(bytes: Buffer, name: string): Promise<Buffer | null> {
  let found: Buffer | null = null;
  await eachPart(bytes, async (zip, entry) => {
    if (entry.fileName === name) found = await buffer(await streamOf(zip, entry));
  });
  return found;
}

async function eachPart(
  bytes: Buffer,
  visit: (zip: yauzl.ZipFile, entry: yauzl.Entry) => Promise<void>,
): Promise<void> {
  const zip = await open(bytes);
  await new Promise<void>((resolve, reject) => {
    zip.on('error', () => {
      reject(refusal('BROKEN'));
    });
    zip.on('end', resolve);
    zip.on('entry', (entry: yauzl.Entry) => {
      visit(zip, entry).then(() => {
        zip.readEntry();
      }, reject);
    });
    zip.readEntry();
  });
}

function open(bytes: Buffer): Promise<yauzl.ZipFile> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(bytes, { lazyEntries: true }, (error, zip) => {
      if (error) reject(refusal('BROKEN'));
      else resolve(zip);
    });
  });
}

/** How long the part really is, whatever its header says. */
async function lengthOf(zip: yauzl.ZipFile, entry: yauzl.Entry, most: number): Promise<number> {
  const stream = await streamOf(zip, entry);
  let length = 0;
  let tail = '';
  try {
    for await (const piece of stream as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > most) refuse('TOO_LARGE');
      if (!XML_PART.test(entry.fileName)) continue;
      const text = tail + piece.toString('latin1');
      if (/<!DOCTYPE|<!ENTITY/i.test(text.replaceAll('\0', ''))) refuse('DOCUMENT_TYPE');
      tail = text.slice(-20);
    }
  } catch (error) {
    throw error instanceof DomainError ? error : refusal('BROKEN');
  }
  return length;
}

function streamOf(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<NodeJS.ReadableStream> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => {
      if (error) reject(refusal('BROKEN'));
      else resolve(opened);
    });
  });
}

function refuse(reason: string): never {
  throw refusal(reason);
}

function refusal(reason: string): DomainError {
  return new DomainError('unsupported', 'unsupported-file', { reason });
}
