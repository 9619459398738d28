import type { FileKind } from '@satu/domain/file';
import { DomainError } from '@satu/domain/problem';
import type { FoundKind, MaskBox } from '@satu/domain/personal-data';

/** A number found in the text of a file: where, as far as the format has pages and places. */
export interface Finding {
  readonly kind: FoundKind;
  readonly sample: string;
  readonly page: number | null;
  readonly box: Omit<MaskBox, 'page'> | null;
}

/** What a file turned out to be. */
export interface FileFacts {
  readonly kind: FileKind;
  readonly mime: string;
  readonly pageCount: number | null;
  readonly findings: readonly Finding[];
  /** The local file to keep: the given one, or what was made of it. */
  readonly path: string;
}

/** Refuses a file with the reason that tells its owner what to do (`FILE_DETAILS`). */
export function unsupported(reason: string): DomainError {
  return new DomainError('unsupported', 'unsupported-file', { reason });
}

export function locked(): DomainError {
  return new DomainError('unprocessable', 'file-password-protected');
}
