import { Id, PartList, Text, Whole } from '../../platform/validation/fields.js';

/** One line of the sheet: what is absent stays, null empties. */
export class ScoreDto {
  @Id()
  criterionId: string;

  @Whole({ min: 0, max: 100, optional: true, nullable: true })
  level?: number | null;

  @Text({ max: 4000, optional: true, nullable: true })
  note?: string | null;
}

/** Criteria that are not named stay as they are, so that each can be saved by itself. */
export class ChangeScoresheetDto {
  @PartList(() => ScoreDto, { max: 100 })
  scores: ScoreDto[];
}
