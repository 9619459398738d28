import { ISSUED_CODE_ALPHABET, ISSUED_CODE_LENGTH } from '@satu/domain/document';
import { randomBytes } from 'node:crypto';
import { toString } from 'qrcode';

/** A random code: 32 letters divide 256, so each byte gives one of them evenly. */
export function newCode(): string {
  return [...randomBytes(ISSUED_CODE_LENGTH)]
    .map((byte) => ISSUED_CODE_ALPHABET[byte % ISSUED_CODE_ALPHABET.length])
    .join('');
}

/** The QR of an address as SVG, without a margin of its own; it survives a coffee stain (level Q). */
export async function qrOf(url: string): Promise<string> {
  return toString(url, { type: 'svg', errorCorrectionLevel: 'Q', margin: 0 });
}
