import { Id, Text } from '../../platform/validation/fields.js';

export class SwitchRubricDto {
  @Id()
  rubricId: string;

  /** Why now: the letter, and what was agreed. */
  @Text({ min: 1, max: 2000 })
  reason: string;
}
