import { DomainError } from '@satu/domain/problem';
import type { SatuRequest } from '../http/request.js';

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** The key a signed-in client put on its write; strangers have nobody to keep an answer for. */
export function idempotencyKeyOf(request: SatuRequest): string | null {
  const key = request.headers['idempotency-key'];
  if (key === undefined || !WRITES.has(request.method) || !request.authentication) return null;
  if (typeof key === 'string' && /^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new DomainError('invalid', 'validation-failed', {}, [
    { pointer: 'Idempotency-Key', detail: 'not-an-id' },
  ]);
}
