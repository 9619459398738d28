import type { Readable } from 'node:stream';

/** A part of a file, both ends included, as HTTP counts it. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/**
 * Where files lie, each under the SHA-256 of its bytes (64 hexadecimal digits): the same bytes are
 * kept once, and what is kept never changes.
 */
export abstract class FileStore {
  /**
   * Keeps a copy of a local file. Kept already: nothing happens.
   *
   * @throws DomainError `storage-full` (507) when there is no room; nothing half is left.
   */
  abstract keep(sha256: string, path: string): Promise<void>;

  /**
   * The bytes, or the range of them.
   *
   * @throws FileMissingError when nothing is kept under this hash.
   */
  abstract read(sha256: string, range?: ByteRange): Promise<Readable>;

  abstract has(sha256: string): Promise<boolean>;

  /** Lets the bytes go; nothing kept: nothing happens. */
  abstract forget(sha256: string): Promise<void>;
}

/** The register names a file that the store doesn't have: a restore that left the files out. */
export class FileMissingError extends Error {
  constructor(readonly sha256: string) {
    super(`No file is kept under ${sha256}.`);
    this.name = 'FileMissingError';
  }
}
