import { type FieldValues, valuesUnder } from '@satu/domain/form';
import type { InnovationView } from '@satu/contract/views';

import { formFor } from '../../shell/form-text/form-summary';

/** Columns and content together, by the key of the field. */
export function valuesOf(innovation: InnovationView): FieldValues {
  return valuesUnder(formFor(innovation), innovation);
}
