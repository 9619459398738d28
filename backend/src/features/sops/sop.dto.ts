import { Day, Part, PartList, Text, TextList, Whole } from '../../platform/validation/fields.js';

/** One step with its quality standard (mutu baku): what it needs, how long it takes, what it yields. */
export class SopStepDto {
  @Text({ min: 1, max: 1000 })
  activity: string;

  @Text({ max: 200 })
  actor: string;

  @Text({ max: 1000 })
  requirements: string;

  @Whole({ min: 0, max: 1_000_000, nullable: true })
  minutes: number | null;

  @Text({ max: 1000 })
  output: string;

  @Text({ max: 1000 })
  remark: string;
}

export class SopApprovalDto {
  @Text({ min: 1, max: 200 })
  position: string;

  @Text({ min: 1, max: 200 })
  name: string;

  @Text({ max: 30 })
  nip: string;
}

/** The fields of PermenPANRB 35/2012 that may come later than number and name. */
export class SopContentDto {
  @Day({ optional: true, nullable: true })
  effectiveOn?: string | null;

  @Whole({ min: 1, max: 60, optional: true })
  intervalMonths?: number;

  @Day({ optional: true, nullable: true })
  madeOn?: string | null;

  @Day({ optional: true, nullable: true })
  revisedOn?: string | null;

  @Part(() => SopApprovalDto, { optional: true, nullable: true })
  approvedBy?: SopApprovalDto | null;

  @TextList({ max: 50, length: 500, optional: true })
  legalBasis?: string[];

  @Text({ max: 4000, optional: true })
  qualifications?: string;

  @Text({ max: 4000, optional: true })
  related?: string;

  @Text({ max: 4000, optional: true })
  equipment?: string;

  @Text({ max: 4000, optional: true })
  warning?: string;

  @Text({ max: 4000, optional: true })
  recording?: string;

  @PartList(() => SopStepDto, { max: 200, optional: true })
  steps?: SopStepDto[];
}
