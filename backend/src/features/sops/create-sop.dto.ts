import { Id, Text } from '../../platform/validation/fields.js';
import { SopContentDto } from './sop.dto.js';

export class CreateSopDto extends SopContentDto {
  /** May be left out by somebody who writes for one agency only. */
  @Id({ optional: true })
  agencyId?: string;

  /** Unique within the agency; free text, as agencies number differently. */
  @Text({ min: 1, max: 100 })
  number: string;

  @Text({ min: 1, max: 300 })
  name: string;
}
