import {
  GRANT_KINDS,
  PROGRAMMES,
  ROLES,
  type GrantKind,
  type Programme,
  type Role,
} from '@satu/domain/access';
import { Day, Id, OneOf, Text } from '../../platform/validation/fields.js';

export class GiveGrantDto {
  @OneOf(ROLES)
  role: Role;

  /** What a verifier verifies for. */
  @OneOf(PROGRAMMES, { optional: true, nullable: true })
  programme?: Programme | null;

  /** `DEFINITIF` when left out. */
  @OneOf(GRANT_KINDS, { optional: true })
  kind?: GrantKind;

  /** May be left out by whoever administers one region only. */
  @Id({ optional: true })
  regionId?: string;

  /** The agency of an agency's role; of a region-wide role the person's own agency. */
  @Id({ optional: true, nullable: true })
  agencyId?: string | null;

  /** Today when left out. */
  @Day({ optional: true })
  from?: string;

  /** The last day, included. */
  @Day({ optional: true, nullable: true })
  until?: string | null;

  @Text({ min: 1, max: 200, optional: true, nullable: true })
  decree?: string | null;
}
