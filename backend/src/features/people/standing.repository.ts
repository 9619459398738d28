import { Injectable } from '@nestjs/common';
import type { Role } from '@satu/domain/access';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';
import { GRANT_COLUMNS, GRANT_TABLES, type GrantRow } from './person.row.js';

/** Who holds which roles in which region. */
export interface Holding {
  readonly personId: string;
  readonly roles: readonly Role[];
  readonly regionId: string;
}

/** What an act on other people's roles stands on. */
@Injectable()
export class StandingRepository extends Repository {
  /** Makes acts on the administrators of these regions go one after another. */
  async holdRegions(tx: Tx, regionIds: readonly string[]): Promise<void> {
    await tx.query('select from region where id = any($1) order by id for no key update', [
      regionIds,
    ]);
  }

  async regionsAdministeredBy(tx: Tx, personId: string): Promise<readonly string[]> {
    const rows = await tx.query<{ id: string }>(
      `select distinct region_id as id from person_grant
       where person_id = $1 and role = 'REGION_ADMIN' and annulled_at is null`,
      [personId],
    );
    return rows.map(({ id }) => id);
  }

  /** Whether one of the roles is in force, held so until the transaction ends. */
  async isHeld(tx: Tx, { personId, roles, regionId }: Holding): Promise<boolean> {
    const rows = await tx.query(
      `select from person_grant g join person p on p.id = g.person_id join region r on r.id = g.region_id
       where p.id = $2 and p.active and g.region_id = $3 and g.role = any($4)
         and g.annulled_at is null and (not g.needs_consent or g.consented_at is not null)
         and ($1::timestamptz at time zone r.time_zone)::date between g.from_on and coalesce(g.until_on, 'infinity')
       for share of g, p`,
      [tx.now, personId, regionId, roles],
    );
    return rows.length > 0;
  }

  /** Grants of administrators of the region whose accounts are open, not annulled. */
  async administrators(tx: Tx, regionId: string): Promise<readonly GrantRow[]> {
    return tx.query<GrantRow>(
      `select ${GRANT_COLUMNS} from ${GRANT_TABLES} join person p on p.id = g.person_id
       where g.region_id = $2 and g.role = 'REGION_ADMIN' and g.annulled_at is null and p.active
       order by g.id`,
      [tx.now, regionId],
    );
  }
}
