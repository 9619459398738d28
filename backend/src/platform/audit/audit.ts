import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../database/transaction.js';

/** One thing that somebody did to something. */
export interface AuditEntry {
  /** Verb of the act, such as `innovation.submitted`. */
  act: string;
  /** Noun of the table, such as `innovation`. */
  subjectType: string;
  subjectId: string;
  regionId: string | null;
  agencyId?: string | null;
  /** Facts needed to understand the act later; never secrets. */
  detail?: Record<string, unknown>;
}

/** Writes the audit line in the transaction of the write itself: both happen, or neither. */
@Injectable()
export class Audit {
  async record(tx: Tx, entry: AuditEntry): Promise<void> {
    await tx.execute(
      `insert into audit_event (id, at, actor_id, request_id, act, subject_type, subject_id, region_id, agency_id, detail)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        uuid(),
        tx.now,
        tx.actorId,
        tx.traceId,
        entry.act,
        entry.subjectType,
        entry.subjectId,
        entry.regionId,
        entry.agencyId ?? null,
        entry.detail ?? {},
      ],
    );
  }
}
