import { Busboy } from '@fastify/busboy';
import { DomainError } from '@satu/domain/problem';
import { createWriteStream } from 'node:fs';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { asRoomError } from '../../platform/files/room-error.js';

type Parser = InstanceType<typeof Busboy>;

/** Larger files come piece by piece. */
const MOST_BYTES = 25_000_000;
const MOST_FIELDS = 60;

/** One file and the words beside it, as a script sends them in one request. */
export interface Parts {
  readonly path: string;
  readonly name: string;
  /** Each field with all its values. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

/**
 * Reads `multipart/form-data` with one file, named `file`, into the folder as it streams in.
 *
 * @throws DomainError `file-too-large` (413), `malformed-request` (400).
 */
export async function readParts(request: IncomingMessage, folder: string): Promise<Parts> {
  const path = join(folder, 'sent');
  const seen: Seen = { fields: new Map(), name: null, isCut: false, saved: Promise.resolve() };
  const parser = parserOf(request.headers);
  watch(parser, path, seen);
  try {
    await pipeline(request, parser);
    await seen.saved;
  } catch (error) {
    const problem = asRoomError(error);
    if (problem instanceof DomainError) throw problem;
    throw new DomainError('invalid', 'malformed-request');
  }
  const { fields, name, isCut } = seen;
  if (isCut) throw new DomainError('too-large', 'file-too-large', { limit: MOST_BYTES });
  if (name === null) throw required('/file');
  return { path, name, fields };
}

/** What has come so far. */
interface Seen {
  readonly fields: Map<string, string[]>;
  name: string | null;
  isCut: boolean;
  saved: Promise<void>;
}

function watch(parser: Parser, path: string, seen: Seen): void {
  parser.on('field', (field, value) => {
    seen.fields.set(field, [...(seen.fields.get(field) ?? []), value]);
  });
  parser.on('file', (field, content, fileName) => {
    if (field !== 'file' || seen.name !== null) {
      content.resume();
      return;
    }
    seen.name = fileName;
    content.on('limit', () => (seen.isCut = true));
    seen.saved = pipeline(content, createWriteStream(path));
    // Told once the request has been read to its end.
    seen.saved.catch(() => undefined);
  });
}

function parserOf(headers: IncomingHttpHeaders): Parser {
  const type = headers['content-type'] ?? '';
  const limits = { fileSize: MOST_BYTES, files: 1, fields: MOST_FIELDS, fieldSize: 10_000 };
  try {
    return new Busboy({ headers: { ...headers, 'content-type': type }, limits });
  } catch {
    throw new DomainError('invalid', 'malformed-request');
  }
}

function required(pointer: string): DomainError {
  return new DomainError('invalid', 'validation-failed', {}, [{ pointer, detail: 'required' }]);
}
