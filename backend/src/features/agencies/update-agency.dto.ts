import { AGENCY_KINDS, type AgencyKind } from '@satu/domain/agency';
import { Day, Flag, Id, OneOf, Text, TextList } from '../../platform/validation/fields.js';

/** A merge patch: what is absent stays, null empties, lists are replaced as a whole. */
export class UpdateAgencyDto {
  @Text({ min: 1, max: 50, optional: true })
  code?: string;

  @Text({ min: 1, max: 200, optional: true })
  name?: string;

  @Text({ min: 1, max: 60, optional: true })
  shortName?: string;

  @OneOf(AGENCY_KINDS, { optional: true })
  kind?: AgencyKind;

  @Id({ optional: true, nullable: true })
  parentId?: string | null;

  @Flag({ optional: true })
  obliged?: boolean;

  @TextList({ max: 60, length: 10, optional: true })
  affairCodes?: string[];

  @Day({ optional: true })
  validFrom?: string;

  @Day({ optional: true, nullable: true })
  validUntil?: string | null;
}
