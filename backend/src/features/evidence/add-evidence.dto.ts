import { PERSONAL_KINDS, type PersonalKind } from '@satu/domain/personal-data';
import { Id, SomeOf, Text, TextList } from '../../platform/validation/fields.js';

/** Exactly one of `uploadId`, `url` and `fileOf`; none when a file comes in parts. */
export class AddEvidenceDto {
  /** Left out: made of the file's name or the link's host. */
  @Text({ min: 1, max: 200, optional: true })
  title?: string;

  /** Keys of the indicators that it serves, in any number. */
  @TextList({ max: 60, length: 80, optional: true })
  indicatorKeys?: string[];

  /** A finished upload of one's own. */
  @Id({ optional: true })
  uploadId?: string;

  @Text({ min: 1, max: 2000, optional: true })
  url?: string;

  /** Evidence whose file is used here too, without sending it again. */
  @Id({ optional: true })
  fileOf?: string;

  /** What the file holds about people; an empty list says: nothing. */
  @SomeOf(PERSONAL_KINDS, { optional: true })
  personalKinds?: PersonalKind[];
}
