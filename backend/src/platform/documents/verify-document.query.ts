import { Text } from '../validation/fields.js';

export class VerifyDocumentQuery {
  /** What somebody typed from the paper. */
  @Text({ max: 60, optional: true })
  kode?: string;
}
