import { Injectable } from '@nestjs/common';
import type { GrantRequest } from '@satu/domain/access';
import type { Day } from '@satu/domain/time';
import { registerConstraints } from '../../platform/database/constraint.js';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { GRANT_COLUMNS, GRANT_TABLES, type GrantRow } from './person.row.js';

registerConstraints({
  person_grant_never_to_oneself: { kind: 'conflict', code: 'self-grant' },
  person_grant_consent_by_a_second: { kind: 'conflict', code: 'second-person-needed' },
  person_grant_no_overlap: { kind: 'conflict', code: 'duplicate-grant' },
});

/** Which grant of which person. */
export interface GrantName {
  readonly personId: string;
  readonly grantId: string;
}

export interface NewGrant extends GrantRequest {
  readonly id: string;
  readonly regionId: string;
  readonly needsConsent: boolean;
}

/** The last day, and the reorganisation by which it came, if it was one. */
export interface Ending {
  readonly until: Day;
  readonly reorganisationId: string | null;
}

/** Who annuls, and for which reorganisation, if it is one. */
export interface Annulment {
  readonly annullerId: string;
  readonly reorganisationId: string | null;
}

/** Where a post goes on, under a new id. */
export interface Carrying {
  readonly id: string;
  readonly agencyId: string;
  readonly from: Day;
  readonly until: Day | null;
}

@Injectable()
export class GrantRepository extends Repository {
  /** The grant, if it was given in one of the regions. */
  async find(
    reader: Reader,
    { personId, grantId }: GrantName,
    regionIds: readonly string[],
  ): Promise<GrantRow | null> {
    const rows = await reader.query<GrantRow>(
      `select ${GRANT_COLUMNS} from ${GRANT_TABLES}
       where g.id = $2 and g.person_id = $3 and g.region_id = any($4)`,
      [reader.now, grantId, personId, regionIds],
    );
    return rows[0] ?? null;
  }

  /** The same, held until the transaction ends. Locked first, so that nothing read is older. */
  async lock(tx: Tx, name: GrantName, regionIds: readonly string[]): Promise<GrantRow | null> {
    await tx.query(
      'select from person_grant where id = $1 and region_id = any($2) for no key update',
      [name.grantId, regionIds],
    );
    return this.find(tx, name, regionIds);
  }

  /** Grants bound to one of the agencies that reach this day or a later one, in a fixed order. */
  async standingIn(tx: Tx, agencyIds: readonly string[], day: string): Promise<GrantName[]> {
    return tx.query<GrantName>(
      `select g.person_id as "personId", g.id as "grantId" from person_grant g
       where g.agency_id = any($1) and g.annulled_at is null and coalesce(g.until_on, 'infinity') >= $2
       order by g.id`,
      [agencyIds, day],
    );
  }

  async insert(tx: Tx, grant: NewGrant): Promise<void> {
    await tx.execute(
      `insert into person_grant (id, person_id, role, programme, kind, region_id, agency_id, from_on,
         until_on, decree, needs_consent, given_by, given_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        grant.id,
        grant.receiverId,
        grant.role,
        grant.programme,
        grant.kind,
        grant.regionId,
        grant.agencyId,
        grant.from,
        grant.until,
        grant.decree,
        grant.needsConsent,
        grant.giverId,
        tx.now,
      ],
    );
    await touch(tx, grant.receiverId);
  }

  async consent(tx: Tx, { personId, grantId }: GrantName, consenterId: string): Promise<void> {
    await tx.execute(
      `update person_grant set consented_by = $2, consented_at = $3, version = version + 1 where id = $1`,
      [grantId, consenterId, tx.now],
    );
    await touch(tx, personId);
  }

  async end(
    tx: Tx,
    { personId, grantId }: GrantName,
    { until, reorganisationId }: Ending,
  ): Promise<void> {
    await tx.execute(
      `update person_grant set until_on = $2, ended_by_reorganisation = $3, version = version + 1
       where id = $1`,
      [grantId, until, reorganisationId],
    );
    await touch(tx, personId);
  }

  /** The same post at another agency, given by the same person, from a day on. */
  async carry(tx: Tx, { personId, grantId }: GrantName, to: Carrying): Promise<void> {
    await tx.execute(
      `insert into person_grant (id, person_id, role, programme, kind, region_id, agency_id, from_on,
         until_on, decree, needs_consent, given_by, given_at, consented_by, consented_at, carried_from)
       select $2, person_id, role, programme, kind, region_id, $3, $4,
         $5, decree, needs_consent, given_by, given_at, consented_by, consented_at, id
       from person_grant where id = $1`,
      [grantId, to.id, to.agencyId, to.from, to.until],
    );
    await touch(tx, personId);
  }

  /** Whether the person has the same role with this agency as home at any time that it covers. */
  async isHeldAt(tx: Tx, { id }: GrantRow, agencyId: string): Promise<boolean> {
    const rows = await tx.query(
      `select from person_grant g join person_grant o on o.person_id = g.person_id and o.role = g.role
         and o.region_id = g.region_id and o.programme is not distinct from g.programme
       where g.id = $1 and o.id <> g.id and o.agency_id = $2 and o.annulled_at is null
         and daterange(o.from_on, o.until_on, '[]') && daterange(g.from_on, g.until_on, '[]')`,
      [id, agencyId],
    );
    return rows.length > 0;
  }

  async rehome(tx: Tx, { personId, grantId }: GrantName, agencyId: string): Promise<void> {
    await tx.execute(
      'update person_grant set agency_id = $2, version = version + 1 where id = $1',
      [grantId, agencyId],
    );
    await touch(tx, personId);
  }

  async annul(
    tx: Tx,
    { personId, grantId }: GrantName,
    { annullerId, reorganisationId }: Annulment,
  ): Promise<void> {
    await tx.execute(
      `update person_grant set annulled_by = $2, annulled_at = $3, ended_by_reorganisation = $4,
         version = version + 1 where id = $1`,
      [grantId, annullerId, tx.now, reorganisationId],
    );
    await touch(tx, personId);
  }
}

/** Lists by last change show whose roles moved; the person's own fields keep their version. */
async function touch(tx: Tx, personId: string): Promise<void> {
  await tx.execute('update person set updated_at = $2 where id = $1', [personId, tx.now]);
}
