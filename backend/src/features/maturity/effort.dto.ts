import { Text, Whole } from '../../platform/validation/fields.js';

export class SetEffortDto {
  /** Of an indicator, or `row:` and the number of a row of the region. */
  @Text({ min: 1, max: 100 })
  key: string;

  /** Null goes back to the first guess. */
  @Whole({ min: 1, max: 5, nullable: true })
  effort: number | null;
}
