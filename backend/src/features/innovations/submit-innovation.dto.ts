import { Id } from '../../platform/validation/fields.js';

export class SubmitInnovationDto {
  /** Left out: the period that runs today. */
  @Id({ optional: true })
  periodId?: string;
}
