import { isPlainText } from './plain-text.js';

/** One subkegiatan in one year, as SIPD knows it; amounts in whole rupiah. */
export interface BudgetLine {
  readonly year: number;
  readonly code: string;
  readonly name: string;
  readonly ceiling: number;
  readonly realised: number | null;
}

/** Budget by year; "tanpa anggaran" is a full answer, not a gap. */
export interface Budget {
  readonly none: boolean;
  readonly lines: readonly BudgetLine[];
}

export const BUDGET_LINE_LIMIT = 20;
const TEXT_LIMIT = 200;

/** Whether the value is a complete budget: none and no lines, or lines. */
export function isBudget(value: unknown): value is Budget {
  if (!isRecord(value, ['none', 'lines'])) return false;
  const { none, lines } = value;
  if (typeof none !== 'boolean' || !Array.isArray(lines)) return false;
  if (lines.length > BUDGET_LINE_LIMIT || (none && lines.length > 0)) return false;
  return lines.every(isBudgetLine);
}

function isBudgetLine(line: unknown): boolean {
  if (!isRecord(line, ['year', 'code', 'name', 'ceiling', 'realised'])) return false;
  const { year, code, name, ceiling, realised } = line;
  return (
    isWhole(year) &&
    year >= 2000 &&
    year <= 2100 &&
    isShort(code) &&
    isShort(name) &&
    isWhole(ceiling) &&
    (realised === null || isWhole(realised))
  );
}

function isRecord(value: unknown, keys: readonly string[]): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const own = Object.keys(value);
  return own.length === keys.length && keys.every((key) => own.includes(key));
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isShort(value: unknown): boolean {
  return typeof value === 'string' && value.length <= TEXT_LIMIT && isPlainText(value);
}
