import { touches, valueAt, type Fields } from './pointer';
import type { Conflict } from './unsent-store';

/**
 * Own fields that somebody else changed too, each with both values. The server may name a part of an own
 * field, or the whole that it belongs to; the other's value is then read from the resource as it stands.
 */
export function clashes(fields: Fields, told: readonly Conflict[], latest: object): Conflict[] {
  return Object.entries(fields).flatMap(([pointer, yours]) => {
    const met = told.find((conflict) => touches(conflict.pointer, pointer));
    if (!met) return [];
    const theirs = met.pointer === pointer ? met.theirs : valueAt(latest, pointer);
    return [{ ...met, pointer, yours, theirs }];
  });
}

/** The fields without those in conflict. */
export function omit(fields: Fields, conflicts: readonly Conflict[]): Fields {
  const held = new Set(conflicts.map((conflict) => conflict.pointer));
  return Object.fromEntries(Object.entries(fields).filter(([pointer]) => !held.has(pointer)));
}

/** The fields that are not as they were sent: absent from it, or changed since. */
export function without(fields: Fields, sent: Fields): Fields {
  const same = (pointer: string, value: unknown): boolean =>
    pointer in sent && JSON.stringify(sent[pointer]) === JSON.stringify(value);
  return Object.fromEntries(
    Object.entries(fields).filter(([pointer, value]) => !same(pointer, value)),
  );
}
