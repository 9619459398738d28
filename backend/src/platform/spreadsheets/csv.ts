import type { Language } from '@satu/domain/language';
import { stringify, type Options } from 'csv-stringify';
import { stringify as stringifyAtOnce } from 'csv-stringify/sync';
import { Readable } from 'node:stream';
import type { Cell, Row, Rows } from './sheet.js';

export const CSV_TYPE = 'text/csv; charset=utf-8';

/** Rows of CSV as they come, the first of them the heading. */
export function csv(header: readonly string[], rows: Rows, language: Language): Readable {
  const written = stringify(optionsFor(language));
  const source = Readable.from(lines(header, rows, language));
  source.on('error', (error: Error) => written.destroy(error));
  written.on('close', () => source.destroy());
  return source.pipe(written);
}

/** The same for rows that are there already. */
export function csvText(rows: readonly Row[], language: Language): string {
  return stringifyAtOnce(
    rows.map((row) => row.map((cell) => plain(cell, language))),
    optionsFor(language),
  );
}

/**
 * RFC 4180 with what a double click needs: the byte order mark says UTF-8; Indonesian settings write
 * the fraction behind a comma and so expect `;` between cells. An apostrophe stands before whatever
 * would be run as a formula (CWE-1236); a negative number stays one.
 */
function optionsFor(language: Language): Options {
  const delimiter = language === 'id' ? ';' : ',';
  return {
    ...{ bom: true, delimiter, record_delimiter: 'windows', escape_formulas: true },
    quoted_match: /[\r\n]/,
  };
}

async function* lines(
  header: readonly string[],
  rows: Rows,
  language: Language,
): AsyncGenerator<(string | number | null)[]> {
  yield [...header];
  for await (const row of rows) yield row.map((cell) => plain(cell, language));
}

function plain(cell: Cell, language: Language): string | number | null {
  if (cell === null || typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return YES_OR_NO[language][cell ? 0 : 1];
  if (typeof cell === 'number') {
    const isWhole = Number.isInteger(cell) || language === 'en';
    return isWhole ? cell : String(cell).replace('.', ',');
  }
  return 'day' in cell ? cell.day : cell.moment;
}

const YES_OR_NO = { id: ['ya', 'tidak'], en: ['yes', 'no'] } as const;
