import { Instant, PartList, Text, Whole } from '../../platform/validation/fields.js';
import { StageDto } from './rubric.dto.js';

export class CreateEditionDto {
  @Whole({ min: 2000, max: 2100 })
  year: number;

  @Text({ min: 1, max: 200 })
  name: string;

  @Text({ max: 4000, optional: true, nullable: true })
  description?: string | null;

  @Instant()
  entriesOpenAt: string;

  @Instant()
  entriesCloseAt: string;

  /** How many distinct people must call for publication; one unless told. */
  @Whole({ min: 1, max: 2, optional: true })
  publishers?: number;

  /** Exactly one scored stage for now; a list, because editions with more will follow. */
  @PartList(() => StageDto, { min: 1, max: 1 })
  stages: StageDto[];
}
