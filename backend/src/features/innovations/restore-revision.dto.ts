import { Whole } from '../../platform/validation/fields.js';

export class RestoreRevisionDto {
  /** The number of the frozen revision whose text is taken up again. */
  @Whole({ min: 1, max: 100_000 })
  revision: number;
}
