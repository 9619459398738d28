import { INNOVATION_STAGES, type InnovationStage } from '@satu/domain/innovation';
import {
  BASIS_KINDS,
  type BasisKind,
  COUNTING_LEVELS,
  type CountingLevel,
} from '@satu/domain/period';
import {
  Day,
  Id,
  Instant,
  OneOf,
  Part,
  SomeOf,
  Text,
  Whole,
} from '../../platform/validation/fields.js';

/** The regulation that orders the duty. */
export class LegalBasisDto {
  @OneOf(BASIS_KINDS)
  kind: BasisKind;

  @Text({ min: 1, max: 100 })
  number: string;

  @Day()
  on: string;
}

export class CreatePeriodDto {
  /** May be left out by whoever plans periods in one region only. */
  @Id({ optional: true })
  regionId?: string;

  @Whole({ min: 2000, max: 2200 })
  year: number;

  @Text({ min: 1, max: 200 })
  name: string;

  @Day()
  opensOn: string;

  @Instant()
  closesAt: string;

  @Whole({ min: 1, max: 100, optional: true })
  requiredCount?: number;

  /** `["ENDORSED","VERIFIED"]` or `["VERIFIED"]`: what is verified always counts. */
  @SomeOf(COUNTING_LEVELS, { min: 1, optional: true })
  countingStatuses?: CountingLevel[];

  @SomeOf(INNOVATION_STAGES, { min: 1, optional: true })
  countingStages?: InnovationStage[];

  @Whole({ min: 1, max: 366, optional: true })
  cureDays?: number;

  @Part(() => LegalBasisDto)
  legalBasis: LegalBasisDto;
}
