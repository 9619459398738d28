import { DomainError } from '@satu/domain/problem';
import { IMPORT_COLUMN_LIMIT, IMPORT_ROW_LIMIT } from '@satu/domain/import';
import { readDocx } from '../../platform/documents/read-docx.js';
import { readSheet, type ReadCell } from '../../platform/spreadsheets/read-sheet.js';
import { serveTasks } from '../../platform/threads/serve-tasks.js';

/** A sheet as text: the headings of row 1, and every row beneath that says something. */
export interface TextSheet {
  readonly headings: string[];
  readonly rows: { number: number; cells: string[] }[];
}

/** Longest text of a cell that is kept. */
const CELL = 20_000;

serveTasks({
  read,
  words: ({ bytes }: { bytes: Uint8Array }) => readDocx(Buffer.from(bytes)),
});

async function read({ bytes }: { bytes: Uint8Array }): Promise<TextSheet> {
  const [head = [], ...rest] = await readSheet(Buffer.from(bytes));
  const headings = head.map(textOf);
  while (headings.at(-1) === '') headings.pop();
  const rows = rest
    .map((row, place) => ({
      number: place + 2,
      cells: headings.map((_, column) => textOf(row[column] ?? null)),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (headings.length === 0 || rows.length === 0) refuse('import-empty', {});
  if (headings.length > IMPORT_COLUMN_LIMIT || rows.length > IMPORT_ROW_LIMIT) {
    refuse('import-too-long', { rows: IMPORT_ROW_LIMIT, columns: IMPORT_COLUMN_LIMIT });
  }
  return { headings, rows };
}

function refuse(code: 'import-empty' | 'import-too-long', context: Record<string, number>): never {
  throw code === 'import-empty'
    ? new DomainError('unprocessable', 'import-empty', context)
    : new DomainError('unprocessable', 'import-too-long', context);
}

function textOf(cell: ReadCell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'ya' : 'tidak';
  // PostgreSQL keeps no zero byte.
  return String(cell).replaceAll('\0', '').trim().slice(0, CELL);
}
