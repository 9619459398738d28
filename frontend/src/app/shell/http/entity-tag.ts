/** The version of a row that came within another resource, as the server's `ETag` would name it. */
export function entityTag({ id, version }: { id: string; version: number }): string {
  return `"${id}-${version}"`;
}
