import type { FieldError } from '../problem/index.js';
import {
  fieldsOf,
  type FieldValues,
  type FormDefinition,
  type FormField,
  pointerOf,
} from './form-definition.js';
import { checkField } from './field-checks.js';

/**
 * What is wrong with the values as such: unknown fields, wrong types, too long. Nothing is required
 * here, for a draft accepts anything; null is a field emptied.
 */
export function validateContent(
  definition: FormDefinition,
  values: FieldValues,
): readonly FieldError[] {
  const known = new Map(fieldsOf(definition).map((field) => [field.key, field]));
  return Object.entries(values).flatMap(([key, value]) => {
    const field = known.get(key);
    if (field === undefined)
      return [{ pointer: `/content/${escaped(key)}`, detail: 'unknown-field' }];
    return value === null ? [] : errorsAt(field, value);
  });
}

function errorsAt(field: FormField, value: unknown): readonly FieldError[] {
  const fault = checkField(field, value);
  return fault === null ? [] : [{ pointer: pointerOf(field), ...fault }];
}

/** RFC 6901: what stands in a pointer can't hold its own signs. */
function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
