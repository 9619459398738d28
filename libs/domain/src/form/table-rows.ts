import type { FormField, TableColumn } from './form-definition.js';
import { isPlainText } from './plain-text.js';

/** A word of the field vocabulary, with the limit it names. */
export interface Fault {
  readonly detail: string;
  readonly limit?: number;
}

/** One row of a table: a text for every column, empty where nothing is known. */
export type TableRow = Readonly<Record<string, string>>;

export const TABLE_ROW_LIMIT = 20;
export const TABLE_CELL_LENGTH = 300;
const YEAR_SHAPE = /^(19|20)\d{2}$/;

/** What is wrong with the rows of a table, or null. */
export function checkTable(field: FormField, value: unknown): Fault | null {
  if (!Array.isArray(value)) return { detail: 'not-a-list' };
  const maxItems = field.maxItems ?? TABLE_ROW_LIMIT;
  if (value.length > maxItems) return { detail: 'too-many', limit: maxItems };
  const columns = field.columns ?? [];
  return value.map((row) => checkRow(columns, row)).find((fault) => fault !== null) ?? null;
}

/** A row in which nothing is said yet. */
export function emptyRow(columns: readonly TableColumn[]): TableRow {
  return Object.fromEntries(columns.map(({ key }) => [key, '']));
}

function checkRow(columns: readonly TableColumn[], row: unknown): Fault | null {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return { detail: 'no-row' };
  const cells = row as Record<string, unknown>;
  const keys = Object.keys(cells);
  const isWhole =
    keys.length === columns.length && columns.every(({ key }) => Object.hasOwn(cells, key));
  if (!isWhole || Object.values(cells).every((cell) => cell === '')) return { detail: 'no-row' };
  return (
    columns.map((column) => checkCell(column, cells[column.key])).find((f) => f !== null) ?? null
  );
}

function checkCell(column: TableColumn, cell: unknown): Fault | null {
  if (typeof cell !== 'string') return { detail: 'not-a-text' };
  if (cell.length > TABLE_CELL_LENGTH) return { detail: 'too-long', limit: TABLE_CELL_LENGTH };
  if (!isPlainText(cell)) return { detail: 'control-character' };
  if (cell === '') return null;
  if (column.type === 'year') return YEAR_SHAPE.test(cell) ? null : { detail: 'no-year' };
  const isListed = column.options?.some((option) => option.value === cell) ?? false;
  return column.type === 'text' || isListed ? null : { detail: 'not-allowed' };
}
