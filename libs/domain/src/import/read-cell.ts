import type { FormField } from '../form/index.js';
import { AFFAIRS } from '../reference/index.js';
import { isDay } from '../time/index.js';
import { plainWords } from './import-columns.js';

/** What a cell means for its field, or a word of the field vocabulary for what is wrong with it. */
export type CellReading = { readonly value: unknown } | { readonly detail: string };

const SEPARATED = /[;\n]/;
const DATE_SHAPE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** Reads the text of a cell as the field wants it. Choices are named by their words or their code. */
export function readCell(field: FormField, text: string): CellReading {
  switch (field.type) {
    case 'date':
      return readDay(text);
    case 'choice':
      return readOption(field, text);
    case 'multiChoice':
      return readEach(text, (one) => readOption(field, one));
    case 'affair':
      return readAffair(text);
    case 'affairs':
      return readEach(text, readAffair);
    case 'sdgs':
      return readEach(text.replaceAll(',', ';'), readNumber);
    case 'number':
      return readWhole(text);
    case 'list':
      return { value: partsOf(text) };
    default:
      return { value: text };
  }
}

/** As spreadsheets give a date (2026-02-28) and as people type it (28/02/2026, day first). */
function readDay(text: string): CellReading {
  const [, day = '', month = '', year = ''] = DATE_SHAPE.exec(text) ?? [];
  const written = year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
  return isDay(written) ? { value: written } : { detail: 'no-such-day' };
}

function readOption({ options = [] }: FormField, text: string): CellReading {
  const words = plainWords(text);
  const found = options.find(({ value, label }) =>
    [value, label.id, label.en].some((name) => plainWords(name) === words),
  );
  return found ? { value: found.value } : { detail: 'not-allowed' };
}

function readAffair(text: string): CellReading {
  const words = plainWords(text);
  const found = AFFAIRS.find(({ code, name }) =>
    [code, name, `${code} ${name}`].some((one) => plainWords(one) === words),
  );
  return found ? { value: found.code } : { detail: 'not-allowed' };
}

function readNumber(text: string): CellReading {
  return /^\d{1,2}$/.test(text) ? { value: Number(text) } : { detail: 'not-allowed' };
}

/** Whole numbers as people group them: 1.250, 1 250 or 1,250. */
function readWhole(text: string): CellReading {
  const isGrouped = /^\d{1,3}([., ]\d{3})+$/.test(text);
  const digits = isGrouped ? text.replaceAll(/[., ]/g, '') : text;
  return /^\d{1,15}$/.test(digits) ? { value: Number(digits) } : { detail: 'not-a-whole-number' };
}

function readEach(text: string, read: (part: string) => CellReading): CellReading {
  const readings = partsOf(text).map(read);
  const wrong = readings.find((one) => 'detail' in one);
  if (wrong) return wrong;
  return { value: readings.map((one) => ('value' in one ? one.value : null)) };
}

function partsOf(text: string): string[] {
  return text
    .split(SEPARATED)
    .map((part) => part.trim())
    .filter(Boolean);
}
