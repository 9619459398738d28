import { Injectable } from '@nestjs/common';
import type { GrantKind } from '@satu/domain/access';
import type { InnovationStatus, RecordedAct } from '@satu/domain/innovation';
import { v7 as uuid } from 'uuid';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';

/** One line of what was done to an innovation. */
export interface ActLine {
  innovationId: string;
  act: RecordedAct;
  from: InnovationStatus | null;
  to: InnovationStatus;
  detail: string | null;
  signed?: Signature;
}

/** Who put a name under an act, and how: in which capacity, by the own hand on paper or on the screen. */
export interface Signature {
  readonly personId: string;
  readonly capacity: GrantKind | null;
  /** Who matched the signed paper; null for an act on the screen. */
  readonly confirmedBy: string | null;
}

/** One field that got another value. */
export interface FieldChange {
  pointer: string;
  before: unknown;
  after: unknown;
  byId: string;
}

/** What others wrote at a field since the version a client knows. */
export interface LatestChange {
  pointer: string;
  value: unknown;
  by: string;
  byId: string;
  at: Date;
}

/** A note left with a return; without pointer it concerns the whole. */
export interface NewNote {
  pointer: string | null;
  text: string;
}

/** What grows beside an innovation and is never changed: acts, frozen revisions, notes, old values. */
@Injectable()
export class HistoryRepository extends Repository {
  async addAct(tx: Tx, line: ActLine): Promise<void> {
    await tx.execute(
      `insert into innovation_act (id, innovation_id, act, from_status, to_status, at, by_id, detail, capacity, confirmed_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        ...[uuid(), line.innovationId, line.act, line.from, line.to, tx.now],
        ...[line.signed?.personId ?? tx.actorId, line.detail],
        ...[line.signed?.capacity ?? null, line.signed?.confirmedBy ?? null],
      ],
    );
  }

  /** Freezes the text as it stands, under the number that the row carries by now. */
  async freeze(
    tx: Tx,
    innovationId: string,
    act: RecordedAct,
    byId: string | null = tx.actorId,
  ): Promise<void> {
    await tx.execute(
      `insert into innovation_revision (innovation_id, number, act, at, by_id, name, fields, content, form_key, form_version)
       select i.id, i.revision_count, $2, $3, $4, i.name,
         jsonb_build_object('agencyId', i.agency_id, 'custodianAgencyId', i.custodian_agency_id, 'stage', i.stage,
           'initiator', i.initiator, 'medium', i.medium, 'form', i.form, 'mainAffairCode', i.main_affair_code,
           'touchedAffairCodes', i.touched_affair_codes, 'sdgs', i.sdgs),
         i.content, i.form_key, i.form_version
       from innovation i where i.id = $1`,
      [innovationId, act, tx.now, byId],
    );
  }

  /** How the post is held that these grants give; the own post before a delegation. */
  async capacityOf(tx: Tx, grantIds: readonly string[]): Promise<GrantKind | null> {
    const rows = await tx.query<{ kind: GrantKind }>(
      `select kind from person_grant where id = any($1) order by kind = 'DELEGATED', from_on limit 1`,
      [grantIds],
    );
    return rows[0]?.kind ?? null;
  }

  async addNotes(
    tx: Tx,
    innovationId: string,
    revision: number,
    notes: readonly NewNote[],
  ): Promise<void> {
    await tx.execute(
      `insert into innovation_note (id, innovation_id, revision, pointer, text, at, by_id)
       select n.id, $1, $2, n.pointer, n.text, $3, $4
       from unnest($5::uuid[], $6::text[], $7::text[]) as n (id, pointer, text)`,
      [
        innovationId,
        revision,
        tx.now,
        tx.actorId,
        notes.map(() => uuid()),
        notes.map((note) => note.pointer),
        notes.map((note) => note.text),
      ],
    );
  }

  /** Keeps what was overwritten; `version` is the one that holds the new values. */
  async addFieldChanges(
    tx: Tx,
    innovationId: string,
    version: number,
    changes: readonly FieldChange[],
  ): Promise<void> {
    await tx.execute(
      `insert into innovation_field_change (id, innovation_id, version, pointer, old_value, new_value, at, by_id)
       select c.id, $1, $2, c.pointer, c.before, c.after, $3, c.by_id
       from unnest($4::uuid[], $5::text[], $6::jsonb[], $7::jsonb[], $8::uuid[]) as c (id, pointer, before, after, by_id)`,
      [
        innovationId,
        version,
        tx.now,
        changes.map(() => uuid()),
        changes.map((change) => change.pointer),
        changes.map((change) => JSON.stringify(change.before ?? null)),
        changes.map((change) => JSON.stringify(change.after ?? null)),
        changes.map((change) => change.byId),
      ],
    );
  }

  /** The latest change of each field behind this version. */
  async changesSince(tx: Tx, innovationId: string, version: number): Promise<LatestChange[]> {
    return tx.query<LatestChange>(
      `select distinct on (c.pointer) c.pointer, c.new_value as value, p.name as by, c.by_id as "byId", c.at
       from innovation_field_change c join person p on p.id = c.by_id
       where c.innovation_id = $1 and c.version > $2 and not c.set_aside order by c.pointer, c.version desc`,
      [innovationId, version],
    );
  }
}
