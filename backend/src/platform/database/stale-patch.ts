import { DomainError } from '@satu/domain/problem';
import { isDeepStrictEqual } from 'node:util';

/** What others wrote at a field since the version a client knows. */
export interface OthersChange {
  readonly pointer: string;
  readonly value: unknown;
  /** The name of who wrote it. */
  readonly by: string;
  readonly at: Date;
}

/** A field that a client sent, with the value it would have. */
export interface SentField {
  readonly pointer: string;
  readonly value: unknown;
}

/** A patch upon a version that is no longer the latest. */
export interface StalePatch {
  readonly sent: readonly SentField[];
  /** Whether the version it names ever was one of this row. */
  readonly isKnownVersion: boolean;
  /** The client asked to have it merged where nobody else wrote. */
  readonly lenient: boolean;
}

/**
 * The fields that others wrote meanwhile, when the patch may be merged with them; refused with what
 * each side wrote when both wrote at the same field, or when merging was not asked for.
 */
export function mergeableWith(patch: StalePatch, others: readonly OthersChange[]): string[] {
  const conflicts = patch.sent.flatMap(({ pointer, value }) => {
    const other = others.find((change) => change.pointer === pointer);
    // Two who write the same agree.
    if (!other || isDeepStrictEqual(other.value ?? null, value)) return [];
    const { by, at } = other;
    return [{ pointer, yours: value, theirs: other.value ?? null, by, at: at.toISOString() }];
  });
  if (conflicts.length === 0 && patch.lenient && patch.isKnownVersion) {
    return others.map((change) => change.pointer);
  }
  throw new DomainError('stale', 'stale-version', { conflicts });
}
