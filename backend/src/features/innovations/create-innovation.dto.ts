import { DRAFT_TITLE_LENGTH } from '@satu/domain/innovation';
import { Id, Text } from '../../platform/validation/fields.js';
import { InnovationTextDto } from './innovation-text.dto.js';

export class CreateInnovationDto extends InnovationTextDto {
  @Text({ min: 1, max: DRAFT_TITLE_LENGTH })
  name: string;

  @Id({ optional: true })
  agencyId?: string;
}
