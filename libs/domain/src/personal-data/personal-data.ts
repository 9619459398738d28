import type { Labels } from '../language/index.js';

/** What somebody says of a file that is about people (UU 27/2022, art. 4). */
export const PERSONAL_KINDS = ['NIK', 'HEALTH', 'CHILDREN'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

export const PERSONAL_KIND_LABELS: Labels<PersonalKind> = {
  NIK: { id: 'NIK atau nomor KK', en: 'National identity numbers' },
  HEALTH: { id: 'Data kesehatan', en: 'Health data' },
  CHILDREN: { id: 'Data anak', en: 'Data of children' },
};

/** What is searched for in the text of a file. */
export const FOUND_KINDS = ['NIK', 'MOBILE'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

export const FOUND_KIND_LABELS: Labels<FoundKind> = {
  NIK: { id: 'NIK', en: 'National identity number' },
  MOBILE: { id: 'Nomor ponsel', en: 'Mobile number' },
};

/** A place in a text, by its first character and the one behind its last. */
export interface Found {
  readonly kind: FoundKind;
  readonly start: number;
  readonly end: number;
  /** Enough to recognise it, and not enough to use it. */
  readonly sample: string;
}

const SIXTEEN_DIGITS = /(?<!\d)(?:\d[ .\u00a0-]?){15}\d(?!\d)/g;
const MOBILE = /(?<![\d])(?:\+?62[ .-]?|0)8[1-9](?:[ .-]?\d){7,10}(?!\d)/g;

/** Provinces by the first two digits (codes of the Ministry of Home Affairs, 38 provinces). */
const PROVINCES = new Set(
  [
    ...[11, 12, 13, 14, 15, 16, 17, 18, 19, 21],
    ...[31, 32, 33, 34, 35, 36, 51, 52, 53],
    ...[61, 62, 63, 64, 65, 71, 72, 73, 74, 75, 76],
    ...[81, 82, 91, 92, 93, 94, 95, 96, 97],
  ].map(String),
);

/**
 * Whether sixteen digits can be a NIK: six of the place (province, regency, district), six of the
 * birth date as DDMMYY, where women's days count from 41, four of the order (PP 37/2007, art. 37).
 */
export function isPlausibleNik(digits: string): boolean {
  if (!/^\d{16}$/.test(digits)) return false;
  const number = (from: number): number => Number(digits.slice(from, from + 2));
  const day = number(6) > 40 ? number(6) - 40 : number(6);
  const month = number(8);
  return (
    PROVINCES.has(digits.slice(0, 2)) &&
    number(2) >= 1 &&
    number(4) >= 1 &&
    day >= 1 &&
    day <= longest(month) &&
    digits.slice(12) !== '0000'
  );
}

/** Identity and mobile numbers in a text, in the order of their places. */
export function findPersonalData(text: string): readonly Found[] {
  const identities = [...text.matchAll(SIXTEEN_DIGITS)]
    .filter(([found]) => isPlausibleNik(found.replaceAll(/\D/g, '')))
    .map((match) => foundAt('NIK', match));
  const phones = [...text.matchAll(MOBILE)].map((match) => foundAt('MOBILE', match));
  const apart = phones.filter(
    (phone) => !identities.some((one) => phone.start < one.end && one.start < phone.end),
  );
  return [...identities, ...apart].sort((a, b) => a.start - b.start);
}

function foundAt(kind: FoundKind, match: RegExpExecArray): Found {
  const [text] = match;
  return { kind, start: match.index, end: match.index + text.length, sample: sampleOf(text) };
}

/** The first four and the last two digits. */
export function sampleOf(number: string): string {
  const digits = number.replaceAll(/\D/g, '');
  return `${digits.slice(0, 4)}${'•'.repeat(Math.max(0, digits.length - 6))}${digits.slice(-2)}`;
}

function longest(month: number): number {
  if (month < 1 || month > 12) return 0;
  if (month === 2) return 29;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
