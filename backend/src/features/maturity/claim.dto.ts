import { PartList, Text, Whole } from '../../platform/validation/fields.js';

const MOST_INDICATORS = 60;

export class ClaimDto {
  @Text({ min: 1, max: 50 })
  indicatorKey: string;

  @Whole({ min: 0, max: 3, nullable: true })
  tier: number | null;

  /** The basis it is claimed on, where the indicator has several. */
  @Text({ min: 1, max: 50, nullable: true })
  basis: string | null;

  @Text({ max: 2000 })
  note: string;
}

export class ClaimsDto {
  @PartList(() => ClaimDto, { max: MOST_INDICATORS })
  indicators: ClaimDto[];
}

export class FindingDto {
  @Text({ min: 1, max: 50 })
  indicatorKey: string;

  /** Null takes an earlier finding back. */
  @Whole({ min: 0, max: 3, nullable: true })
  tier: number | null;

  @Text({ max: 2000, nullable: true })
  note: string | null;
}

export class FindingsDto {
  @PartList(() => FindingDto, { min: 1, max: MOST_INDICATORS })
  indicators: FindingDto[];
}
