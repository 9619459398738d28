import { CRITERIA, type Criterion } from '@satu/domain/innovation';
import { Flag, OneOf, PartList, Text } from '../../platform/validation/fields.js';

export class CriterionAnswerDto {
  @OneOf(CRITERIA)
  key: Criterion;

  @Flag()
  met: boolean;

  @Text({ max: 2_000, optional: true, nullable: true })
  note?: string | null;
}

export class VerifyInnovationDto {
  @PartList(() => CriterionAnswerDto, { max: CRITERIA.length })
  criteria: CriterionAnswerDto[];
}
