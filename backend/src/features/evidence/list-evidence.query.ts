import { Flag, FromText } from '../../platform/validation/fields.js';

export class ListEvidenceQuery {
  /** Also what was taken off the list; for those who work on the innovation. */
  @FromText()
  @Flag({ optional: true })
  removed?: boolean;
}
