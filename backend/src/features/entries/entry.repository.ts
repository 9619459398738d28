import { Injectable } from '@nestjs/common';
import { type Permission, regionsWhere, type Viewer } from '@satu/domain/access';
import type { EntryStatus } from '@satu/domain/competition';
import { registerConstraints } from '../../platform/database/constraint.js';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { type ListDefinition, ListStatement } from '../../platform/paging/list-statement.js';
import { readPage } from '../../platform/paging/read-page.js';
import { type Bind, isHosted, isOwn, isVisible } from './entry-scope.js';
import { presentEntrySummary } from './entry.presenter.js';
import { ENTRY_COLUMNS, type EntryRow, SUMMARY_COLUMNS } from './entry.row.js';
import type { ListEntriesQuery } from './list-entries.query.js';

registerConstraints({
  entry_once_an_edition: { kind: 'conflict', code: 'already-entered' },
});

const LIST: ListDefinition = {
  from: 'entry e',
  columns: SUMMARY_COLUMNS,
  id: 'e.id',
  sorts: {
    updatedAt: { sql: 'e.updated_at', type: 'timestamptz' },
    // A draft has no number yet and comes first.
    number: { sql: `coalesce(e.number, '')`, type: 'text' },
    innovationName: { sql: 'e.name collate "id-x-icu"', type: 'text' },
    agencyName: { sql: 'e.agency_name collate "id-x-icu"', type: 'text' },
  },
  defaultSort: '-updatedAt',
  facets: { status: 'e.status', agencyId: 'e.agency_id' },
};

/**
 * The assignments of entry `e` as JSON, without those that were taken back. The second parameter
 * names the regions in which the viewer assigns: anybody else gets none.
 */
const ASSIGNMENTS = `(select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'entryId', a.entry_id,
    'evaluatorId', p.id, 'evaluatorName', p.name, 'stageId', a.stage_id, 'state', a.state,
    'scoresheetStatus', h.status, 'version', a.version) order by p.name collate "id-x-icu", a.id), '[]')
  from entry_person a join person p on p.id = a.person_id left join scoresheet h on h.assignment_id = a.id
  where a.entry_id = e.id and e.region_id = any($2) and a.stage_id is not null and a.state in ('ASSIGNED', 'CONFLICT')) as assignments`;

/** What an entry copies: the revision in force, under the name of the agency that answers for it. */
export interface FrozenText {
  readonly innovationId: string;
  readonly custodianAgencyId: string;
  readonly custodianAgencyName: string;
  readonly revisionNumber: number;
  readonly name: string;
  readonly fields: Record<string, unknown>;
  readonly content: Record<string, unknown>;
  readonly formKey: string;
  readonly formVersion: number;
}

export interface NewEntry extends FrozenText {
  readonly id: string;
  readonly editionId: string;
  readonly regionId: string;
  readonly createdBy: string;
}

@Injectable()
export class EntryRepository extends Repository {
  async list(viewer: Viewer, editionId: string, query: ListEntriesQuery) {
    const list = new ListStatement(LIST);
    list.where(`e.edition_id = ${list.bind(editionId)}`);
    list.where(isVisible(viewer, (value) => list.bind(value)));
    list.filter('status', 'e.status', query.status);
    list.filter('agencyId', 'e.agency_id', query.agencyId);
    list.filter('innovationId', 'e.innovation_id', query.innovationId);
    if (query.q) {
      const words = list.bind(query.q);
      list.where(
        `strpos(lower(concat_ws(' ', e.number, e.name, e.agency_name)), lower(${words})) > 0`,
      );
    }
    return readPage(this.database, list, query, presentEntrySummary);
  }

  /** The entry, if the viewer may see it. */
  async find(viewer: Viewer, id: string, reader: Reader = this.database): Promise<EntryRow | null> {
    return this.one(reader, viewer, id, (bind) => isVisible(viewer, bind));
  }

