import { Text } from '../../platform/validation/fields.js';

export class PurgeEvidenceDto {
  /** Why it must go; it stays readable for good, so it names nobody. */
  @Text({ min: 1, max: 500 })
  reason: string;
}
