import { INNOVATION_STAGES, type InnovationStage } from '@satu/domain/innovation';
import { BAND_KEYS, type BandKey } from '@satu/domain/maturity';
import {
  Day,
  Decimal,
  Flag,
  Id,
  OneOf,
  Part,
  PartList,
  SomeOf,
  Text,
  Whole,
} from '../../platform/validation/fields.js';

const WORDS = 1000;
const POINTS = { min: 0, max: 1000 };
/** A figure of a region may be far below nothing: growth is measured in per cent. */
const FIGURE = { min: -1_000_000_000, max: 1_000_000_000 };

export class BilingualDto {
  @Text({ max: WORDS })
  id: string;

  @Text({ max: WORDS })
  en: string;
}

export class BandDto {
  @OneOf(BAND_KEYS)
  key: BandKey;

  @Part(() => BilingualDto)
  label: BilingualDto;

  @Decimal({ min: 0, max: 100 })
  min: number;
}

export class FormulaDto {
  @Whole(POINTS)
  minDivisor: number;

  @Whole(POINTS)
  countCap: number;

  @Decimal(POINTS)
  countPoints: number;

  @Whole(POINTS)
  basicServiceAffairsRequired: number;
}

export class BasisDto {
  @Text({ min: 1, max: 50 })
  key: string;

  @Part(() => BilingualDto)
  name: BilingualDto;

  @PartList(() => BilingualDto, { min: 3, max: 3 })
  tiers: BilingualDto[];
}

export class IndicatorDto {
  @Text({ min: 1, max: 50 })
  key: string;

  @Whole({ min: 1, max: 999 })
  number: number;

  @Part(() => BilingualDto)
  name: BilingualDto;

  @Part(() => BilingualDto)
  variable: BilingualDto;

  @Decimal(POINTS)
  weight: number;

  @Flag()
  mandatory: boolean;

  @PartList(() => BilingualDto, { min: 3, max: 3, nullable: true })
  tiers: BilingualDto[] | null;

  @PartList(() => BasisDto, { max: 20 })
  bases: BasisDto[];

  @Part(() => BilingualDto, { nullable: true })
  evidenceHint: BilingualDto | null;

  @Part(() => BilingualDto, { nullable: true })
  note: BilingualDto | null;

  @PartList(() => BilingualDto, { max: 20 })
  elements: BilingualDto[];
}

export class RangeDto {
  @Decimal({ ...FIGURE, nullable: true })
  min: number | null;

  @Decimal({ ...FIGURE, nullable: true })
  max: number | null;
}

export class MeasureDto {
  @Part(() => BilingualDto)
  unit: BilingualDto;

  @PartList(() => RangeDto, { min: 3, max: 3 })
  ranges: RangeDto[];
}

export class RowDto {
  @Text({ min: 1, max: 50 })
  key: string;

  @Part(() => BilingualDto)
  name: BilingualDto;

  @Decimal(POINTS)
  weight: number;

  @Flag()
  mandatory: boolean;

  @PartList(() => BilingualDto, { min: 3, max: 3 })
  tiers: BilingualDto[];

  @Part(() => MeasureDto, { nullable: true })
  measure: MeasureDto | null;

  @Text({ max: 200 })
  suggestedOwner: string;

  @Part(() => BilingualDto, { nullable: true })
  note: BilingualDto | null;
}

/** A draft is made from an edition that is whole. */
export class CopyRubricDto {
  @Id()
  basedOnId: string;

  /** Year or name by which people tell it apart. */
  @Text({ min: 1, max: 50 })
  edition: string;

  @Id({ optional: true })
  regionId?: string;
}

/** A merge patch of a draft: what is absent stays, lists are replaced as a whole. */
export class ChangeRubricDto {
  @Text({ min: 1, max: 50, optional: true })
  edition?: string;

  @Part(() => BilingualDto, { optional: true })
  title?: BilingualDto;

  @Part(() => BilingualDto, { optional: true })
  source?: BilingualDto;

  @PartList(() => BandDto, { max: BAND_KEYS.length, optional: true })
  bands?: BandDto[];

  @Part(() => FormulaDto, { optional: true })
  formula?: FormulaDto;

  @SomeOf(INNOVATION_STAGES, { optional: true })
  scoredStages?: InnovationStage[];

  @PartList(() => IndicatorDto, { max: 60, optional: true })
  indicators?: IndicatorDto[];

  @PartList(() => RowDto, { max: 60, optional: true })
  rows?: RowDto[];
}

export class AttachLetterDto {
  @Text({ min: 1, max: 200 })
  number: string;

  @Day()
  on: string;

  /** Where the paper or the file is kept. */
  @Text({ min: 1, max: 1000 })
  note: string;
}
