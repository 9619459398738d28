import type { FieldValues, FormDefinition } from '@satu/domain/form';
import { emptiedValue, fieldsOf, validateContent } from '@satu/domain/form';
import { currentForm } from '@satu/domain/shipped-forms';
import { DomainError } from '@satu/domain/problem';
import { isDeepStrictEqual } from 'node:util';
import type { InnovationText } from './innovation-row.js';

/** What a client sends of the text: absent is unchanged, null is emptied. */
export type TextPatch = Partial<{
  -readonly [Field in Exclude<keyof InnovationText, 'formKey' | 'formVersion'>]:
    InnovationText[Field] | null;
}>;

/** A field with another value than before. */
export interface ChangedField {
  pointer: string;
  before: unknown;
  after: unknown;
}

type Json = Record<string, unknown>;

/** A text as a revision keeps it. */
export interface FrozenText {
  readonly name: string;
  readonly fields: Json;
  readonly content: Json;
}

/** The same columns in every edition: they are those of the table. */
const COLUMNS = fieldsOf(currentForm).filter((field) => field.column === true);

/** The text of a row, and nothing else of it. */
export function textOf(row: InnovationText): InnovationText {
  const { name, stage, initiator, medium, form, mainAffairCode, touchedAffairCodes, sdgs } = row;
  const { content, formKey, formVersion } = row;
  return {
    ...{ name, stage, initiator, medium, form, mainAffairCode, touchedAffairCodes, sdgs },
    ...{ content, formKey, formVersion },
  };
}

/** Columns and content together, by field key, as the rules read them. */
export function valuesOf(text: InnovationText): FieldValues {
  const values = text as unknown as Json;
  return {
    ...text.content,
    ...Object.fromEntries(COLUMNS.map((column) => [column.key, values[column.key]])),
  };
}

/** An empty text under the form, with this name. */
export function emptyText(form: FormDefinition, name: string): InnovationText {
  return {
    ...{ name, stage: null, initiator: null, medium: null, form: null, mainAffairCode: null },
    ...{ touchedAffairCodes: [], sdgs: [], content: {} },
    ...{ formKey: form.key, formVersion: form.version },
  };
}

/** The text after the patch (JSON Merge Patch); content is checked by the form it was written under. */
export function patched(
  form: FormDefinition,
  text: InnovationText,
  patch: TextPatch,
): InnovationText {
  const columns = Object.fromEntries(
    COLUMNS.filter((column) => column.key in patch).map((column) => [
      column.key,
      (patch as Json)[column.key] ?? emptiedValue(column),
    ]),
  );
  const content = merged(text.content, patch.content ?? {});
  assertContent(form, content, Object.keys(patch.content ?? {}));
  return { ...text, ...columns, content };
}

/** The text under another form, with these values; columns that have none keep what they hold. */
export function withValues(
  text: InnovationText,
  form: FormDefinition,
  values: FieldValues,
): InnovationText {
  const columns = new Set(COLUMNS.map((column) => column.key));
  const content = Object.entries(values).filter(([key]) => !columns.has(key));
  return {
    ...text,
    content: Object.fromEntries(content),
    ...{ formKey: form.key, formVersion: form.version },
  };
}

/** A frozen text, of which the form that the row is written under still knows the fields. */
export function restoredText(
  form: FormDefinition,
  row: InnovationText,
  frozen: FrozenText,
): InnovationText {
  const values: Json = { ...frozen.content, ...frozen.fields, name: frozen.name };
  const columns = COLUMNS.map((column): [string, unknown] => [
    column.key,
    values[column.key] ?? emptiedValue(column),
  ]);
  const content = fieldsOf(form)
    .filter(({ key, column }) => column !== true && (values[key] ?? null) !== null)
    .map(({ key }): [string, unknown] => [key, values[key]]);
  return {
    ...textOf(row),
    ...Object.fromEntries<unknown>(columns),
    content: Object.fromEntries<unknown>(content),
  };
}

/** The fields in which two texts differ, under whatever forms they were written. */
export function changedFields(before: InnovationText, after: InnovationText): ChangedField[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const columns = new Set(COLUMNS.map((column) => column.key));
  return [...new Set([...columns, ...Object.keys(old), ...Object.keys(now)])]
    .map((key) => ({
      pointer: columns.has(key) ? `/${key}` : `/content/${key}`,
      before: old[key] ?? null,
      after: now[key] ?? null,
    }))
    .filter((field) => !isDeepStrictEqual(field.before, field.after));
}

function assertContent(form: FormDefinition, content: Json, touched: readonly string[]): void {
  const columns = new Set(COLUMNS.map((column) => column.key));
  const misplaced = touched
    .filter((key) => columns.has(key))
    .map((key) => ({ pointer: `/content/${key}`, detail: 'unknown' }));
  const values = Object.fromEntries(touched.map((key) => [key, content[key] ?? null]));
  const errors = [...misplaced, ...validateContent(form, values)];
  if (errors.length === 0) return;
  // Whoever still fills in another edition learns by this that the text has moved.
  const facts = { formKey: form.key, formVersion: form.version };
  throw new DomainError('invalid', 'validation-failed', facts, errors);
}

/** RFC 7396, as deep as a field of the form is an object itself: what lies in it stands in lists. */
function merged(content: Json, patch: Json): Json {
  const fields = Object.entries(patch).map(([key, value]) => {
    const old = content[key];
    const isPart = isObject(value) && isObject(old);
    return [key, isPart ? withoutNulls({ ...old, ...value }) : value] as const;
  });
  return withoutNulls({ ...content, ...Object.fromEntries(fields) });
}

function withoutNulls(values: Json): Json {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
