import { Id } from '../../platform/validation/fields.js';

export class PreviewSwitchQuery {
  /** The edition that would take the place of the present one. */
  @Id()
  rubricId: string;
}
