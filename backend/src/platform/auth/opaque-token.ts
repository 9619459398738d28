import { createHash, randomBytes } from 'node:crypto';

/** A secret that means nothing by itself: 256 random bits, safe in a cookie or URL. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token: who reads the database still can't sign in. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
