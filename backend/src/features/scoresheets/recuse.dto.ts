import { Text } from '../../platform/validation/fields.js';

export class RecuseDto {
  @Text({ min: 1, max: 2000 })
  reason: string;
}
