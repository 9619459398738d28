import { DomainError } from '@satu/domain/problem';

/** No space left, quota of the file system, or a file larger than it can hold. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** An error of the file system as the person whose upload met it must read it. */
export function asRoomError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (typeof code !== 'string' || !FULL.has(code)) return error;
  return new DomainError('no-space', 'storage-full');
}
