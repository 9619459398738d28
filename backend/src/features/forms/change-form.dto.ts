import { Day, Part, Text } from '../../platform/validation/fields.js';
import { FormDefinitionDto } from './form.dto.js';

const MAY_MISS = { optional: true, nullable: true };

/** A merge patch of an edition that is being prepared; the definition is replaced as a whole. */
export class ChangeFormDto {
  @Part(() => FormDefinitionDto, { optional: true })
  definition?: FormDefinitionDto;

  @Text({ max: 100, ...MAY_MISS })
  letterNumber?: string | null;

  @Day(MAY_MISS)
  letterOn?: string | null;

  /** From this day on new innovations are written under it. */
  @Day(MAY_MISS)
  inForceFrom?: string | null;

  /** Where the letter lies, and what else whoever comes later should know. */
  @Text({ max: 1000, ...MAY_MISS })
  note?: string | null;
}
