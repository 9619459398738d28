import { DRAFT_TITLE_LENGTH } from '@satu/domain/innovation';
import { Text } from '../../platform/validation/fields.js';
import { InnovationTextDto } from './innovation-text.dto.js';

export class ChangeInnovationDto extends InnovationTextDto {
  @Text({ min: 1, max: DRAFT_TITLE_LENGTH, optional: true })
  name?: string;
}
