import { Instant, PartList, Text, Whole } from '../../platform/validation/fields.js';
import { StageDto } from './rubric.dto.js';

/** A merge patch: what is absent stays; `stages` is replaced as a whole. */
export class ChangeEditionDto {
  @Text({ min: 1, max: 200, optional: true })
  name?: string;

  @Text({ max: 4000, optional: true, nullable: true })
  description?: string | null;

  @Instant({ optional: true })
  entriesOpenAt?: string;

  @Instant({ optional: true })
  entriesCloseAt?: string;

  @Whole({ min: 1, max: 2, optional: true })
  publishers?: number;

  @PartList(() => StageDto, { min: 1, max: 1, optional: true })
  stages?: StageDto[];
}