  /** The entry, if it is of an agency for which the viewer holds the permission. */
  async findOwn(tx: Tx, viewer: Viewer, id: string, permission: Permission) {
    return this.one(tx, viewer, id, (bind) => isOwn(viewer, permission, bind));
  }

  /** The same, locked and read afterwards. */
  async lockOwn(tx: Tx, viewer: Viewer, id: string, permission: Permission) {
    await tx.query('select from entry where id = $1 for no key update', [id]);
    return this.findOwn(tx, viewer, id, permission);
  }

  /** The entry, if it was sent to a host for whom the viewer may take entries out. */
  async findHosted(tx: Tx, viewer: Viewer, id: string) {
    return this.one(tx, viewer, id, (bind) => isHosted(viewer, 'entry:exclude', bind));
  }

  /** The same, locked and read afterwards. */
  async lockHosted(tx: Tx, viewer: Viewer, id: string) {
    await tx.query('select from entry where id = $1 for no key update', [id]);
    return this.findHosted(tx, viewer, id);
  }

  async insert(tx: Tx, entry: NewEntry): Promise<void> {
    await tx.execute(
      `insert into entry (id, edition_id, region_id, agency_id, innovation_id, revision_number, name,
         agency_name, fields, content, form_key, form_version, status, created_by, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'DRAFT', $13, $14, $14)`,
      [
        entry.id,
        entry.editionId,
        entry.regionId,
        entry.custodianAgencyId,
        entry.innovationId,
        entry.revisionNumber,
        entry.name,
        entry.custodianAgencyName,
        entry.fields,
        entry.content,
        entry.formKey,
        entry.formVersion,
        entry.createdBy,
        tx.now,
      ],
    );
  }

  /** Sends the entry with the revision that is in force now, under the next number of the edition. */
  async submit(tx: Tx, id: string, number: string, frozen: FrozenText): Promise<void> {
    await tx.execute(
      `update entry set status = 'SUBMITTED', number = $2, revision_number = $3, name = $4,
         agency_name = $5, fields = $6, content = $7, form_key = $8, form_version = $9,
         submitted_at = $10, updated_at = $10, version = version + 1 where id = $1`,
      [
        id,
        number,
        frozen.revisionNumber,
        frozen.name,
        frozen.custodianAgencyName,
        frozen.fields,
        frozen.content,
        frozen.formKey,
        frozen.formVersion,
        tx.now,
      ],
    );
  }

  async move(tx: Tx, id: string, status: EntryStatus): Promise<void> {
    await tx.execute(
      'update entry set status = $2, updated_at = $3, version = version + 1 where id = $1',
      [id, status, tx.now],
    );
  }

  /** The entry that was sent under this name, however it is written; callers hold the lock on the edition. */
  async numberUnder(tx: Tx, editionId: string, name: string): Promise<string | null> {
    const rows = await tx.query<{ number: string }>(
      `select number from entry where edition_id = $1 and status = 'SUBMITTED' and name_key = name_key($2)
       order by number limit 1`,
      [editionId, name],
    );
    return rows[0]?.number ?? null;
  }

  /** The number the edition gave last; callers hold the lock on the edition. */
  async lastNumber(tx: Tx, editionId: string): Promise<number> {
    const rows = await tx.query<{ last: number }>(
      `select coalesce(max(split_part(number, '-', 2)::int), 0) as last from entry
       where edition_id = $1 and number is not null`,
      [editionId],
    );
    return rows[0]?.last ?? 0;
  }

  private async one(
    reader: Reader,
    viewer: Viewer,
    id: string,
    scope: (bind: Bind) => string,
  ): Promise<EntryRow | null> {
    const values: unknown[] = [id, regionsWhere(viewer, 'assignment:manage')];
    const condition = scope((value) => `$${values.push(value)}`);
    const rows = await reader.query<EntryRow>(
      `select ${ENTRY_COLUMNS}, ${ASSIGNMENTS} from entry e join edition d on d.id = e.edition_id
       where e.id = $1 and ${condition}`,
      values,
    );
    return rows[0] ?? null;
  }
}
