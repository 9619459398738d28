import { DRAFT_TITLE_LENGTH } from '@satu/domain/innovation';
import { Id, Text } from '../../platform/validation/fields.js';

export class FindSimilarQuery {
  /** The name as far as it is typed. */
  @Text({ min: 1, max: DRAFT_TITLE_LENGTH })
  name: string;

  /** What it is about, as far as it is typed; its first words are enough. */
  @Text({ max: 1000, optional: true })
  summary?: string;

  /** The innovation that is being written, or a working copy of one. */
  @Id({ optional: true })
  except?: string;
}
