import { Id } from '../../platform/validation/fields.js';

export class CreateEntryDto {
  /** A verified innovation in the custody of one of the caller's agencies. */
  @Id()
  innovationId: string;
}
