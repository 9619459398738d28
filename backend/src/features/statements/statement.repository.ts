import { Injectable } from '@nestjs/common';
import {
  agenciesWhere,
  type GrantKind,
  type Permission,
  regionsWhere,
  type Viewer,
} from '@satu/domain/access';
import type { Day } from '@satu/domain/time';
import { registerConstraints } from '../../platform/database/constraint.js';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { type ListDefinition, ListStatement } from '../../platform/paging/list-statement.js';
import { readPage } from '../../platform/paging/read-page.js';
import type { ListStatementsQuery } from './list-statements.query.js';
import { presentStatement } from './statement.presenter.js';
import { STATEMENT_COLUMNS, STATEMENT_TABLES, type StatementRow } from './statement.row.js';

registerConstraints({
  // Two print at once: the later one sees the earlier one's sheet when it tries again.
  statement_one_open: { kind: 'try-again', code: 'try-again' },
  statement_stands: { kind: 'conflict', code: 'statement-void' },
  statement_decider_is_another: {
    kind: 'conflict',
    code: 'conflict-of-interest',
    context: { reason: 'OWN_DRAFT' },
  },
});

const LIST: ListDefinition = {
  from: STATEMENT_TABLES,
  columns: STATEMENT_COLUMNS,
  id: 's.id',
  sorts: {
    updatedAt: { sql: 's.updated_at', type: 'timestamptz' },
    scannedAt: { sql: `coalesce(s.scanned_at, 'infinity')`, type: 'timestamptz' },
  },
  defaultSort: '-updatedAt',
  facets: { status: 's.status' },
};

/** A statement just printed. */
export interface NewStatement {
  readonly id: string;
  readonly innovationId: string;
  readonly custodianAgencyId: string;
  readonly revision: number;
  readonly textSha256: string;
  readonly issuedDocumentId: string;
  readonly signatoryId: string;
  readonly capacity: GrantKind;
}

/** Somebody who heads an agency. */
export interface Head {
  readonly personId: string;
  readonly name: string;
  readonly capacity: GrantKind;
}

@Injectable()
export class StatementRepository extends Repository {
  /** Outside of a transaction. */
  get reader(): Reader {
    return this.database;
  }

  /** Business time. */
  get now(): Date {
    return this.database.now;
  }

  async list(viewer: Viewer, query: ListStatementsQuery) {
    const list = new ListStatement(LIST);
    const agencyIds = list.bind(agenciesWhere(viewer, 'statement:read'));
    const regionIds = list.bind(regionsWhere(viewer, 'statement:read'));
    list.where(`s.custodian_agency_id = any(${agencyIds}) or s.region_id = any(${regionIds})`);
    list.filter('status', 's.status', query.status);
    list.filter('innovationId', 's.innovation_id', query.innovationId);
    return readPage(this.database, list, query, presentStatement);
  }

  /** The statement, if it lies where the viewer holds the permission. */
  async find(
    viewer: Viewer,
    id: string,
    permission: Permission,
    reader: Reader = this.database,
  ): Promise<StatementRow | null> {
    const rows = await reader.query<StatementRow>(
      `select ${STATEMENT_COLUMNS} from ${STATEMENT_TABLES}
       where s.id = $1 and (s.custodian_agency_id = any($2) or s.region_id = any($3))`,
      [id, agenciesWhere(viewer, permission), regionsWhere(viewer, permission)],
    );
    return rows[0] ?? null;
  }

  /** Whose innovation it is about; the innovation is locked before its statements. */
  async innovationOf(tx: Tx, id: string): Promise<string | null> {
    const rows = await tx.query<{ id: string }>(
      'select innovation_id as id from statement where id = $1',
      [id],
    );
    return rows[0]?.id ?? null;
  }

  /** The open statement of an innovation, which is locked. */
  async openOf(tx: Tx, innovationId: string): Promise<StatementRow | null> {
    const rows = await tx.query<StatementRow>(
      `select ${STATEMENT_COLUMNS} from ${STATEMENT_TABLES}
       where s.innovation_id = $1 and s.status in ('PRINTED', 'SCANNED', 'REFUSED')`,
      [innovationId],
    );
    return rows[0] ?? null;
  }

  /** Who heads the agency on this day, by own post before delegation. */
  async headsOf(agencyId: string, day: Day): Promise<Head[]> {
    return this.database.query<Head>(
      `select distinct on (p.id) p.id as "personId", p.name, g.kind as capacity
       from person_grant g join person p on p.id = g.person_id
       join agency a on a.id = $1 and (a.id = g.agency_id or (a.duty_agency_id = g.agency_id and not a.obliged))
       where g.role = 'AGENCY_HEAD' and g.annulled_at is null and p.active
         and (not g.needs_consent or g.consented_at is not null)
         and $2::date between g.from_on and coalesce(g.until_on, 'infinity')
       order by p.id, g.kind = 'DELEGATED', g.from_on`,
      [agencyId, day],
    );
  }

  /** In which capacities the signatory headed the keeper on this day, whoever is still active. */
  async officesOf(
    reader: Reader,
    { signatoryId, custodianAgencyId }: Pick<StatementRow, 'signatoryId' | 'custodianAgencyId'>,
    day: Day,
  ): Promise<GrantKind[]> {
    const rows = await reader.query<{ kind: GrantKind }>(
      `select distinct g.kind
       from person_grant g join agency a on a.id = $2
         and (a.id = g.agency_id or (a.duty_agency_id = g.agency_id and not a.obliged))
       where g.person_id = $1 and g.role = 'AGENCY_HEAD' and g.annulled_at is null
         and (not g.needs_consent or g.consented_at is not null)
         and $3::date between g.from_on and coalesce(g.until_on, 'infinity')`,
      [signatoryId, custodianAgencyId, day],
    );
    return rows.map(({ kind }) => kind);
  }

  async insert(tx: Tx, s: NewStatement): Promise<void> {
    await tx.execute(
      `insert into statement (id, innovation_id, custodian_agency_id, revision, text_sha256, issued_document_id,
         signatory_id, capacity, status, printed_at, printed_by, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'PRINTED', $9, $10, $9)`,
      [
        ...[s.id, s.innovationId, s.custodianAgencyId, s.revision, s.textSha256],
        ...[s.issuedDocumentId, s.signatoryId, s.capacity, tx.now, tx.actorId],
      ],
    );
  }

  /** Ends what was printed before. */
  async void(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      `update statement set status = 'VOID', voided_at = $2, updated_at = $2, version = version + 1 where id = $1`,
      [id, tx.now],
    );
  }

  /** Puts the signed sheet beside the statement; an earlier refusal is answered by it. */
  async scan(tx: Tx, id: string, fileId: string, signedOn: Day): Promise<void> {
    await tx.execute(
      `update statement set status = 'SCANNED', file_id = $2, signed_on = $3, scanned_at = $4, scanned_by = $5,
         decided_at = null, decided_by = null, refusal_reason = null, updated_at = $4, version = version + 1
       where id = $1`,
      [id, fileId, signedOn, tx.now, tx.actorId],
    );
  }

  /** Matches (no reason), or doesn't, and why. */
  async decide(tx: Tx, id: string, reason: string | null): Promise<void> {
    await tx.execute(
      `update statement set status = $2, refusal_reason = $3, decided_at = $4, decided_by = $5, updated_at = $4,
         version = version + 1
       where id = $1`,
      [id, reason === null ? 'CONFIRMED' : 'REFUSED', reason, tx.now, tx.actorId],
    );
  }
}
