import { Injectable } from '@nestjs/common';
import { agenciesWhere, type Permission, regionsWhere, type Viewer } from '@satu/domain/access';
import type { DocumentKind } from '@satu/domain/document';
import type { Day, TimeZone } from '@satu/domain/time';
import { registerConstraints } from '../../platform/database/constraint.js';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { type ListDefinition, ListStatement } from '../../platform/paging/list-statement.js';
import { readPage } from '../../platform/paging/read-page.js';
import { presentDocument } from './document.presenter.js';
import { DOCUMENT_COLUMNS, DOCUMENT_TABLES, type DocumentRow } from './document.row.js';
import type { ListDocumentsQuery } from './list-documents.query.js';

registerConstraints({
  document_number_key: { kind: 'conflict', code: 'duplicate-code', context: { field: 'number' } },
  document_chain_has_an_end: { kind: 'conflict', code: 'invalid-transition' },
});

const TODAY = `($1::timestamptz at time zone r.time_zone)::date`;
/** As `standingOf` of the domain says it. */
const STANDING = `case when d.successor_id is not null then 'REPLACED'
  when d.valid_until < ${TODAY} then 'EXPIRED'
  when coalesce(d.valid_from, d.dated_on) > ${TODAY} then 'NOT_YET' else 'IN_FORCE' end`;

const LIST: ListDefinition = {
  from: DOCUMENT_TABLES,
  columns: DOCUMENT_COLUMNS,
  id: 'd.id',
  sorts: {
    updatedAt: { sql: 'd.updated_at', type: 'timestamptz' },
    datedOn: { sql: 'd.dated_on', type: 'date' },
    number: { sql: 'd.number collate "id-x-icu"', type: 'text' },
  },
  defaultSort: '-updatedAt',
  facets: { kind: 'd.kind', standing: STANDING },
};

/** What people say of a document. */
export interface DocumentFields {
  readonly kind: DocumentKind;
  readonly number: string;
  readonly datedOn: Day;
  readonly title: string;
  readonly validFrom: Day | null;
  readonly validUntil: Day | null;
}

export interface NewDocument extends DocumentFields {
  readonly id: string;
  readonly regionId: string;
  readonly agencyId: string | null;
  readonly fileId: string | null;
  readonly url: string | null;
}

/** Where a new document goes. */
export interface ShelfPlace {
  readonly regionId: string;
  readonly agencyId: string | null;
  readonly timeZone: TimeZone;
}

@Injectable()
export class DocumentRepository extends Repository {
  /** Business time. */
  get now(): Date {
    return this.database.now;
  }

  async list(viewer: Viewer, query: ListDocumentsQuery) {
    const list = new ListStatement(LIST);
    const { now } = this.database;
    // First, as the expressions of facets and filters count on it.
    list.where(`${list.bind(now)}::timestamptz is not null`);
    const regionIds = list.bind(regionsWhere(viewer, 'document:read'));
    list.where(`d.region_id = any(${regionIds})`);
    list.filter('kind', 'd.kind', query.kind);
    list.filter('standing', STANDING, query.standing);
    list.filter('agencyId', 'd.agency_id', query.agencyId);
    if (query.q) {
      const words = list.bind(query.q);
      list.where(`strpos(lower(concat_ws(' ', d.number, d.title, a.name)), lower(${words})) > 0`);
    }
    return readPage(this.database, list, query, (row: DocumentRow) => presentDocument(row, now));
  }

  /** The document, if it lies where the viewer holds the permission. */
  async find(
    viewer: Viewer,
    id: string,
    permission: Permission,
    reader: Reader = this.database,
  ): Promise<DocumentRow | null> {
    const rows = await reader.query<DocumentRow>(
      `select ${DOCUMENT_COLUMNS} from ${DOCUMENT_TABLES}
       where d.id = $1 and (d.agency_id = any($2) or d.region_id = any($3))`,
      [id, agenciesWhere(viewer, permission), regionsWhere(viewer, permission)],
    );
    return rows[0] ?? null;
  }

  /** The same, held until the transaction ends. */
  async lock(tx: Tx, viewer: Viewer, id: string, permission: Permission) {
    await tx.query('select from document where id = $1 for no key update', [id]);
    return this.find(viewer, id, permission, tx);
  }

  /** The agency's place on the shelf; null when it has ended. */
  async placeOfAgency(agencyId: string): Promise<ShelfPlace | null> {
    const rows = await this.database.query<ShelfPlace>(
      `select a.region_id as "regionId", a.id as "agencyId", r.time_zone as "timeZone"
       from agency a join region r on r.id = a.region_id
       where a.id = $1 and coalesce(a.valid_until, 'infinity') >= ($2::timestamptz at time zone r.time_zone)::date`,
      [agencyId, this.database.now],
    );
    return rows[0] ?? null;
  }

  async placeOfRegion(regionId: string): Promise<ShelfPlace | null> {
    const rows = await this.database.query<ShelfPlace>(
      `select id as "regionId", null as "agencyId", time_zone as "timeZone" from region where id = $1`,
      [regionId],
    );
    return rows[0] ?? null;
  }

  async insert(tx: Tx, d: NewDocument): Promise<void> {
    await tx.execute(
      `insert into document (id, region_id, agency_id, kind, number, dated_on, title, valid_from, valid_until,
         file_id, url, created_by, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $13)`,
      [
        ...[d.id, d.regionId, d.agencyId, d.kind, d.number, d.datedOn, d.title],
        ...[d.validFrom, d.validUntil, d.fileId, d.url, tx.actorId, tx.now],
      ],
    );
  }

  async update(tx: Tx, id: string, d: DocumentFields): Promise<void> {
    await tx.execute(
      `update document set kind = $2, number = $3, dated_on = $4, title = $5, valid_from = $6, valid_until = $7,
         updated_at = $8, version = version + 1
       where id = $1`,
      [id, d.kind, d.number, d.datedOn, d.title, d.validFrom, d.validUntil, tx.now],
    );
  }

  async succeed(tx: Tx, id: string, successorId: string): Promise<void> {
    await tx.execute(
      'update document set successor_id = $2, updated_at = $3, version = version + 1 where id = $1',
      [id, successorId, tx.now],
    );
  }
}
