import type { Language } from '../language/index.js';
import { affairOf, SDGS } from '../reference/index.js';
import { dayInWords, isDay } from '../time/index.js';
import { type Budget, isBudget } from './budget.js';
import { type FormField, isBlank } from './form-definition.js';
import { isReference } from './reference.js';

/**
 * An answer as it is read on paper and in files: one line for each value, empty for none. Amounts
 * are rupiah, places decimal degrees (WGS 84).
 */
export function answerLines(field: FormField, value: unknown, language: Language): string[] {
  if (isBlank(value)) return [];
  if (isBudget(value)) return budgetLines(value, language);
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map((one) => answerLine(field, one, language)).filter((line) => line !== '');
}

function answerLine(field: FormField, value: unknown, language: Language): string {
  if (isReference(value)) return value.label;
  if (typeof value === 'object') {
    return field.type === 'table' ? rowLine(field, value, language) : placeLine(value);
  }
  return plainLine(field, `${value as string | number | boolean}`, language);
}

function plainLine(field: FormField, text: string, language: Language): string {
  switch (field.type) {
    case 'choice':
    case 'multiChoice':
      return labelOf(field, text, language);
    case 'affair':
    case 'affairs':
      return `${text} ${affairOf(text)?.name ?? ''}`.trim();
    case 'sdgs':
      return sdgLine(Number(text), language);
    case 'date':
      return isDay(text) ? dayInWords(text, language) : text;
    case 'number':
      return amount(Number(text), language);
    default:
      return text.trim();
  }
}

function labelOf({ options = [] }: Pick<FormField, 'options'>, value: string, language: Language) {
  return options.find((option) => option.value === value)?.label[language] ?? value;
}

function sdgLine(number: number, language: Language): string {
  const goal = SDGS.find((one) => one.number === number);
  return goal ? `${number}. ${goal.name[language]}` : String(number);
}

function rowLine({ columns = [] }: FormField, row: unknown, language: Language): string {
  const cells = (row ?? {}) as Readonly<Record<string, string>>;
  const told = columns.map((column) => labelOf(column, cells[column.key] ?? '', language));
  return told.filter((cell) => cell !== '').join(', ');
}

function placeLine(value: unknown): string {
  const { latitude, longitude } = (value ?? {}) as { latitude?: number; longitude?: number };
  return latitude === undefined || longitude === undefined ? '' : `${latitude}, ${longitude}`;
}

const MONEY = {
  none: { id: 'Tanpa anggaran', en: 'No budget' },
  ceiling: { id: 'pagu', en: 'ceiling' },
  realised: { id: 'realisasi', en: 'spent' },
} as const;

function budgetLines({ none, lines }: Budget, language: Language): string[] {
  if (none) return [MONEY.none[language]];
  return lines.map(({ year, code, name, ceiling, realised }) => {
    const activity = [code, name].filter((word) => word !== '').join(' ');
    const parts = [
      activity,
      `${MONEY.ceiling[language]} Rp ${amount(ceiling, language)}`,
      realised === null ? '' : `${MONEY.realised[language]} Rp ${amount(realised, language)}`,
    ];
    return `${year}: ${parts.filter((part) => part !== '').join(', ')}`;
  });
}

function amount(value: number, language: Language): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'id-ID').format(value);
}
