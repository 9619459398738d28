import { Id, Text } from '../../platform/validation/fields.js';

export class CreateCompetitionDto {
  @Text({ min: 1, max: 200 })
  name: string;

  /** May be left out by whoever manages competitions in one region only. */
  @Id({ optional: true })
  regionId?: string;
}
