/** A fresh idempotency key. `crypto.randomUUID` is missing where a demo runs without TLS, random bytes never. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
