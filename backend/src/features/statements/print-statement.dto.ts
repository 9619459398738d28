import { Id } from '../../platform/validation/fields.js';

export class PrintStatementDto {
  /** Who signs; may be left out where one person heads the agency. */
  @Id({ optional: true })
  signatoryId?: string;
}
