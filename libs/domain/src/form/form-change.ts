import {
  fieldsOf,
  type FieldValues,
  type FormDefinition,
  type FormField,
  isBlank,
} from './form-definition.js';
import { checkField } from './field-checks.js';
import { emptyRow } from './table-rows.js';

/** What happens to one field when a text moves to another form. */
export interface FieldMove {
  readonly key: string;
  /** The field of the form it comes from; null: it is new. */
  readonly from: FormField | null;
  /** The field of the form it goes to; null: that form asks it no more. */
  readonly to: FormField | null;
  /** KEPT as it is, CONVERTED to another shape, SET_ASIDE into the history, ADDED by the new form. */
  readonly fate: 'KEPT' | 'CONVERTED' | 'SET_ASIDE' | 'ADDED';
}

/** A text as it stands after the move, with the fate of each field that isn't simply kept. */
export interface FormChange {
  readonly values: FieldValues;
  readonly moves: readonly FieldMove[];
}

/**
 * Moves a text from one form to another. What the new form doesn't ask, or asks in a shape that the
 * words don't fit, is set aside: it leaves the text and stays in the history of the field.
 */
export function moveToForm(
  from: FormDefinition,
  to: FormDefinition,
  values: FieldValues,
): FormChange {
  const [old, next] = [byKey(from), byKey(to)];
  const keys = [...new Set([...old.keys(), ...next.keys()])];
  const fates = keys.map((key) => {
    const [before, after] = [old.get(key) ?? null, next.get(key) ?? null];
    return fateOf(key, { before, after, value: values[key] });
  });
  return {
    values: Object.fromEntries(
      fates.filter(({ kept }) => !isBlank(kept)).map(({ move, kept }) => [move.key, kept]),
    ),
    moves: fates.map(({ move }) => move).filter(({ fate }) => fate !== 'KEPT'),
  };
}

interface Question {
  readonly before: FormField | null;
  readonly after: FormField | null;
  readonly value: unknown;
}

function fateOf(
  key: string,
  { before, after, value }: Question,
): { move: FieldMove; kept: unknown } {
  const told = (fate: FieldMove['fate'], kept: unknown) => ({
    move: { key, from: before, to: after, fate },
    kept,
  });
  if (isBlank(value)) return told(after !== null && before === null ? 'ADDED' : 'KEPT', undefined);
  if (after === null) return told('SET_ASIDE', undefined);
  if (checkField(after, value) === null) return told('KEPT', value);
  const converted = convertedTo(after, value);
  const fits = converted !== null && checkField(after, converted) === null;
  return fits ? told('CONVERTED', converted) : told('SET_ASIDE', undefined);
}

/** The same words in the shape of the other type; null where there is none. */
function convertedTo({ type, columns }: FormField, value: unknown): unknown {
  const lines = typeof value === 'string' ? [value] : value;
  if (!Array.isArray(lines) || !lines.every((line) => typeof line === 'string')) return null;
  if (type === 'list') return lines;
  if (type === 'text' || type === 'longText') return lines.join('\n');
  const [first] = columns ?? [];
  if (type !== 'table' || !columns || !first) return null;
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => ({ ...emptyRow(columns), [first.key]: line }));
}

function byKey(form: FormDefinition): Map<string, FormField> {
  return new Map(fieldsOf(form).map((field) => [field.key, field]));
}
