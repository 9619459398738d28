import { Id } from '../../platform/validation/fields.js';

export class AssignEvaluatorDto {
  @Id()
  evaluatorId: string;

  @Id()
  stageId: string;
}
