import { AGENCY_KINDS, type AgencyKind } from '@satu/domain/agency';
import { Day, Flag, Id, OneOf, Text, TextList } from '../../platform/validation/fields.js';

export class CreateAgencyDto {
  /** May be left out by whoever administers one region only. */
  @Id({ optional: true })
  regionId?: string;

  @Text({ min: 1, max: 50 })
  code: string;

  @Text({ min: 1, max: 200 })
  name: string;

  /** The name itself when left out. */
  @Text({ min: 1, max: 60, optional: true })
  shortName?: string;

  @OneOf(AGENCY_KINDS)
  kind: AgencyKind;

  @Id({ optional: true, nullable: true })
  parentId?: string | null;

  /** When left out: yes for agencies proper, no for the units below them. */
  @Flag({ optional: true })
  obliged?: boolean;

  @TextList({ max: 60, length: 10, optional: true })
  affairCodes?: string[];

  /** Today when left out. */
  @Day({ optional: true })
  validFrom?: string;

  @Day({ optional: true, nullable: true })
  validUntil?: string | null;
}
