import { Injectable } from '@nestjs/common';
import type { Permission, Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import type { TimeZone } from '@satu/domain/time';
import { registerConstraints } from '../../platform/database/constraint.js';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';
import {
  CHANGEABLE_COLUMNS,
  type InnovationChanges,
  type InnovationRow,
  type InnovationText,
  ROW_COLUMNS,
  toParameter,
} from './innovation-row.js';
import { isVisible, isWithin, Parameters } from './innovation-scope.js';

registerConstraints({
  // The race of two people who open a working copy, or declare, at once: the rules say it first.
  innovation_one_open_copy: { kind: 'conflict', code: 'working-copy-exists' },
  declaration_once_a_period: { kind: 'conflict', code: 'already-declared' },
  innovation_custodian_stands: { kind: 'unprocessable', code: 'agency-ended' },
  innovation_endorser_is_another: {
    kind: 'conflict',
    code: 'conflict-of-interest',
    context: { reason: 'OWN_DRAFT' },
  },
});

/** A new innovation, or a working copy of one. */
export interface NewInnovation extends InnovationText {
  id: string;
  regionId: string;
  agencyId: string;
  custodianAgencyId: string;
  createdBy: string;
  copyOfId: string | null;
}

/** Who must not judge the innovation: its writers, and the people around its agency. */
export interface Relations {
  relatives: string[];
  authorIds: string[];
}

/** Everybody who wrote in the text of innovation `i`, or sent it; a copy carries its origin's text. */
export const AUTHORS = `array(
  select c.by_id from innovation_field_change c where c.innovation_id in (i.id, i.copy_of_id) and not c.set_aside
  union select w.created_by from innovation w where w.id in (i.id, i.copy_of_id)
  union select w.submitted_by from innovation w where w.id in (i.id, i.copy_of_id) and w.submitted_by is not null)`;

/** The custodian agency of innovation `i`, those above it and those below. */
export const RELATIVES = 'array(select related_agencies(i.custodian_agency_id))';

/** Rows of innovations: found within scope, locked, saved. */
@Injectable()
export class InnovationRepository extends Repository {
  /** Locks the innovation for an act, where the viewer sees it and holds the permission. */
  async lock(
    tx: Tx,
    viewer: Viewer,
    id: string,
    permission: Permission,
  ): Promise<InnovationRow | null> {
    const { bind, values } = new Parameters();
    const rows = await tx.query<InnovationRow>(
      `select ${ROW_COLUMNS} from innovation i
       where i.id = ${bind(id)} and ${isVisible(viewer, bind)} and ${isWithin(viewer, permission, bind)}
       for update`,
      values,
    );
    return rows[0] ?? null;
  }

  /** Locks what an act on another innovation reaches: the origin of a copy, what a merger moves. */
  async lockAll(tx: Tx, ids: readonly string[]): Promise<InnovationRow[]> {
    return tx.query<InnovationRow>(
      `select ${ROW_COLUMNS} from innovation i where i.id = any($1) order by i.id for update`,
      [ids],
    );
  }

  /** Whether the viewer sees the innovation and holds the permission there. */
  async exists(viewer: Viewer, id: string, permission: Permission): Promise<boolean> {
    const { bind, values } = new Parameters();
    const rows = await this.database.query(
      `select from innovation i
       where i.id = ${bind(id)} and ${isVisible(viewer, bind)} and ${isWithin(viewer, permission, bind)}`,
      values,
    );
    return rows.length > 0;
  }

  /** Asked after the lock, so that what was written while we waited for it is seen. */
  async relationsOf(tx: Tx, id: string): Promise<Relations> {
    const rows = await tx.query<Relations>(
      `select ${RELATIVES} as "relatives", ${AUTHORS} as "authorIds" from innovation i where i.id = $1`,
      [id],
    );
    return rows[0] ?? { relatives: [], authorIds: [] };
  }

  /** The zone in which the region of the innovation counts its days. */
  async timeZoneOf(tx: Tx, regionId: string): Promise<TimeZone> {
    const sql = 'select time_zone as zone from region where id = $1';
    const [region] = await tx.query<{ zone: TimeZone }>(sql, [regionId]);
    if (!region) throw new Error(`An innovation names the region ${regionId}, which is missing.`);
    return region.zone;
  }

  /** The region of the agency; null when it is no more today. Held, so that it doesn't end meanwhile. */
  async regionOfLivingAgency(tx: Tx, agencyId: string): Promise<string | null> {
    const rows = await tx.query<{ id: string }>(
      `select r.id from agency a join region r on r.id = a.region_id
       where a.id = $1 and (a.valid_until is null or a.valid_until > ($2::timestamptz at time zone r.time_zone)::date)
       for share of a`,
      [agencyId, tx.now],
    );
    return rows[0]?.id ?? null;
  }

  async insert(tx: Tx, row: NewInnovation): Promise<void> {
    const text = Object.keys(CHANGEABLE_COLUMNS).filter((field) => field in row) as Changeable[];
    const columns = text.map((field) => CHANGEABLE_COLUMNS[field]);
    const values = text.map((field) => toParameter(field, row[field as keyof InnovationText]));
    await tx.execute(
      `insert into innovation (id, region_id, agency_id, created_by, copy_of_id, created_at, updated_at, turn_since,
         status, ${columns.join(', ')})
       values ($1, $2, $3, $4, $5, $6, $6, $6, 'DRAFT', ${columns.map((_, place) => `$${place + 7}`).join(', ')})`,
      [row.id, row.regionId, row.agencyId, row.createdBy, row.copyOfId, tx.now, ...values],
    );
  }

  /** Saves the changes upon the version that was read; somebody else's save in between is stale. */
  async save(tx: Tx, row: InnovationRow, changes: InnovationChanges): Promise<void> {
    const fields = Object.keys(changes) as Changeable[];
    const sets = fields.map((field, place) => `${CHANGEABLE_COLUMNS[field]} = $${place + 4}`);
    const saved = await tx.execute(
      `update innovation set ${[...sets, 'updated_at = $3', 'version = version + 1'].join(', ')}
       where id = $1 and version = $2`,
      [row.id, row.version, tx.now, ...fields.map((field) => toParameter(field, changes[field]))],
    );
    if (saved === 0) throw new DomainError('stale', 'stale-version');
  }

  /** The copy of this innovation that somebody is still working on. */
  async openCopyOf(tx: Tx, id: string): Promise<InnovationRow | null> {
    const rows = await tx.query<InnovationRow>(
      `select ${ROW_COLUMNS} from innovation i where i.copy_of_id = $1 and i.merged_at is null
         and i.status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ENDORSED') for update`,
      [id],
    );
    return rows[0] ?? null;
  }
}

type Changeable = keyof InnovationChanges;
