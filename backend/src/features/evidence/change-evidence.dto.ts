import { Text, TextList } from '../../platform/validation/fields.js';

/** A merge patch: what is absent stays, the list is replaced as a whole. */
export class ChangeEvidenceDto {
  @Text({ min: 1, max: 200, optional: true })
  title?: string;

  @TextList({ max: 60, length: 80, optional: true })
  indicatorKeys?: string[];
}
