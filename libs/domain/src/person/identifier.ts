import { DomainError, type FieldError } from '../problem/index.js';

/** By what a person can sign in: whichever is recorded. */
export interface PersonIdentifiers {
  readonly email: string | null;
  /** Nomor induk pegawai: 18 digits. */
  readonly nip: string | null;
  readonly mobile: string | null;
}

export type IdentifierKind = keyof PersonIdentifiers;

const EMAIL = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;
const NIP = /^\d{18}$/;
const MOBILE = /^\+\d{8,15}$/;

/** As kept: people write the same number as 0812-…, 62812… or +62 812…. */
export function normalMobile(text: string): string {
  const digits = text.replace(/[\s().-]/g, '');
  if (digits.startsWith('+')) return digits;
  if (digits.startsWith('0')) return `+62${digits.slice(1)}`;
  return `+${digits}`;
}

/** As kept: a NIP is printed in groups, an address is the same in any case. */
export function normalIdentifiers(given: PersonIdentifiers): PersonIdentifiers {
  const mobile = filled(given.mobile);
  return {
    email: filled(given.email)?.toLowerCase() ?? null,
    nip: filled(given.nip)?.replace(/\s/g, '') ?? null,
    mobile: mobile === null ? null : normalMobile(mobile),
  };
}

/** Refuses a malformed identifier, and a person nobody could address. Takes normal ones. */
export function assertIdentifiers({ email, nip, mobile }: PersonIdentifiers): void {
  const errors: FieldError[] = [];
  if (email !== null && !EMAIL.test(email))
    errors.push({ pointer: '/email', detail: 'not-an-email' });
  if (nip !== null && !NIP.test(nip)) errors.push({ pointer: '/nip', detail: 'not-a-nip' });
  if (mobile !== null && !MOBILE.test(mobile)) {
    errors.push({ pointer: '/mobile', detail: 'no-phone' });
  }
  if (email === null && nip === null && mobile === null) {
    errors.push({ pointer: '/email', detail: 'one-contact-needed' });
  }
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
}

/** What somebody typed to say who signs in, as the kind it looks like and as it is kept. */
export function identifierTyped(text: string): { kind: IdentifierKind; value: string } {
  const trimmed = text.trim();
  if (trimmed.includes('@')) return { kind: 'email', value: trimmed.toLowerCase() };
  const digits = trimmed.replace(/\s/g, '');
  return NIP.test(digits)
    ? { kind: 'nip', value: digits }
    : { kind: 'mobile', value: normalMobile(trimmed) };
}

function filled(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
