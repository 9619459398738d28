import { fieldsOf, type FieldValues, type FormDefinition } from './form-definition.js';

/** A text that keeps some fields beside its content, as it crosses the wire. */
interface WithContent {
  readonly content: FieldValues;
}

/** Columns and content together, by the key of the field. */
export function valuesUnder(form: FormDefinition, text: WithContent): FieldValues {
  const row = text as unknown as FieldValues;
  const columns = fieldsOf(form).filter(({ column }) => column === true);
  return {
    ...text.content,
    ...Object.fromEntries(columns.map(({ key }) => [key, row[key]])),
  };
}
