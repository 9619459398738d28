/**
 * Crockford's base 32: no I, L, O or U, so that a code read aloud or typed from paper is the code
 * that was printed.
 */
export const ISSUED_CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Characters of a code: 80 bits, so nobody finds one by trying. */
export const ISSUED_CODE_LENGTH = 16;

const MISREAD: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };
const CODE = new RegExp(`^[${ISSUED_CODE_ALPHABET}]{${ISSUED_CODE_LENGTH}}$`);

/** The code as it is kept, of what somebody typed in upper or lower case, with or without dashes or spaces. */
export function normaliseCode(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2015-]/g, '')
    .replaceAll(/[ILO]/g, (letter) => MISREAD[letter] ?? letter);
}

/** Whether it could be a code at all. */
export function isIssuedCode(code: string): boolean {
  return CODE.test(code);
}

/** As it is printed: four groups of four. */
export function formatCode(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join('-');
}
