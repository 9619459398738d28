import { Injectable } from '@nestjs/common';
import { Repository } from '../../platform/database/repository.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';

/** One field that somebody has typed over there. */
export interface TickRow {
  fieldKey: string;
  by: string;
  at: Date;
}

/** The number that the other system gave, and who noted it. */
export interface NumberRow {
  number: string;
  by: string;
  at: Date;
}

/** Why a file stays behind: it is about people and not masked, not looked at yet, or carries a virus. */
export type Withheld = 'PERSONAL_DATA' | 'SCAN' | 'VIRUS';

/** A piece of evidence under the indicator it serves. */
export interface PackedEvidence {
  evidenceId: string;
  indicatorKey: string;
  title: string;
  url: string | null;
  locator: string | null;
  /** Of what goes along: the whole file, or its masked copy when it is about people. */
  sha256: string | null;
  bytes: number | null;
  mime: string | null;
  withheld: Withheld | null;
}

/** What is known of an innovation's ways out. */
@Injectable()
export class ExitRepository extends Repository {
  get now(): Date {
    return this.database.now;
  }

  async ticks(innovationId: string, target: string): Promise<TickRow[]> {
    return this.database.query<TickRow>(
      `select t.field_key as "fieldKey", p.name as by, t.ticked_at as at
       from exit_tick t join person p on p.id = t.ticked_by where t.innovation_id = $1 and t.target = $2`,
      [innovationId, target],
    );
  }

  async number(
    innovationId: string,
    target: string,
    reader: Reader = this.database,
  ): Promise<NumberRow | null> {
    const rows = await reader.query<NumberRow>(
      `select n.number, p.name as by, n.noted_at as at from exit_number n join person p on p.id = n.noted_by
       where n.innovation_id = $1 and n.target = $2`,
      [innovationId, target],
    );
    return rows[0] ?? null;
  }

  /** One note of a number at a time, also where none stands yet. */
  async lock(tx: Tx, innovationId: string): Promise<void> {
    await tx.query('select from innovation where id = $1 for no key update', [innovationId]);
  }

  /** The first who ticks it stands; ticking it twice changes nothing. */
  async tick(tx: Tx, innovationId: string, target: string, fieldKey: string): Promise<void> {
    await tx.execute(
      `insert into exit_tick (innovation_id, target, field_key, ticked_by, ticked_at)
       values ($1, $2, $3, $4, $5) on conflict do nothing`,
      [innovationId, target, fieldKey, tx.actorId, tx.now],
    );
  }

  async untick(tx: Tx, innovationId: string, target: string, fieldKey: string): Promise<void> {
    await tx.execute(
      'delete from exit_tick where innovation_id = $1 and target = $2 and field_key = $3',
      [innovationId, target, fieldKey],
    );
  }

  async note(tx: Tx, innovationId: string, target: string, number: string): Promise<void> {
    await tx.execute(
      `insert into exit_number (innovation_id, target, number, noted_by, noted_at) values ($1, $2, $3, $4, $5)
       on conflict (innovation_id, target) do update
         set number = excluded.number, noted_by = excluded.noted_by, noted_at = excluded.noted_at`,
      [innovationId, target, number, tx.actorId, tx.now],
    );
  }

  /**
   * Evidence that stands, once for each indicator. What is about people goes out as its masked copy,
   * whoever packs; what has none, or isn't safe to hand on, stays behind and says why.
   */
  async evidence(innovationId: string): Promise<PackedEvidence[]> {
    return this.database.query<PackedEvidence>(
      `select e.id as "evidenceId", x.indicator_key as "indicatorKey", e.title, e.url, e.locator,
         g.sha256, g.bytes::float8 as bytes, g.mime,
         case when g.id is not null or f.id is null then null
           when e.privacy = 'OPEN' then 'PERSONAL_DATA'
           when f.scan = 'INFECTED' then 'VIRUS' else 'SCAN' end as withheld
       from evidence_indicator x join evidence e on e.id = x.evidence_id
       left join stored_file f on f.purged_at is null
         and f.id = case when e.privacy = 'MASKED' then e.masked_file_id else e.file_id end
       left join stored_file g on g.id = f.id and g.scan in ('OFF', 'CLEAN') and e.privacy <> 'OPEN'
       where x.innovation_id = $1 and x.removed_at is null and e.removed_at is null
       order by x.indicator_key, e.created_at, e.id`,
      [innovationId],
    );
  }
}
