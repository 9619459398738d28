import { type FormDefinition, type FormField, pointerOf } from '@satu/domain/form';

import { inputId } from '../../ui/field/field';

/** A field whose text the server refuses as it is, and where it is mended. */
export interface RefusedField {
  readonly pointer: string;
  readonly field: FormField;
  readonly section: string;
  readonly fragment: string;
}

/** The fields of a form that these pointers name. */
export function refusedFields(
  form: FormDefinition,
  pointers: readonly string[],
): readonly RefusedField[] {
  return form.sections.flatMap(({ key, fields }) =>
    fields
      .map((field) => ({ field, pointer: pointerOf(field) }))
      .filter(({ pointer }) => pointers.includes(pointer))
      .map(({ field, pointer }) => ({
        pointer,
        field,
        section: key,
        fragment: inputId(pointer),
      })),
  );
}
