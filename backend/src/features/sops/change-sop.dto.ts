import { Text } from '../../platform/validation/fields.js';
import { SopContentDto } from './sop.dto.js';

/** A merge patch: what is absent stays, lists are replaced as a whole. */
export class ChangeSopDto extends SopContentDto {
  @Text({ min: 1, max: 100, optional: true })
  number?: string;

  @Text({ min: 1, max: 300, optional: true })
  name?: string;
}
