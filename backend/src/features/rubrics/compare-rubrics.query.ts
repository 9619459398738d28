import { Id } from '../../platform/validation/fields.js';

export class CompareRubricsQuery {
  /** The edition to compare with. */
  @Id()
  fromId: string;
}
