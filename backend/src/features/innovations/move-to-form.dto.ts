import { Text, Whole } from '../../platform/validation/fields.js';

/** The edition whose preview was read: another one in force by now is refused. */
export class MoveToFormDto {
  @Text({ min: 1, max: 60 })
  formKey: string;

  @Whole({ min: 1, max: 9999 })
  formVersion: number;
}
