import { newKey } from '../http/key';
import { placed, touches, valueAt, type Fields } from './pointer';
import type { Conflict, Unsent } from './unsent-store';

/**
 * Own fields that somebody else changed too, each with both values. The server may name a part of an own
 * field, or the whole that it belongs to; the other's value is then read from the resource as it stands.
 */
export function clashes(fields: Fields, told: readonly Conflict[], latest: object): Conflict[] {
  return Object.entries(fields).flatMap(([pointer, yours]) => {
    const place = placed(latest, pointer);
    const met = told.find((conflict) => touches(conflict.pointer, place));
    if (!met) return [];
    const theirs = met.pointer === place ? met.theirs : valueAt(latest, pointer);
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

/** The fields that were not sent at all. */
export function omitSent(fields: Fields, sent: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([pointer]) => !(pointer in sent)));
}

/** Own fields whose ground has moved: the resource says something else there than before, and not what was typed. */
export function overtaken(fields: Fields, before: object | null, after: object): Conflict[] {
  if (before === null) return [];
  return Object.entries(fields).flatMap(([pointer, yours]) => {
    const theirs = valueAt(after, pointer);
    const isSame = (value: unknown): boolean => JSON.stringify(value) === JSON.stringify(theirs);
    return isSame(valueAt(before, pointer)) || isSame(yours)
      ? []
      : [{ pointer, yours, theirs, by: '', at: '' }];
  });
}

/** What the server told, and what it could not know: words typed since the attempt. */
export function allClashes(
  fields: Fields,
  told: readonly Conflict[],
  before: object | null,
  after: object,
): Conflict[] {
  const named = clashes(fields, told, after);
  return [...named, ...overtaken(omit(fields, named), before, after)];
}

/** The own words: those that wait to be sent, and those that wait for a choice. */
export function ownWords({ fields, conflicts }: Unsent): Fields {
  const chosen = conflicts.map(({ pointer, yours }): [string, unknown] => [pointer, yours]);
  return { ...fields, ...Object.fromEntries(chosen) };
}

/** The conflicts, with what was typed on into one of them. */
export function retyped(
  conflicts: readonly Conflict[],
  pointer: string,
  yours: unknown,
): readonly Conflict[] {
  return conflicts.map((one) => (one.pointer === pointer ? { ...one, yours } : one));
}

/** Without the conflict; with a door, the own words wait to be kept behind it. */
export function settled(unsent: Unsent, conflict: Conflict, door?: string): Unsent {
  const conflicts = unsent.conflicts.filter((one) => one !== conflict);
  if (door === undefined) return { ...unsent, conflicts };
  const lost = { door, key: newKey(), fields: { [conflict.pointer]: conflict.yours } };
  return { ...unsent, conflicts, aside: [...unsent.aside, lost] };
}

/** Without the words given up under this key. */
export function withoutAside(unsent: Unsent, key: string): Unsent {
  return { ...unsent, aside: unsent.aside.filter((one) => one.key !== key) };
}

/** With those words marked as ones that the server will never keep. */
export function refusedAside(unsent: Unsent, key: string): Unsent {
  const aside = unsent.aside.map((one) => (one.key === key ? { ...one, refused: true } : one));
  return { ...unsent, aside: aside as Unsent['aside'] };
}

/** With these fields waiting for a choice instead of being sent. */
export function collided(unsent: Unsent, met: readonly Conflict[]): Unsent {
  const fields = omit(unsent.fields, met);
  return { ...unsent, attempt: null, fields, conflicts: [...unsent.conflicts, ...met] };
}

/**
 * What is left once the server took these fields. Words typed meanwhile, into what somebody else has changed
 * in between, wait for a choice.
 */
export function answered(
  unsent: Unsent,
  sent: Fields,
  { before, after }: { before: object | null; after: object },
): Unsent {
  const rest = without(unsent.fields, sent);
  return collided({ ...unsent, fields: rest }, overtaken(omitSent(rest, sent), before, after));
}
