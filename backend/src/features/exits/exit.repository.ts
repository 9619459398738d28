import { Injectable } from '@nestjs/common';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';

/** One field that somebody has typed over there. */
export interface TickRow {
  fieldKey: string;
  by: string;
  at: Date;
}

/** A piece of evidence under the indicator it serves. */
export interface PackedEvidence {
  evidenceId: string;
  indicatorKey: string;
  title: string;
  url: string | null;
  locator: string | null;
  sha256: string | null;
  bytes: number | null;
  mime: string | null;
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

  async number(innovationId: string, target: string): Promise<string | null> {
    const rows = await this.database.query<{ number: string }>(
      'select number from exit_number where innovation_id = $1 and target = $2',
      [innovationId, target],
    );
    return rows[0]?.number ?? null;
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

  /** Evidence that stands, once for each indicator; files that are not safe to hand on are left out. */
  async evidence(innovationId: string): Promise<PackedEvidence[]> {
    return this.database.query<PackedEvidence>(
      `select e.id as "evidenceId", x.indicator_key as "indicatorKey", e.title, e.url, e.locator,
         f.sha256, f.bytes::integer as bytes, f.mime
       from evidence_indicator x join evidence e on e.id = x.evidence_id
       left join stored_file f on f.id = e.file_id and f.scan in ('OFF', 'CLEAN')
       where x.innovation_id = $1 and x.removed_at is null and e.removed_at is null
       order by x.indicator_key, e.created_at, e.id`,
      [innovationId],
    );
  }
}
