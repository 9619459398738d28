import { SOP_OUTCOMES, SOP_QUESTIONS, type SopOutcome, type SopQuestion } from '@satu/domain/sop';
import { Day, Flag, OneOf, PartList, Text } from '../../platform/validation/fields.js';

export class SopAnswerDto {
  @OneOf(SOP_QUESTIONS)
  key: SopQuestion;

  @Flag()
  yes: boolean;

  @Text({ max: 2000, nullable: true })
  note: string | null;
}

export class EvaluateSopDto {
  @Day()
  evaluatedOn: string;

  @OneOf(SOP_OUTCOMES)
  outcome: SopOutcome;

  /** Each of the seven questions once. */
  @PartList(() => SopAnswerDto, { min: SOP_QUESTIONS.length, max: SOP_QUESTIONS.length })
  answers: SopAnswerDto[];

  /** The minutes (berita acara) of the evaluation team. */
  @Text({ min: 1, max: 10_000 })
  minutes: string;
}
