import { Flag, Text } from '../../platform/validation/fields.js';

/** A merge patch: what is absent stays, null empties. */
export class UpdatePersonDto {
  @Text({ min: 1, max: 200, optional: true })
  name?: string;

  @Text({ max: 254, optional: true, nullable: true })
  email?: string | null;

  @Text({ max: 30, optional: true, nullable: true })
  nip?: string | null;

  @Text({ max: 30, optional: true, nullable: true })
  mobile?: string | null;

  @Text({ max: 200, optional: true, nullable: true })
  affiliation?: string | null;

  /** False ends every session and token at once. */
  @Flag({ optional: true })
  active?: boolean;
}
