import { CELL_LENGTH, type Cell, type Sheet } from './sheet.js';
import { STYLE } from './styles-xml.js';
import { xmlText } from './xml-text.js';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** What a spreadsheet would run if it were typed, or read back from a CSV (CWE-1236). */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;
/** Text that a reader would take for an escaped letter (ECMA-376 part 1, 22.9.2.19). */
const ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** Day 0 of a spreadsheet; 1900 counts as a leap year there, so every day since is one further. */
const EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** Offered to this many rows beneath the header. */
const CHOSEN_ROWS = 5_000;

/** A worksheet as XML, a row at a time. */
export async function* sheetXml(sheet: Sheet): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${NAMESPACE}">${top(sheet)}<sheetData>`;
  let count = 0;
  if (!sheet.plain) {
    count += 1;
    yield rowXml(count, sheet.columns, ({ header }, at) => textXml(at, header, STYLE.header));
  }
  for await (const row of sheet.rows) {
    count += 1;
    yield rowXml(count, row, (cell, at) => cellXml(at, cell, sheet.plain === true));
  }
  yield `</sheetData>${bottom(sheet, count)}</worksheet>`;
}

/** `A`, `Z`, `AA`: the letters of the column at this place, counted from 0. */
export function columnLetters(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : columnLetters(Math.floor(place / 26) - 1) + letter;
}

function top({ columns, plain }: Sheet): string {
  const frozen = plain
    ? ''
    : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const widths = columns.map(
    ({ width }, place) =>
      `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><cols>${widths.join('')}</cols>`;
}

function bottom({ columns, plain }: Sheet, count: number): string {
  const last = columnLetters(columns.length - 1);
  const filter = plain || count < 2 ? '' : `<autoFilter ref="A1:${last}${count}"/>`;
  const page = '<pageSetup paperSize="9" orientation="landscape"/>';
  return `${filter}${choicesXml(columns)}${page}`;
}

function choicesXml(columns: Sheet['columns']): string {
  const rules = columns.flatMap(({ choices }, place) => {
    if (!choices) return [];
    const at = columnLetters(place);
    const source = `'${choices.sheet}'!$A$1:$A$${choices.count}`;
    return `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" error="${xmlText(choices.warning)}" sqref="${at}2:${at}${CHOSEN_ROWS}"><formula1>${xmlText(source)}</formula1></dataValidation>`;
  });
  if (rules.length === 0) return '';
  return `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

function rowXml<One>(
  number: number,
  row: readonly One[],
  write: (one: One, at: string) => string,
): string {
  const cells = row.map((one, place) => write(one, `${columnLetters(place)}${number}`));
  return `<row r="${number}">${cells.join('')}</row>`;
}

function cellXml(at: string, cell: Cell, isPlain: boolean): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return textXml(at, cell, styleOf(cell, isPlain));
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ('day' in cell) return serialXml(at, `${cell.day}T00:00:00Z`, STYLE.day);
  return serialXml(at, `${cell.moment.replace(' ', 'T')}:00Z`, STYLE.moment);
}

/** Text lies in the cell as text, never as a formula; the mark keeps it so when somebody edits it. */
function styleOf(cell: string, isPlain: boolean): number {
  if (FORMULA.test(cell)) return STYLE.quoted;
  return isPlain ? STYLE.plain : STYLE.text;
}

function textXml(at: string, value: string, style: number): string {
  const kept = value.length > CELL_LENGTH ? `${value.slice(0, CELL_LENGTH - 1)}…` : value;
  const written = xmlText(kept.replaceAll(ESCAPE, '_x005F_'));
  return `<c r="${at}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${written}</t></is></c>`;
}

function serialXml(at: string, wall: string, style: number): string {
  return `<c r="${at}" s="${style}"><v>${(Date.parse(wall) - EPOCH) / DAY_MS}</v></c>`;
}
