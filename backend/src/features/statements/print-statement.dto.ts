import { Flag, Id } from '../../platform/validation/fields.js';

export class PrintStatementDto {
  /** Who signs; may be left out where one person heads the agency. */
  @Id({ optional: true })
  signatoryId?: string;

  /** Agreed: the signed sheet that waits for the verifier stands for nothing any more. */
  @Flag({ optional: true })
  replacesSigned?: boolean;
}
