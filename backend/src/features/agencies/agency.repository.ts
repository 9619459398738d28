import { Injectable } from '@nestjs/common';
import type { AgencyView, Page } from '@satu/contract/views';
import { regionsWhere, type Viewer } from '@satu/domain/access';
import type { AgencyNode } from '@satu/domain/agency';
import { registerConstraints } from '../../platform/database/constraint.js';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { type ListDefinition, ListStatement } from '../../platform/paging/list-statement.js';
import { readPage } from '../../platform/paging/read-page.js';
import { presentAgency } from './agency.presenter.js';
import {
  AGENCY_COLUMNS,
  AGENCY_FIELDS,
  FIELD_COLUMNS,
  type AgencyFields,
  type AgencyRow,
} from './agency.row.js';
import type { ListAgenciesQuery } from './list-agencies.query.js';

registerConstraints({
  agency_code_no_overlap: { kind: 'conflict', code: 'duplicate-code' },
  agency_not_its_own_parent: { kind: 'conflict', code: 'agency-cycle' },
});

const LIST: ListDefinition = {
  from: 'agency a',
  columns: AGENCY_COLUMNS,
  id: 'a.id',
  sorts: {
    updatedAt: { sql: 'a.updated_at', type: 'timestamptz' },
    name: { sql: 'a.name collate "id-x-icu"', type: 'text' },
    code: { sql: 'a.code', type: 'text' },
  },
  defaultSort: '-updatedAt',
  facets: { kind: 'a.kind', obliged: 'a.obliged' },
};

type Named = Pick<AgencyRow, 'id' | 'regionId' | 'name' | 'validFrom' | 'validUntil'>;

/** Who has the name already, as a refusal names it. */
export interface Namesake {
  readonly agencyId: string;
  readonly name: string;
  readonly code: string;
}

/** As `isSameName` has it. */
const plain = (sql: string): string => `lower(btrim(regexp_replace(${sql}, '\\s+', ' ', 'g')))`;

const PLACEHOLDERS = AGENCY_FIELDS.map((_, index) => `$${index + 4}`);

@Injectable()
export class AgencyRepository extends Repository {
  /** Agencies of the regions the viewer has to do with. */
  async list(viewer: Viewer, query: ListAgenciesQuery): Promise<Page<AgencyView>> {
    const list = new ListStatement(LIST);
    list.where(`a.region_id = any(${list.bind(regionsWhere(viewer, 'agency:read'))})`);
    list.filter('regionId', 'a.region_id', query.regionId);
    list.filter('parentId', 'a.parent_id', query.parentId);
    list.filter('dutyAgencyId', 'a.duty_agency_id', query.dutyAgencyId);
    list.filter('kind', 'a.kind', query.kind);
    list.filter('obliged', 'a.obliged', query.obliged === undefined ? undefined : [query.obliged]);
    if (query.validOn) {
      const day = list.bind(query.validOn);
      list.where(`${day}::date between a.valid_from and coalesce(a.valid_until, 'infinity')`);
    }
    if (query.q) {
      const words = list.bind(query.q);
      list.where(
        `strpos(lower(a.code || ' ' || a.short_name || ' ' || a.name), lower(${words})) > 0`,
      );
    }
    return readPage<AgencyRow, AgencyView>(this.database, list, query, presentAgency);
  }

  async find(reader: Reader, regionIds: readonly string[], id: string): Promise<AgencyRow | null> {
    const rows = await reader.query<AgencyRow>(
      `select ${AGENCY_COLUMNS} from agency a where a.id = $1 and a.region_id = any($2)`,
      [id, regionIds],
    );
    return rows[0] ?? null;
  }

  /**
   * The same, held until the transaction ends; declarations go on, for they need only its key. The
   * region goes first, as with whoever plans a period or enters an agency there.
   */
  async lock(tx: Tx, regionIds: readonly string[], id: string): Promise<AgencyRow | null> {
    await tx.query(
      `select from region where id = any($2) and id = (select region_id from agency where id = $1)
       for no key update`,
      [id, regionIds],
    );
    const rows = await tx.query<AgencyRow>(
      `select ${AGENCY_COLUMNS} from agency a where a.id = $1 and a.region_id = any($2) for no key update`,
      [id, regionIds],
    );
    return rows[0] ?? null;
  }

  /** The region's agencies as a tree that nobody else can rearrange until the transaction ends. */
  async lockTree(tx: Tx, regionId: string): Promise<AgencyNode[]> {
    await this.holdRegion(tx, regionId);
    return tx.query<AgencyNode>(
      'select id, parent_id as "parentId" from agency where region_id = $1',
      [regionId],
    );
  }

  /** Makes those who enter or rename agencies there wait for each other. */
  async holdRegion(tx: Tx, regionId: string): Promise<void> {
    await tx.query('select from region where id = $1 for no key update', [regionId]);
  }

  /** Another agency of the region that has this name at a time at which this one stands, too. */
  async namesake(tx: Tx, one: Named): Promise<Namesake | null> {
    const rows = await tx.query<Namesake>(
      `select a.id as "agencyId", a.name, a.code from agency a
       where a.region_id = $1 and a.id <> $2 and ${plain('a.name')} = ${plain('$3')}
         and daterange(a.valid_from, a.valid_until, '[]') && daterange($4, $5, '[]')
       order by a.code limit 1`,
      [one.regionId, one.id, one.name, one.validFrom, one.validUntil],
    );
    return rows[0] ?? null;
  }

  async insert(
    tx: Tx,
    { id, regionId }: Pick<AgencyRow, 'id' | 'regionId'>,
    fields: AgencyFields,
  ): Promise<AgencyRow> {
    const rows = await tx.query<AgencyRow>(
      `insert into agency as a (id, region_id, created_at, updated_at, ${FIELD_COLUMNS.join(', ')})
       values ($1, $2, $3, $3, ${PLACEHOLDERS.join(', ')}) returning ${AGENCY_COLUMNS}`,
      [id, regionId, tx.now, ...valuesOf(fields)],
    );
    return only(rows);
  }

  async update(tx: Tx, id: string, fields: AgencyFields): Promise<AgencyRow> {
    const rows = await tx.query<AgencyRow>(
      `update agency as a set version = version + 1, updated_at = $2,
         (${FIELD_COLUMNS.join(', ')}) = row(${AGENCY_FIELDS.map((_, index) => `$${index + 3}`).join(', ')})
       where a.id = $1 returning ${AGENCY_COLUMNS}`,
      [id, tx.now, ...valuesOf(fields)],
    );
    return only(rows);
  }
}

function valuesOf(fields: AgencyFields): unknown[] {
  return AGENCY_FIELDS.map((field) => fields[field]);
}

function only(rows: AgencyRow[]): AgencyRow {
  const [row] = rows;
  if (!row) throw new Error('A written agency always comes back.');
  return row;
}
