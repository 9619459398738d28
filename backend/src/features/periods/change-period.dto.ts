import { INNOVATION_STAGES, type InnovationStage } from '@satu/domain/innovation';
import {
  BASIS_KINDS,
  type BasisKind,
  COUNTING_LEVELS,
  type CountingLevel,
} from '@satu/domain/period';
import {
  Day,
  Instant,
  OneOf,
  Part,
  SomeOf,
  Text,
  Whole,
} from '../../platform/validation/fields.js';

/** Merged field by field, as a JSON Merge Patch is. */
export class ChangeLegalBasisDto {
  @OneOf(BASIS_KINDS, { optional: true })
  kind?: BasisKind;

  @Text({ min: 1, max: 100, optional: true })
  number?: string;

  @Day({ optional: true })
  on?: string;
}

export class ChangePeriodDto {
  @Whole({ min: 2000, max: 2200, optional: true })
  year?: number;

  @Text({ min: 1, max: 200, optional: true })
  name?: string;

  @Day({ optional: true })
  opensOn?: string;

  @Instant({ optional: true })
  closesAt?: string;

  @Whole({ min: 1, max: 100, optional: true })
  requiredCount?: number;

  @SomeOf(COUNTING_LEVELS, { min: 1, optional: true })
  countingStatuses?: CountingLevel[];

  @SomeOf(INNOVATION_STAGES, { min: 1, optional: true })
  countingStages?: InnovationStage[];

  @Whole({ min: 1, max: 366, optional: true })
  cureDays?: number;

  @Part(() => ChangeLegalBasisDto, { optional: true })
  legalBasis?: ChangeLegalBasisDto;
}
