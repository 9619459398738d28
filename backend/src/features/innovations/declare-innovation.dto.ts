import { Id, Text } from '../../platform/validation/fields.js';

export class DeclareInnovationDto {
  @Id()
  periodId: string;

  /** What was developed since the year before. */
  @Text({ max: 10_000, optional: true, nullable: true })
  development?: string | null;
}
