import { Id, Text } from '../../platform/validation/fields.js';

export class WithdrawInnovationDto {
  @Text({ max: 2_000 })
  reason: string;

  /** What counts in its place from this step on. */
  @Id({ optional: true, nullable: true })
  replacementId?: string | null;
}
