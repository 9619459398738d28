import { Injectable } from '@nestjs/common';
import type { Page, PersonSummary } from '@satu/contract/views';
import { regionsWhere, type Viewer } from '@satu/domain/access';
import { registerConstraints } from '../../platform/database/constraint.js';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { type ListDefinition, ListStatement } from '../../platform/paging/list-statement.js';
import { readPage } from '../../platform/paging/read-page.js';
import type { ListPeopleQuery } from './list-people.query.js';
import { presentPersonSummary } from './person.presenter.js';
import {
  GRANT_JSON,
  GRANT_TABLES,
  PERSON_COLUMNS,
  type PersonFields,
  type PersonRow,
  type SeenPersonRow,
} from './person.row.js';
import {
  LOST,
  SEEN_PERSON_IDS,
  SEES_GRANT,
  SEES_PERSON,
  sightParameters,
  STANDING,
} from './person.scope.js';

registerConstraints({
  person_email_key: { kind: 'conflict', code: 'account-taken', context: { field: 'email' } },
  person_nip_key: { kind: 'conflict', code: 'account-taken', context: { field: 'nip' } },
  person_mobile_key: { kind: 'conflict', code: 'account-taken', context: { field: 'mobile' } },
});

const SEEN_COLUMNS = `${PERSON_COLUMNS}, (
  select coalesce(json_agg(${GRANT_JSON} order by g.from_on, g.id), '[]'::json)
  from ${GRANT_TABLES} where g.person_id = p.id and ${SEES_GRANT}) as grants`;

/** The first five parameters are those of what the viewer sees. */
const LIST: ListDefinition = {
  from: 'person p',
  columns: SEEN_COLUMNS,
  id: 'p.id',
  sorts: {
    updatedAt: { sql: 'p.updated_at', type: 'timestamptz' },
    name: { sql: 'p.name collate "id-x-icu"', type: 'text' },
  },
  defaultSort: '-updatedAt',
};

@Injectable()
export class PersonRepository extends Repository {
  /** The people the viewer sees, each with the grants the viewer sees. */
  async list(viewer: Viewer, query: ListPeopleQuery): Promise<Page<PersonSummary>> {
    const list = new ListStatement(LIST);
    sightParameters(viewer, this.database.now).forEach((value) => list.bind(value));
    list.where(`p.id in (${SEEN_PERSON_IDS})`);
    list.filter('active', 'p.active', query.active === undefined ? undefined : [query.active]);
    const held = heldGrant(list, query);
    if (held) list.where(held);
    if (query.q) {
      const words = list.bind(query.q);
      list.where(
        `strpos(lower(concat_ws(' ', p.name, p.email, p.nip, p.mobile)), lower(${words})) > 0`,
      );
    }
    return readPage<SeenPersonRow, PersonSummary>(this.database, list, query, presentPersonSummary);
  }

  /** A person the viewer sees. */
  async find(reader: Reader, viewer: Viewer, id: string): Promise<SeenPersonRow | null> {
    const rows = await reader.query<SeenPersonRow>(
      `select ${SEEN_COLUMNS} from person p where p.id = $6 and ${SEES_PERSON}`,
      [...sightParameters(viewer, reader.now), id],
    );
    return rows[0] ?? null;
  }

  /** The same, held until the transaction ends. */
  async lock(tx: Tx, viewer: Viewer, id: string): Promise<SeenPersonRow | null> {
    await tx.query('select from person where id = $1 for no key update', [id]);
    return this.find(tx, viewer, id);
  }

  /** Whether the viewer keeps this account: her region entered it. */
  async isKept(reader: Reader, viewer: Viewer, id: string): Promise<boolean> {
    const rows = await reader.query(
      'select from person p where p.id = $1 and p.home_region_id = any($2)',
      [id, regionsWhere(viewer, 'person:manage')],
    );
    return rows.length === 1;
  }

  async insert(
    tx: Tx,
    { id, homeRegionId }: Pick<PersonRow, 'id' | 'homeRegionId'>,
    fields: PersonFields,
  ): Promise<void> {
    await tx.execute(
      `insert into person (id, home_region_id, name, email, nip, mobile, affiliation, active, created_at, updated_at,
         created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9, $10)`,
      [id, homeRegionId, ...valuesOf(fields), tx.now, tx.actorId],
    );
  }

  async update(tx: Tx, id: string, fields: PersonFields): Promise<void> {
    await tx.execute(
      `update person set name = $2, email = $3, nip = $4, mobile = $5, affiliation = $6, active = $7,
         version = version + 1, updated_at = $8 where id = $1`,
      [id, ...valuesOf(fields), tx.now],
    );
  }
}

/** Filters that speak of a grant speak of one and the same. */
function heldGrant(list: ListStatement, query: ListPeopleQuery): string | null {
  const conditions = [
    query.role && `g.role = any(${list.bind(query.role)})`,
    query.agencyId && `g.agency_id = any(${list.bind(query.agencyId)})`,
    query.pending !== undefined &&
      `(g.needs_consent and g.consented_at is null and ${STANDING}) = ${list.bind(query.pending)}`,
    query.standing !== undefined && `${STANDING} = ${list.bind(query.standing)}`,
    query.endedByReorganisationId &&
      `g.ended_by_reorganisation = any(${list.bind(query.endedByReorganisationId)}) and ${LOST}`,
  ].filter((condition) => typeof condition === 'string');
  if (conditions.length === 0) return null;
  return `exists (select from person_grant g join region r on r.id = g.region_id
    where g.person_id = p.id and ${SEES_GRANT} and ${conditions.join(' and ')})`;
}

function valuesOf(fields: PersonFields): unknown[] {
  return [fields.name, fields.email, fields.nip, fields.mobile, fields.affiliation, fields.active];
}
