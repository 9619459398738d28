import { Flag, FromText } from '../../platform/validation/fields.js';

export class ReadContentQuery {
  /** The whole file instead of its masked copy; written into the trail. */
  @FromText()
  @Flag({ optional: true })
  full?: boolean;
}
