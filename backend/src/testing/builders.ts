import { needsConsent, type GrantKind, type Programme, type Role } from '@satu/domain/access';
import type { AgencyKind } from '@satu/domain/agency';
import type { RegionKind } from '@satu/domain/region';
import { v7 as uuid } from 'uuid';
import type { TestDatabase } from './test-database.js';

/** Long before every test. */
const LONG_AGO = '2020-01-01';

/** Rows written past the API: what a test needs to stand on, not what it proves. */
export class Builders {
  private serial = 0;

  constructor(private readonly sql: TestDatabase['sql']) {}

  async region(region: {
    code: string;
    name: string;
    kind: RegionKind;
    parentId: string | null;
    timeZone?: string;
  }): Promise<string> {
    const id = uuid();
    await this.sql(
      `insert into region (id, code, name, kind, parent_id, time_zone, words) values ($1,$2,$3,$4,$5,$6,$7)`,
      [
        id,
        region.code,
        region.name,
        region.kind,
        region.parentId,
        region.timeZone ?? 'Asia/Jakarta',
        { head: 'Bupati', region: 'Kabupaten', planning: 'Bappeda' },
      ],
    );
    return id;
  }

  async agency(agency: {
    regionId: string;
    code: string;
    name?: string;
    kind?: AgencyKind;
    parentId?: string | null;
    obliged?: boolean;
    affairCodes?: string[];
    validFrom?: string;
  }): Promise<string> {
    const id = uuid();
    await this.sql(
      `insert into agency (id, region_id, code, name, short_name, kind, parent_id, obliged, affair_codes,
         valid_from, created_at, updated_at)
       values ($1,$2,$3,$4,$3,$5,$6,$7,$8,$9,$10,$10)`,
      [
        id,
        agency.regionId,
        agency.code,
        agency.name ?? `Agency ${agency.code}`,
        agency.kind ?? 'DEPARTMENT',
        agency.parentId ?? null,
        agency.obliged ?? true,
        agency.affairCodes ?? [],
        agency.validFrom ?? LONG_AGO,
        LONG_AGO,
      ],
    );
    return id;
  }

  async person(
    person: { name?: string; email?: string; passwordHash?: string; active?: boolean } = {},
  ): Promise<string> {
    const id = uuid();
    this.serial += 1;
    await this.sql(
      `insert into person (id, name, email, password_hash, active, created_at, updated_at)
       values ($1,$2,$3,$4,$5,$6,$6)`,
      [
        id,
        person.name ?? `Person ${this.serial}`,
        person.email ?? `person${this.serial}-${id.slice(-6)}@test.example`,
        person.passwordHash ?? null,
        person.active ?? true,
        LONG_AGO,
      ],
    );
    return id;
  }

  /** A grant in force; where the role needs a second person's consent, it has one. */
  async grant(grant: {
    personId: string;
    role: Role;
    regionId: string;
    agencyId?: string | null;
    programme?: Programme | null;
    kind?: GrantKind;
    from?: string;
    until?: string | null;
  }): Promise<string> {
    const id = uuid();
    const consent = needsConsent(grant.role);
    const giver = await this.person({ name: 'Giver' });
    const consenter = consent ? await this.person({ name: 'Consenter' }) : null;
    await this.sql(
      `insert into person_grant (id, person_id, role, programme, kind, region_id, agency_id, from_on, until_on,
         needs_consent, given_by, given_at, consented_by, consented_at)
       values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14)`,
      [
        id,
        grant.personId,
        grant.role,
        grant.programme ?? (grant.role === 'VERIFIER' ? 'IID' : null),
        grant.kind ?? 'DEFINITIF',
        grant.regionId,
        grant.agencyId ?? null,
        grant.from ?? LONG_AGO,
        grant.until ?? null,
        consent,
        giver,
        LONG_AGO,
        consenter,
        consent ? LONG_AGO : null,
      ],
    );
    return id;
  }
}
