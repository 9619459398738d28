import { DomainError } from '../problem/index.js';
import { COMMON_PHRASES } from './common-passwords.js';

export const MIN_PASSWORD_LENGTH = 15;
/** Beyond this, hashing would be a way to keep the server busy. */
export const MAX_PASSWORD_LENGTH = 128;

/** What identifies the person and so must not be the secret. */
export interface PasswordOwner {
  readonly name: string;
  readonly email: string | null;
  readonly nip?: string | null;
  readonly mobile?: string | null;
}

export type PasswordWeakness = 'too-short' | 'too-long' | 'too-common' | 'contains-own-name';

const COMMON = new Set(COMMON_PHRASES);
/** Shorter parts ("Sri", "Adi") stand in too many words to be a sign of anything. */
const SHORTEST_NAME_PART = 4;
const FEWEST_DIFFERENT_SIGNS = 5;

/** Why the password is not good enough; empty when it is. */
export function passwordWeaknesses(
  password: string,
  owner: PasswordOwner,
): readonly PasswordWeakness[] {
  const { length } = password;
  const weaknesses: PasswordWeakness[] = [];
  if (length < MIN_PASSWORD_LENGTH) weaknesses.push('too-short');
  if (length > MAX_PASSWORD_LENGTH) weaknesses.push('too-long');
  if (isCommon(password)) weaknesses.push('too-common');
  if (containsOwnName(password, owner)) weaknesses.push('contains-own-name');
  return weaknesses;
}

/** Refuses a weak password, at the field it was typed in. It never enters the problem itself. */
export function assertPassword(
  password: string,
  owner: PasswordOwner,
  pointer = '/password',
): void {
  const weaknesses = passwordWeaknesses(password, owner);
  if (weaknesses.length === 0) return;
  const errors = weaknesses.map((detail) => ({
    pointer,
    detail,
    ...limitOf(detail),
  }));
  throw new DomainError('invalid', 'weak-password', {}, errors);
}

/** Refuses the present password as the new one: whoever changes it wants the old one to be of no use. */
export function assertOtherPassword(present: string, next: string, pointer: string): void {
  if (next !== present) return;
  throw new DomainError('invalid', 'weak-password', {}, [{ pointer, detail: 'same-password' }]);
}

function limitOf(weakness: PasswordWeakness): { readonly limit?: number } {
  if (weakness === 'too-short') return { limit: MIN_PASSWORD_LENGTH };
  return weakness === 'too-long' ? { limit: MAX_PASSWORD_LENGTH } : {};
}

function isCommon(password: string): boolean {
  const lower = password.toLowerCase();
  if (new Set(lower).size < FEWEST_DIFFERENT_SIGNS) return true;
  const letters = lower.replace(/[^\p{L}]/gu, '');
  return letters === '' || COMMON.has(letters) || COMMON.has(onceOf(letters));
}

/** "rahasiarahasia" is "rahasia" said twice. */
function onceOf(text: string): string {
  const period = (text + text).indexOf(text, 1);
  return text.slice(0, period);
}

function containsOwnName(password: string, owner: PasswordOwner): boolean {
  const lower = lettersAndDigits(password);
  return ownParts(owner).some((part) => lower.includes(part));
}

function ownParts(owner: PasswordOwner): readonly string[] {
  const mailbox = owner.email?.split('@')[0] ?? '';
  const names = [owner.name, mailbox].flatMap((text) => text.split(/[^\p{L}\p{N}]+/u));
  const whole = [mailbox, owner.nip ?? '', owner.mobile ?? ''];
  return [...names, ...whole]
    .map(lettersAndDigits)
    .filter((part) => part.length >= SHORTEST_NAME_PART);
}

function lettersAndDigits(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
