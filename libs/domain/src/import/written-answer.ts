import {
  answerLines,
  type FieldType,
  type FormField,
  isBlank,
  type TableColumn,
} from '../form/index.js';
import type { Language } from '../language/index.js';
import { plainWords } from './import-columns.js';
import { type CellReading, readCell } from './read-cell.js';

/** What can be written in a document; picks from registers and budgets need the portal's lists. */
const WRITABLE: ReadonlySet<FieldType> = new Set<FieldType>([
  ...(['text', 'longText', 'list', 'choice', 'multiChoice', 'date', 'number', 'table'] as const),
  ...(['phone', 'url', 'affair', 'affairs', 'sdgs', 'coordinates'] as const),
]);

/** Whether the field's answer can be written in a document and read from it again. */
export function isWritable({ type }: FormField): boolean {
  return WRITABLE.has(type);
}

/** The answer as lines that `readAnswer` understands; none for no answer. Tables have rows instead. */
export function answerToWrite(field: FormField, value: unknown, language: Language): string[] {
  if (isBlank(value) || field.type === 'table') return [];
  if (field.type === 'date') return [dayFirst(String(value))];
  if (typeof value === 'string') {
    const isText = field.type === 'text' || field.type === 'longText';
    if (isText) return value.split('\n').filter((line) => line.trim() !== '');
  }
  return answerLines(field, value, language);
}

/** The rows of a table as they are printed: choices by their words. */
export function rowsToWrite(field: FormField, value: unknown, language: Language): string[][] {
  const rows = (Array.isArray(value) ? value : []) as readonly Readonly<Record<string, string>>[];
  const labelOf = ({ key, options = [] }: TableColumn, row: Readonly<Record<string, string>>) =>
    options.find((option) => option.value === row[key])?.label[language] ?? row[key] ?? '';
  return rows.map((row) => (field.columns ?? []).map((column) => labelOf(column, row)));
}

/** What the lines mean for the field, or a word of the field vocabulary for what is wrong with them. */
export function readAnswer(field: FormField, lines: readonly string[]): CellReading {
  const text = lines.join('\n').trim();
  switch (field.type) {
    case 'longText':
      return { value: text };
    case 'coordinates':
      return readPlace(text);
    case 'sdgs':
      // "3. Kehidupan Sehat": the number says which; the name may have commas of its own.
      return readCell(field, text.replaceAll(/^\s*(\d{1,2})\.\s.*$/gm, '$1').replaceAll('\n', ';'));
    default:
      return readCell(field, field.type === 'text' ? lines.join(' ').trim() : text);
  }
}

/** The rows of a table under the field's heading; the first row names the columns. */
export function readRows(
  field: FormField,
  [, ...rows]: readonly (readonly string[])[],
): CellReading {
  const columns = field.columns ?? [];
  const filled = rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const read = filled.map((cells) =>
    Object.fromEntries(
      columns.map((column, place) => [column.key, cellOf(column, (cells[place] ?? '').trim())]),
    ),
  );
  return { value: read };
}

function cellOf({ options = [] }: TableColumn, text: string): string {
  const words = plainWords(text);
  const found = options.find(({ value, label }) =>
    [value, label.id, label.en].some((name) => plainWords(name) === words),
  );
  return found?.value ?? text;
}

const PLACE = /^(-?\d{1,3}(?:\.\d+)?)[\s,;]+(-?\d{1,3}(?:\.\d+)?)$/;

/** Latitude and longitude in decimal degrees (WGS 84), decimal points. */
function readPlace(text: string): CellReading {
  const [, latitude = '', longitude = ''] = PLACE.exec(text) ?? [];
  if (latitude === '') return { detail: 'no-coordinates' };
  return { value: { latitude: Number(latitude), longitude: Number(longitude) } };
}

function dayFirst(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${date}/${month}/${year}`;
}
