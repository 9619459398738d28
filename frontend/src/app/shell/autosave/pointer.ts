/**
 * Values by JSON pointer (RFC 6901), as a person typed them. A line of a list is named by what it holds
 * (`/scores/criterionId=k1/level`): lines are saved one by one, and a place would mean another one elsewhere.
 */
export type Fields = Readonly<Record<string, unknown>>;

/** `name` and `/name` mean the same field. */
export function asPointer(field: string): string {
  return field.startsWith('/') ? field : `/${field}`;
}

/** The document with one value replaced; what lies on other paths is shared, not copied. */
export function withValue(document: unknown, pointer: string, value: unknown): unknown {
  return nested(document, segments(pointer), value);
}

/** The document as it will be once these fields are saved. */
export function overlay(document: unknown, fields: Fields): unknown {
  return Object.entries(fields).reduce(
    (result, [pointer, value]) => withValue(result, pointer, value),
    document,
  );
}

/** The value that stands at a pointer; undefined when nothing does. */
export function valueAt(document: unknown, pointer: string): unknown {
  return segments(pointer).reduce<unknown>((value, segment) => {
    const name = lineName(segment);
    if (name) return lines(value).find((line) => line[name.key] === name.value);
    return isObject(value) ? value[segment] : undefined;
  }, document);
}

/** The pointer with each named line by its place in this document, as the server tells it. */
export function placed(document: unknown, pointer: string): string {
  let [value, path] = [document, ''];
  for (const segment of segments(pointer)) {
    const name = lineName(segment);
    const place = name ? lines(value).findIndex((line) => line[name.key] === name.value) : -1;
    const step = place < 0 ? segment : String(place);
    path += `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    value = name ? lines(value)[place] : isObject(value) ? value[segment] : undefined;
  }
  return path;
}

/** True when the one pointer names the other, or something inside it. */
export function touches(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

function nested(document: unknown, path: readonly string[], value: unknown): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return value;
  const name = lineName(head);
  if (name) return withLine(lines(document), name, rest, value);
  const object = isObject(document) ? document : {};
  return { ...object, [head]: nested(object[head], rest, value) };
}

interface LineName {
  readonly key: string;
  readonly value: string;
}

function lineName(segment: string): LineName | null {
  const [, key, value] = /^(\w+)=(.+)$/.exec(segment) ?? [];
  return key !== undefined && value !== undefined ? { key, value } : null;
}

/** The list with one line changed, or begun. */
function withLine(
  all: readonly Record<string, unknown>[],
  { key, value: id }: LineName,
  rest: readonly string[],
  value: unknown,
): unknown {
  const at = all.findIndex((line) => line[key] === id);
  const line = nested(all[at] ?? { [key]: id }, rest, value);
  return at < 0 ? [...all, line] : all.with(at, line as Record<string, unknown>);
}

function lines(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? (value as unknown[]).filter(isObject) : [];
}

function segments(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
