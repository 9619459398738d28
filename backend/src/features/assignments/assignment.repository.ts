import { Injectable } from '@nestjs/common';
import { regionsWhere, type Viewer } from '@satu/domain/access';
import type { EntryStatus, ScoresheetStatus } from '@satu/domain/competition';
import { v7 as uuid } from 'uuid';
import { registerConstraints } from '../../platform/database/constraint.js';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';

registerConstraints({
  assignment_without_conflict: {
    kind: 'conflict',
    code: 'conflict-of-interest',
    context: { reason: 'OWN_AGENCY' },
  },
});

/** An entry that somebody is to judge. */
export interface JudgedEntry {
  readonly id: string;
  readonly editionId: string;
  readonly regionId: string;
  readonly status: EntryStatus;
  readonly publishedAt: Date | null;
  readonly stageIds: readonly string[];
}

export interface AssignmentRow {
  readonly id: string;
  readonly entryId: string;
  readonly editionId: string;
  readonly regionId: string;
  readonly publishedAt: Date | null;
  readonly evaluatorId: string;
  readonly evaluatorName: string;
  readonly stageId: string;
  readonly state: 'ASSIGNED' | 'CONFLICT';
  readonly scoresheetStatus: ScoresheetStatus | null;
  readonly version: number;
}

/** Who is to judge what, in which stage. */
export interface NewAssignment {
  readonly entryId: string;
  readonly evaluatorId: string;
  readonly stageId: string;
}

const COLUMNS = `a.id, a.entry_id as "entryId", e.edition_id as "editionId", e.region_id as "regionId",
  d.published_at as "publishedAt", a.person_id as "evaluatorId", p.name as "evaluatorName",
  a.stage_id as "stageId", a.state, h.status as "scoresheetStatus", a.version`;

/** What was taken back is no assignment; a conflict is one only where it once was. */
const TABLES = `entry_person a join entry e on e.id = a.entry_id join edition d on d.id = e.edition_id
  join person p on p.id = a.person_id left join scoresheet h on h.assignment_id = a.id`;
const IS_ASSIGNMENT = `a.stage_id is not null and a.state in ('ASSIGNED', 'CONFLICT')`;

@Injectable()
export class AssignmentRepository extends Repository {
  /** The entry and its edition, held still while somebody is assigned to it or taken off it. */
  async lockEntry(tx: Tx, viewer: Viewer, entryId: string): Promise<JudgedEntry | null> {
    const values = [entryId, regionsWhere(viewer, 'assignment:manage')];
    await tx.query(
      `select from edition where id = (select edition_id from entry where id = $1 and region_id = any($2)) for share`,
      values,
    );
    const rows = await tx.query<JudgedEntry>(
      `select e.id, e.edition_id as "editionId", e.region_id as "regionId", e.status,
         d.published_at as "publishedAt",
         array(select s.id from stage s where s.edition_id = d.id)::text[] as "stageIds"
       from entry e join edition d on d.id = e.edition_id
       where e.id = $1 and e.region_id = any($2) and e.number is not null for share of e`,
      values,
    );
    return rows[0] ?? null;
  }

  /** Whether the entry exists for whoever assigns. */
  async hasEntry(viewer: Viewer, entryId: string): Promise<boolean> {
    const rows = await this.database.query(
      'select 1 from entry where id = $1 and region_id = any($2) and number is not null',
      [entryId, regionsWhere(viewer, 'assignment:manage')],
    );
    return rows.length > 0;
  }

  async listOf(viewer: Viewer, entryId: string): Promise<AssignmentRow[]> {
    return this.database.query<AssignmentRow>(
      `select ${COLUMNS} from ${TABLES}
       where a.entry_id = $1 and e.region_id = any($2) and ${IS_ASSIGNMENT}
       order by p.name collate "id-x-icu", a.id limit 1000`,
      [entryId, regionsWhere(viewer, 'assignment:manage')],
    );
  }

  async find(
    viewer: Viewer,
    id: string,
    reader: Reader = this.database,
  ): Promise<AssignmentRow | null> {
    const rows = await reader.query<AssignmentRow>(
      `select ${COLUMNS} from ${TABLES} where a.id = $1 and e.region_id = any($2) and ${IS_ASSIGNMENT}`,
      [id, regionsWhere(viewer, 'assignment:manage')],
    );
    return rows[0] ?? null;
  }

  /** The assignment with its sheet and edition held still; locked first and read afterwards. */
  async lock(tx: Tx, viewer: Viewer, id: string): Promise<AssignmentRow | null> {
    await tx.query(
      `select from edition where id =
         (select e.edition_id from entry e join entry_person a on a.entry_id = e.id where a.id = $1) for share`,
      [id],
    );
    await tx.query('select from entry_person where id = $1 for no key update', [id]);
    await tx.query('select from scoresheet where assignment_id = $1 for no key update', [id]);
    return this.find(viewer, id, tx);
  }

  /**
   * Assigns, or revives what was taken back, with its sheet. Null: the key (entry, person) is held
   * by another assignment, by a conflict, or by a recusal.
   */
  async assign(tx: Tx, assignment: NewAssignment): Promise<string | null> {
    const { entryId, evaluatorId, stageId } = assignment;
    const rows = await tx.query<{ id: string }>(
      `insert into entry_person (id, entry_id, person_id, state, stage_id, made_by, made_at)
       values ($1, $2, $3, 'ASSIGNED', $4, $5, $6)
       on conflict (entry_id, person_id) do update
         set state = 'ASSIGNED', stage_id = excluded.stage_id, made_by = excluded.made_by,
             made_at = excluded.made_at, version = entry_person.version + 1
         where entry_person.state = 'RELEASED' and not exists (
           select from scoresheet h where h.assignment_id = entry_person.id and h.status = 'RECUSED')
       returning id`,
      [uuid(), entryId, evaluatorId, stageId, tx.actorId, tx.now],
    );
    const id = rows[0]?.id ?? null;
    if (id !== null) await this.openScoresheet(tx, id);
    return id;
  }

  /** What holds the key (entry, person). */
  async stateOf(tx: Tx, { entryId, evaluatorId }: NewAssignment): Promise<string | null> {
    const rows = await tx.query<{ state: string }>(
      'select state from entry_person where entry_id = $1 and person_id = $2',
      [entryId, evaluatorId],
    );
    return rows[0]?.state ?? null;
  }

  async release(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      `update entry_person set state = 'RELEASED', version = version + 1 where id = $1`,
      [id],
    );
  }

  private async openScoresheet(tx: Tx, assignmentId: string): Promise<void> {
    await tx.execute(
      `insert into scoresheet (id, assignment_id, entry_id, person_id, stage_id, edition_id, region_id,
         status, created_at, updated_at)
       select $1, a.id, a.entry_id, a.person_id, a.stage_id, e.edition_id, e.region_id, 'DRAFT', $3, $3
       from entry_person a join entry e on e.id = a.entry_id where a.id = $2
       on conflict (assignment_id) do nothing`,
      [uuid(), assignmentId, tx.now],
    );
  }
}
