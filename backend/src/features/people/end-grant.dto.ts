import { Day } from '../../platform/validation/fields.js';

export class EndGrantDto {
  /** The last day, included. */
  @Day()
  until: string;
}
