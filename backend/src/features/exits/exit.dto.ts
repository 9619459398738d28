import { PROPOSAL_GROUPS, type ProposalGroup } from '@satu/domain/exit';
import { Flag, OneOf, Text } from '../../platform/validation/fields.js';

export class TickFieldDto {
  @Text({ min: 1, max: 60 })
  fieldKey: string;

  /** False takes the tick back. */
  @Flag()
  done: boolean;
}

export class NoteNumberDto {
  @Text({ min: 1, max: 60 })
  number: string;

  /** The number that the writer saw, null for none; another one there now refuses. Left out: no matter. */
  @Text({ max: 60, optional: true, nullable: true })
  was?: string | null;
}

export class ProposalQuery {
  @OneOf(PROPOSAL_GROUPS, { optional: true })
  group?: ProposalGroup;
}
