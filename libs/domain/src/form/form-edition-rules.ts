import { LANGUAGES } from '../language/index.js';
import { DomainError, type FieldError } from '../problem/index.js';
import type { FIELD_TYPES } from './form-definition.js';
import {
  fieldsOf,
  type FormDefinition,
  type FormField,
  type FormOption,
  type FormSection,
} from './form-definition.js';

/** Types that a region may give to a field of its own; the others stand on registers or columns. */
export const OWN_FIELD_TYPES = [
  'text',
  'longText',
  'list',
  'choice',
  'multiChoice',
  'date',
  'number',
  'phone',
  'url',
] as const satisfies readonly (typeof FIELD_TYPES)[number][];

export const OWN_FIELD_LIMIT = 40;
export const LABEL_LENGTH = 200;
export const HELP_LENGTH = 600;
const OWN_KEY = /^own[A-Z][A-Za-z0-9]{0,40}$/;
const OPTION_VALUE = /^[A-Z0-9_]{1,40}$/;
const LONGEST_TEXT = 20_000;
const MOST_WORDS = 5_000;
const MOST_ITEMS = 50;
const MOST_OPTIONS = 40;
/** What the counting of the duty and every list stand on: no edition drops the question. */
const ALWAYS_ASKED = ['name', 'stage', 'mainAffairCode'];

/** The letter by which an edition comes into force. */
export interface EditionLetter {
  readonly letterNumber: string | null;
  readonly letterOn: string | null;
  readonly inForceFrom: string | null;
}

/** Refuses what a region may not do to a form; `base` is the form that the edition was made from. */
export function assertEdition(base: FormDefinition, edited: FormDefinition): void {
  const errors = faultsOfEdition(base, edited);
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
}

/** A published edition never changes: what was written under it must stay readable. */
export function assertEditionOpen(publishedAt: Date | null): void {
  if (publishedAt !== null) throw new DomainError('conflict', 'edition-published');
}

/** Refuses a publication without the letter that orders it. */
export function assertPublishable(letter: EditionLetter): void {
  const missing = (['letterNumber', 'letterOn', 'inForceFrom'] as const).filter(
    (key) => (letter[key] ?? '').trim() === '',
  );
  const errors = missing.map((key) => ({ pointer: `/${key}`, detail: 'required' }));
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
}

/**
 * What is wrong with the edition, by pointers into its definition: a field of the base may be
 * worded, limited, ordered and required otherwise, but keeps key, type, place of storage and
 * choices, and none is dropped; fields with a key `own…` are the region's own.
 */
export function faultsOfEdition(
  base: FormDefinition,
  edited: FormDefinition,
): readonly FieldError[] {
  const known = new Map(fieldsOf(base).map((field) => [field.key, field]));
  const seen = fieldsOf(edited).map((field) => field.key);
  const dropped = [...known.values()].filter(({ key, own }) => own !== true && !seen.includes(key));
  return [
    ...dropped.map(({ key }) => at(`/sections/${key}`, 'field-dropped')),
    ...(new Set(seen).size === seen.length ? [] : [at('/sections', 'duplicate')]),
    ...(fieldsOf(edited).filter(({ own }) => own === true).length > OWN_FIELD_LIMIT
      ? [{ ...at('/sections', 'too-many'), limit: OWN_FIELD_LIMIT }]
      : []),
    ...edited.sections.flatMap((section, place) => faultsOfSection(section, place, known)),
    ...edited.wordMinimums.flatMap((minimum, place) => {
      const isRight = minimum.minWords >= 0 && minimum.minWords <= MOST_WORDS;
      return isRight ? [] : [at(`/wordMinimums/${place}/minWords`, 'too-large')];
    }),
  ];
}

function faultsOfSection(
  section: FormSection,
  place: number,
  known: ReadonlyMap<string, FormField>,
): readonly FieldError[] {
  const here = `/sections/${place}`;
  return [
    ...faultsOfWords(section, here),
    ...section.fields.flatMap((field, at) => {
      const pointer = `${here}/fields/${at}`;
      const before = known.get(field.key);
      return [
        ...faultsOfWords(field, pointer),
        ...faultsOfLimits(field, pointer),
        ...(before ? faultsOfKnown(field, before, pointer) : faultsOfOwn(field, pointer)),
      ];
    }),
  ];
}

