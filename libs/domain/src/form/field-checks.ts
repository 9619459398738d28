import { isAffairCode, isSdgNumber } from '../reference/index.js';
import { isDay } from '../time/index.js';
import { BUDGET_LINE_LIMIT, isBudget } from './budget.js';
import type { FieldType, FormField } from './form-definition.js';
import { isReference } from './reference.js';
import { isPlainText } from './plain-text.js';
import { checkTable, type Fault } from './table-rows.js';
import { wordCount } from './word-count.js';

type Check = (field: FormField, value: unknown) => Fault | null;

const NOT_A_TEXT: Fault = { detail: 'not-a-text' };
const NOT_A_LIST: Fault = { detail: 'not-a-list' };
const NOT_ALLOWED: Fault = { detail: 'not-allowed' };
const NO_REFERENCE: Fault = { detail: 'no-reference' };
const DEFAULT_LENGTH = 200;
const DEFAULT_ITEMS = 20;
const URL_SHAPE = /^https?:\/\/[^\s/?#]+\.[^\s/?#]+\S*$/i;
const PHONE_SHAPE = /^\+?\d[\d\s().-]{5,}$/;

/** Whether this is the whole address of something on the web. */
export function isWebAddress(text: string): boolean {
  return URL_SHAPE.test(text);
}

const CHECKS: Readonly<Record<FieldType, Check>> = {
  text: checkText,
  longText: checkText,
  list: (field, value) => checkEach(field, value, (item) => checkText(field, item)),
  choice: checkOption,
  multiChoice: (field, value) => checkEach(field, value, (item) => checkOption(field, item)),
  date: checkDay,
  phone: (field, value) => checkShape(field, value, (text) => PHONE_SHAPE.test(text), 'no-phone'),
  url: (field, value) => checkShape(field, value, isWebAddress, 'no-url'),
  affair: (_field, value) => (isAffairCode(value) ? null : NOT_ALLOWED),
  affairs: (field, value) =>
    checkEach(field, value, (item) => (isAffairCode(item) ? null : NOT_ALLOWED)),
  sdgs: (field, value) =>
    checkEach(field, value, (item) => (isSdgNumber(item) ? null : NOT_ALLOWED)),
  number: (_field, value) => (isWholeNumber(value) ? null : { detail: 'not-a-whole-number' }),
  table: checkTable,
  agencies: checkReferences,
  sop: (_field, value) => (isReference(value) ? null : NO_REFERENCE),
  coordinates: (_field, value) => (isCoordinates(value) ? null : { detail: 'no-coordinates' }),
  budget: (_field, value) =>
    isBudget(value) ? null : { detail: 'no-budget', limit: BUDGET_LINE_LIMIT },
};

/** What is wrong with the value of this field, or null. */
export function checkField(field: FormField, value: unknown): Fault | null {
  // A definition is data: it may come from a newer release with types of its own.
  const isKnown = Object.hasOwn(CHECKS, field.type);
  return isKnown ? CHECKS[field.type](field, value) : { detail: 'unknown-type' };
}

function checkText(field: FormField, value: unknown): Fault | null {
  if (typeof value !== 'string') return NOT_A_TEXT;
  const maxLength = field.maxLength ?? DEFAULT_LENGTH;
  if (value.length > maxLength) return { detail: 'too-long', limit: maxLength };
  if (!isPlainText(value)) return { detail: 'control-character' };
  const { maxWords } = field;
  if (maxWords === undefined || wordCount(value) <= maxWords) return null;
  return { detail: 'too-many-words', limit: maxWords };
}

function checkShape(
  field: FormField,
  value: unknown,
  fits: (text: string) => boolean,
  detail: string,
): Fault | null {
  const fault = checkText(field, value);
  if (fault !== null) return fault;
  // An emptied input sends an empty text; that is an answer not given, no wrong one.
  return value === '' || fits(value as string) ? null : { detail };
}

/** No region of the republic did anything before it: an earlier day is a slip of the fingers. */
export const EARLIEST_DAY = '1945-08-17';

function checkDay(field: FormField, value: unknown): Fault | null {
  const fault = checkShape(field, value, isDay, 'no-such-day');
  if (fault !== null || value === '') return fault;
  return (value as string) < EARLIEST_DAY ? { detail: 'too-early' } : null;
}

function checkOption(field: FormField, value: unknown): Fault | null {
  if (typeof value !== 'string') return NOT_A_TEXT;
  return field.options?.some((option) => option.value === value) ? null : NOT_ALLOWED;
}

function checkEach(
  field: FormField,
  value: unknown,
  check: (item: unknown) => Fault | null,
): Fault | null {
  if (!Array.isArray(value)) return NOT_A_LIST;
  const maxItems = field.maxItems ?? field.options?.length ?? DEFAULT_ITEMS;
  if (value.length > maxItems) return { detail: 'too-many', limit: maxItems };
  if (new Set(value).size !== value.length) return { detail: 'duplicate' };
  return value.map(check).find((fault) => fault !== null) ?? null;
}

function checkReferences(field: FormField, value: unknown): Fault | null {
  if (!Array.isArray(value)) return NOT_A_LIST;
  if (!value.every(isReference)) return NO_REFERENCE;
  return checkEach(
    field,
    value.map(({ id }) => id),
    () => null,
  );
}

function isWholeNumber(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isCoordinates(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { latitude, longitude, ...rest } = value as Record<string, unknown>;
  if (Object.keys(rest).length > 0) return false;
  return isWithin(latitude, 90) && isWithin(longitude, 180);
}

function isWithin(value: unknown, limit: number): boolean {
  return typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= limit;
}
