import { Id, Text } from '../../platform/validation/fields.js';

export class TransferInnovationDto {
  @Id()
  agencyId: string;

  /** Why it goes: both agencies read it in the history. */
  @Text({ min: 1, max: 2000, optional: true })
  reason?: string;
}
