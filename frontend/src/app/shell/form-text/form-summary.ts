import {
  FIELD_TYPES,
  type BudgetLine,
  type FieldValues,
  type FormDefinition,
  type FormField,
  isReference,
  pointerOf,
} from '@satu/domain/form';
import type { Language } from '@satu/domain/language';
import { AFFAIRS, SDGS } from '@satu/domain/reference';

import { inputId } from '../../ui/field/field';
import { knownForm } from './known-forms';
import type { SummaryRow } from '../../ui/summary-list/summary-list';

/** The text of an innovation, an entry or a revision: columns and content, with the form they follow. */
export interface FormText {
  readonly formKey: string;
  readonly formVersion: number;
  readonly content: Readonly<Record<string, unknown>>;
}

/** The form a text was written under. A text under an unknown form is a mistake worth seeing. */
export function formFor({
  formKey,
  formVersion,
}: Pick<FormText, 'formKey' | 'formVersion'>): FormDefinition {
  const form = knownForm({ formKey, formVersion });
  if (form === null) throw new Error(`Unknown form ${formKey} ${formVersion}`);
  return form;
}

export interface SummaryOptions {
  readonly language: Language;
  /** Where a field is changed; left out where nothing can be. */
  readonly linkTo?: (section: string) => readonly unknown[];
  readonly notes?: ReadonlyMap<string, string>;
  /** What stood in the fields that changed, by their key. */
  readonly before?: Words;
}

/** Answers as a person reads them, by the key of the field. */
export type Words = ReadonlyMap<string, string | readonly string[] | null>;

export interface SummarySection {
  readonly key: string;
  readonly heading: string;
  readonly rows: readonly SummaryRow[];
}

/** Every section with its answers in words; unanswered fields are left out unless they can be changed. */
export function summaryOf(
  form: FormDefinition,
  values: FieldValues,
  { language, linkTo, notes, before }: SummaryOptions,
): readonly SummarySection[] {
  return form.sections
    .map(({ key, label, fields }) => ({
      key,
      heading: label[language],
      rows: fields
        .filter(
          ({ key: one }) => linkTo !== undefined || isAnswered(values[one]) || before?.has(one),
        )
        .map((field) => ({
          key: field.key,
          label: field.label[language],
          value: wordsOf(field, values[field.key], language),
          link: linkTo?.(key),
          fragment: inputId(pointerOf(field)),
          note: notes?.get(pointerOf(field)) ?? null,
          before: before?.get(field.key),
          lang: field.type.startsWith('affair') ? 'id' : undefined,
        })),
    }))
    .filter(({ rows }) => rows.length > 0);
}

/** A value as a person reads it. */
export function wordsOf(
  field: FormField,
  value: unknown,
  language: Language,
): string | readonly string[] | null {
  if (!isAnswered(value)) return null;
  if (!FIELD_TYPES.includes(field.type)) return unknownType(field.type);
  if (Array.isArray(value)) return value.map((one) => wordOf(field, one, language));
  if (isReference(value)) return value.label;
  if (typeof value === 'object' && value !== null) return structureOf(field, value, language);
  return wordOf(field, value, language);
}

/** A definition may be newer than this portal: said, never left blank. */
function unknownType(type: string): string {
  return $localize`:@@shell.summary.unknownType:Versi portal ini belum mengenal jenis isian ${type}:type:.`;
}

function wordOf(field: FormField, value: unknown, language: Language): string {
  if (isReference(value)) return value.label;
  return field.type === 'table'
    ? rowWords(field, value, language)
    : plainWord(field, value, language);
}

function plainWord(field: FormField, value: unknown, language: Language): string {
  const text = String(value);
  switch (field.type) {
    case 'choice':
    case 'multiChoice':
      return field.options?.find((option) => option.value === text)?.label[language] ?? text;
    case 'affair':
    case 'affairs':
      return affairName(text);
    case 'sdgs':
      return sdgName(Number(text), language);
    case 'date':
      return dateIn(text, language);
    case 'number':
      return amountIn(Number(text), language);
    default:
      return text;
  }
}

export function affairName(code: string): string {
  const affair = AFFAIRS.find((one) => one.code === code);
  return affair ? `${code} ${affair.name}` : code;
}

export function sdgName(number: number, language: Language): string {
  const sdg = SDGS.find((one) => one.number === number);
  return sdg ? `${number}. ${sdg.name[language]}` : String(number);
}

function dateIn(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'id-ID', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}

function structureOf(
  field: FormField,
  value: object,
  language: Language,
): string | readonly string[] {
  if (field.type === 'coordinates') {
    const { latitude, longitude } = value as { latitude?: number; longitude?: number };
    return `${latitude ?? ''}, ${longitude ?? ''}`;
  }
  const { none, lines } = value as {
    none?: boolean;
    lines?: BudgetLine[];
  };
  if (none === true) return $localize`:@@shell.summary.noBudget:Tanpa anggaran`;
  return (lines ?? []).map((line) => lineWords(line, language));
}

/** One year; what isn't filled in yet is said to be so, not shown as nothing. */
function lineWords(
  { year, code, name, ceiling, realised }: BudgetLine,
  language: Language,
): string {
  const activity = [code, name].filter(Boolean).join(' ');
  const open = $localize`:@@shell.summary.open:belum diisi`;
  const parts = [
    activity || $localize`:@@shell.summary.activity:subkegiatan ${open}:open:`,
    $localize`:@@shell.summary.ceiling:pagu ${ceiling === 0 ? open : `Rp ${amountIn(ceiling, language)}`}:amount:`,
    realised === null
      ? ''
      : $localize`:@@shell.summary.realised:realisasi Rp ${amountIn(realised, language)}:amount:`,
  ];
  return `${year}: ${parts.filter(Boolean).join(', ')}`;
}

function amountIn(amount: number, language: Language): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'id-ID').format(amount);
}

/** One row of a table: what its cells say, in the order of the columns. */
function rowWords({ columns = [] }: FormField, row: unknown, language: Language): string {
  const cells = (row ?? {}) as Record<string, string>;
  const told = columns.map(({ key, options }) => {
    const cell = cells[key] ?? '';
    return options?.find(({ value }) => value === cell)?.label[language] ?? cell;
  });
  return told.filter((cell) => cell !== '').join(' · ');
}

function isAnswered(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
}
