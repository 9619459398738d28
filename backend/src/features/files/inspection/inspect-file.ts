import { formatOf } from '@satu/domain/file';
import { DomainError } from '@satu/domain/problem';
import { fileTypeFromFile } from 'file-type';
import { open } from 'node:fs/promises';
import { type FileFacts, locked, unsupported } from './file-facts.js';
import { cleanImage } from './image.js';
import { inspectOffice } from './office-file.js';
import { inspectPdf } from './pdf-file.js';

const ZIP = Buffer.from('PK\u0003\u0004');
/** Compound files: Office before 2007, and what newer Office locks by a password. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const LOCKED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
/** The directory of a compound file lies early; a locked one has few streams. */
const SEARCHED = 1_000_000;

/**
 * What a file is by its content, never by its name. Pictures are drawn anew into `folder`, so that
 * nothing but pixels is kept of them.
 */
export async function inspectFile(given: { path: string; folder: string }): Promise<FileFacts> {
  const { path, folder } = given;
  const head = await headOf(path);
  if (head.length === 0) throw new DomainError('invalid', 'file-empty');
  if (head.subarray(0, 4).equals(ZIP)) return inspectOffice(path);
  if (head.subarray(0, 8).equals(COMPOUND)) {
    throw head.includes(LOCKED_PACKAGE) ? locked() : unsupported('OLD_OFFICE');
  }
  const format = formatOf((await fileTypeFromFile(path))?.mime ?? '');
  if (!format) throw unsupported('NOT_ON_THE_LIST');
  if (format.kind === 'PDF') return inspectPdf(path);
  if (format.kind === 'IMAGE') return cleanImage({ path, folder, mime: format.mime });
  return { kind: format.kind, mime: format.mime, pageCount: null, findings: [], path };
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(SEARCHED), 0, SEARCHED, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
