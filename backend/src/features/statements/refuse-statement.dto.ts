import { Text } from '../../platform/validation/fields.js';

export class RefuseStatementDto {
  /** What differs, or why it can't be read: staff mend it by this. */
  @Text({ min: 1, max: 1000 })
  reason: string;
}
