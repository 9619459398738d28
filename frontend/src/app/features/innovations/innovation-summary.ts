import { type FieldValues, fieldsOf } from '@satu/domain/form';
import type { InnovationView } from '@satu/contract/views';

import { formFor } from '../../shell/form-text/form-summary';

/** Columns and content together, by the key of the field. */
export function valuesOf(innovation: InnovationView): FieldValues {
  const columns = fieldsOf(formFor(innovation))
    .filter((field) => field.column === true)
    .map(({ key }): [string, unknown] => [key, innovation[key as keyof InnovationView]]);
  return { ...innovation.content, ...Object.fromEntries<unknown>(columns) };
}
