import { Id, Text } from '../../platform/validation/fields.js';

/** One of e-mail, NIP and mobile number is needed to sign in. */
export class CreatePersonDto {
  /** May be left out by whoever administers one region only. */
  @Id({ optional: true })
  regionId?: string;

  @Text({ min: 1, max: 200 })
  name: string;

  @Text({ max: 254, optional: true, nullable: true })
  email?: string | null;

  @Text({ max: 30, optional: true, nullable: true })
  nip?: string | null;

  @Text({ max: 30, optional: true, nullable: true })
  mobile?: string | null;

  /** Where somebody without an agency comes from. */
  @Text({ max: 200, optional: true, nullable: true })
  affiliation?: string | null;
}
