/** Values by JSON pointer (RFC 6901), as a person typed them. */
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
  return segments(pointer).reduce<unknown>(
    (value, segment) => (isObject(value) ? value[segment] : undefined),
    document,
  );
}

/** True when the one pointer names the other, or something inside it. */
export function touches(one: string, other: string): boolean {
  return one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
}

function nested(document: unknown, path: readonly string[], value: unknown): unknown {
  const [head, ...rest] = path;
  if (head === undefined) return value;
  const object = isObject(document) ? document : {};
  return { ...object, [head]: nested(object[head], rest, value) };
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
