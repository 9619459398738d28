import { Decimal, Id, PartList, Text, Whole } from '../../platform/validation/fields.js';

export class RowEvidenceDto {
  @Text({ min: 1, max: 300 })
  title: string;

  /** Where it can be opened. */
  @Text({ min: 1, max: 2000, nullable: true })
  url: string | null;

  /** Page, table or place where the figure stands. */
  @Text({ min: 1, max: 300, nullable: true })
  locator: string | null;
}

/** A merge patch: what is absent stays, the list of evidence is replaced as a whole. */
export class FillRowDto {
  @Decimal({ min: -1_000_000_000, max: 1_000_000_000, nullable: true, optional: true })
  value?: number | null;

  @Whole({ min: 0, max: 3, nullable: true, optional: true })
  tier?: number | null;

  /** Why this tier, where the value lies on a limit. */
  @Text({ max: 2000, optional: true })
  reason?: string;

  /** Who published the figure. */
  @Text({ max: 300, optional: true })
  source?: string;

  @Text({ max: 2000, optional: true })
  note?: string;

  @PartList(() => RowEvidenceDto, { max: 20, optional: true })
  evidence?: RowEvidenceDto[];
}

export class OwnRowDto {
  @Id()
  agencyId: string;
}

export class VerifyRowDto {
  /** Null takes an earlier finding back. */
  @Whole({ min: 0, max: 3, nullable: true })
  tier: number | null;

  @Text({ max: 2000, nullable: true })
  note: string | null;
}
