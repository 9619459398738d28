import { Day, Id, Text } from '../../platform/validation/fields.js';

export class DraftDecreeDto {
  @Id()
  periodId: string;
}

/** The decree as it came back signed. */
export class SignDecreeDto {
  @Text({ min: 1, max: 200 })
  number: string;

  @Day()
  datedOn: string;

  /** The signed PDF, sent to /api/uploads before; or else the address where it is published. */
  @Id({ optional: true })
  uploadId?: string;

  @Text({ min: 1, max: 2000, optional: true })
  url?: string;
}
