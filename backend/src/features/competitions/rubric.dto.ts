import { Instant, PartList, Text, Whole } from '../../platform/validation/fields.js';

/** One anchored level: what a work looks like that earns it. */
export class LevelDto {
  @Whole({ min: 0, max: 100 })
  level: number;

  @Text({ min: 1, max: 1000 })
  text: string;

  @Text({ min: 1, max: 1000 })
  textEn: string;
}

export class CriterionDto {
  @Text({ min: 1, max: 60 })
  key: string;

  @Text({ min: 1, max: 200 })
  name: string;

  @Text({ min: 1, max: 200 })
  nameEn: string;

  @Whole({ min: 1, max: 10_000 })
  weight: number;

  @PartList(() => LevelDto, { min: 2, max: 20 })
  levels: LevelDto[];
}

/** A scored stage: its window and its rubric. */
export class StageDto {
  @Text({ min: 1, max: 60 })
  key: string;

  @Text({ min: 1, max: 200 })
  name: string;

  @Instant()
  opensAt: string;

  @Instant()
  closesAt: string;

  @PartList(() => CriterionDto, { min: 1, max: 40 })
  criteria: CriterionDto[];
}
