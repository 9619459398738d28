/** The version of a row that came within another resource, as the server's `ETag` would name it. */
export function entityTag({ id, version }: { id: string; version: number }): string {
  return `"${id}-${version}"`;
}

/** The version that a tag names; null where it names none. */
export function versionIn(etag: string): number | null {
  const [, digits] = /-(\d+)"$/.exec(etag) ?? [];
  return digits === undefined ? null : Number(digits);
}
