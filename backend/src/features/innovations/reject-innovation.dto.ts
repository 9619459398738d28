import { REJECTION_CRITERIA, type RejectionCriterion } from '@satu/domain/innovation';
import { OneOf, Text } from '../../platform/validation/fields.js';

export class RejectInnovationDto {
  @OneOf(REJECTION_CRITERIA)
  criterion: RejectionCriterion;

  @Text({ max: 2_000 })
  reason: string;
}
