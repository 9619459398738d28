import { Day, Id } from '../../platform/validation/fields.js';

export class ScanStatementDto {
  /** A photograph or scan of the signed sheet (PDF or image), sent to /api/uploads before. */
  @Id()
  uploadId: string;

  /** The date that stands on the sheet. */
  @Day()
  signedOn: string;
}