function faultsOfWords({ label, help }: FormField | FormSection, pointer: string): FieldError[] {
  return LANGUAGES.flatMap((language) => [
    ...(label[language].trim() === '' ? [at(`${pointer}/label/${language}`, 'required')] : []),
    ...(label[language].length > LABEL_LENGTH
      ? [{ ...at(`${pointer}/label/${language}`, 'too-long'), limit: LABEL_LENGTH }]
      : []),
    ...((help?.[language] ?? '').length > HELP_LENGTH
      ? [{ ...at(`${pointer}/help/${language}`, 'too-long'), limit: HELP_LENGTH }]
      : []),
  ]);
}

function faultsOfLimits(field: FormField, pointer: string): FieldError[] {
  const limits = [
    ['maxLength', LONGEST_TEXT],
    ['maxWords', MOST_WORDS],
    ['maxItems', MOST_ITEMS],
  ] as const;
  return limits.flatMap(([name, most]) => {
    const value = field[name];
    if (value === undefined || (value >= 1 && value <= most)) return [];
    const detail = value < 1 ? 'too-small' : 'too-large';
    return [{ ...at(`${pointer}/${name}`, detail), limit: value < 1 ? 1 : most }];
  });
}

function faultsOfKnown(field: FormField, before: FormField, pointer: string): FieldError[] {
  const isAsked =
    !ALWAYS_ASKED.includes(field.key) ||
    field.requiredFor?.QUICK?.length === before.requiredFor?.QUICK?.length;
  return [
    ...(isKeptAlike(field, before) ? [] : [at(pointer, 'field-fixed')]),
    ...(isAsked ? [] : [at(`${pointer}/requiredFor`, 'always-asked')]),
    ...(field.own === true ? faultsOfOptions(field, pointer) : []),
  ];
}

/** Whether answers are kept the same way; the choices of an own field are the region's to change. */
function isKeptAlike(field: FormField, before: FormField): boolean {
  const kind = ({ type, column, own }: FormField): string => JSON.stringify([type, column, own]);
  if (kind(field) !== kind(before)) return false;
  return field.own === true || JSON.stringify(values(field)) === JSON.stringify(values(before));
}

function faultsOfOwn(field: FormField, pointer: string): FieldError[] {
  const isOwn = field.own === true && OWN_KEY.test(field.key) && field.column === undefined;
  const mayBe = (OWN_FIELD_TYPES as readonly string[]).includes(field.type);
  return [
    ...(isOwn ? [] : [at(`${pointer}/key`, 'not-allowed')]),
    ...(mayBe ? [] : [at(`${pointer}/type`, 'not-allowed')]),
    ...faultsOfOptions(field, pointer),
  ];
}

function faultsOfOptions({ type, options = [] }: FormField, pointer: string): FieldError[] {
  if (type !== 'choice' && type !== 'multiChoice') return [];
  const names = options.map(({ value }) => value);
  if (options.length < 2) return [{ ...at(`${pointer}/options`, 'too-few'), limit: 2 }];
  if (options.length > MOST_OPTIONS)
    return [{ ...at(`${pointer}/options`, 'too-many'), limit: MOST_OPTIONS }];
  if (new Set(names).size < names.length) return [at(`${pointer}/options`, 'duplicate')];
  const isWorded = ({ value, label }: FormOption): boolean =>
    OPTION_VALUE.test(value) && LANGUAGES.every((language) => label[language].trim() !== '');
  return options.every(isWorded) ? [] : [at(`${pointer}/options`, 'required')];
}

/** What answers are kept by: the values of choices, the keys of columns. */
function values({ options = [], columns = [] }: FormField): readonly string[] {
  return [
    ...options.map(({ value }) => value),
    ...columns.flatMap(({ key, type, options: cells = [] }) => [
      `${key}:${type}`,
      ...cells.map(({ value }) => value),
    ]),
  ];
}

function at(pointer: string, detail: string): FieldError {
  return { pointer: `/definition${pointer}`, detail };
}
