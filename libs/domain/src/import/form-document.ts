import { fieldsOf, type FormDefinition, type FormField, validateContent } from '../form/index.js';
import { plainWords } from './import-columns.js';
import { isWritable, readAnswer, readRows } from './written-answer.js';

/** A piece of a filled-in document, in the order it is read. */
export type DocumentBlock =
  | { readonly kind: 'paragraph'; readonly text: string; readonly isHeading: boolean }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** An answer found under the heading of its field. */
export interface FilledPart {
  readonly field: FormField;
  /** As it stands in the document. */
  readonly text: string;
  /** What it means for the field; null where it can't be read. */
  readonly value: unknown;
  readonly fault: { readonly detail: string; readonly limit?: number } | null;
}

/** What stands under no field that the form knows. */
export interface UnreadPart {
  readonly heading: string;
  readonly text: string;
}

export interface FormReading {
  readonly parts: readonly FilledPart[];
  readonly unread: readonly UnreadPart[];
}

/** Stands before the name of each field, so that it is found although an editor drops the styles. */
export const FIELD_MARK = '■';
/** Lines that begin so explain, and are no answer. */
export const HINT_WORDS = { id: 'Petunjuk:', en: 'Hint:' } as const;

interface Part {
  readonly heading: string;
  readonly fields: readonly FormField[];
  readonly lines: string[];
  readonly rows: (readonly string[])[];
}

/**
 * What of a filled-in form goes where. A field begins at its name, marked or set as a heading; what is
 * empty changes nothing; what stands under no known name is told, never guessed.
 */
export function readForm(form: FormDefinition, blocks: readonly DocumentBlock[]): FormReading {
  const fields = fieldsOf(form).filter(isWritable);
  const parts = split(blocks, (heading) => fields.filter((field) => isNamed(field, heading)));
  const filled: FilledPart[] = [];
  const unread: UnreadPart[] = [];
  for (const part of parts) {
    const text = textOf(part);
    // A name that two fields bear says nothing; nor does one that was answered further up.
    const [field, other] = part.fields;
    const isKnown = field !== undefined && other === undefined;
    if (text === '') continue;
    if (isKnown && !filled.some((one) => one.field.key === field.key)) {
      filled.push(answered(form, field, part));
    } else unread.push({ heading: part.heading, text });
  }
  return { parts: filled, unread };
}

function split(
  blocks: readonly DocumentBlock[],
  fieldsNamed: (heading: string) => FormField[],
): Part[] {
  const start = (heading: string): Part => ({
    ...{ heading, fields: fieldsNamed(heading), lines: [], rows: [] },
  });
  let part = start('');
  const parts = [part];
  for (const block of blocks) {
    if (block.kind === 'table') part.rows.push(...block.rows);
    else if (block.isHeading || block.text.trimStart().startsWith(FIELD_MARK)) {
      part = start(block.text.replace(FIELD_MARK, '').trim());
      parts.push(part);
    } else if (!isHint(block.text)) part.lines.push(block.text.trim());
  }
  return parts;
}

function answered(form: FormDefinition, field: FormField, part: Part): FilledPart {
  const isTable = field.type === 'table';
  const lines = [...part.lines, ...(isTable ? [] : part.rows.map((row) => row.join(' ').trim()))];
  const reading = isTable ? readRows(field, part.rows) : readAnswer(field, lines.filter(Boolean));
  const text = textOf(part);
  if ('detail' in reading) return { field, text, value: null, fault: { detail: reading.detail } };
  const [error] = validateContent(form, { [field.key]: reading.value });
  if (!error) return { field, text, value: reading.value, fault: null };
  const { detail, limit } = error;
  return { field, text, value: null, fault: { detail, ...(limit === undefined ? {} : { limit }) } };
}

/** Answers of a table lie in its rows beneath the names of the columns. */
function textOf({ fields: [field], lines, rows }: Part): string {
  const isTable = field?.type === 'table';
  const told = (isTable ? rows.slice(1) : rows).map((row) =>
    row.filter((cell) => cell.trim() !== '').join(', '),
  );
  return [...lines, ...told].filter((line) => line.trim() !== '').join('\n');
}

function isNamed({ label }: FormField, heading: string): boolean {
  const words = plainWords(heading);
  return words !== '' && [label.id, label.en].some((name) => plainWords(name) === words);
}

function isHint(text: string): boolean {
  return Object.values(HINT_WORDS).some((word) => text.trimStart().startsWith(word));
}
