import { Text } from '../../platform/validation/fields.js';

export class ExcludeEntryDto {
  /** Read by the agency that entered, and kept in the trail. */
  @Text({ min: 1, max: 2000 })
  reason: string;
}
