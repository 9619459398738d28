import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';
import { IDLE_MS } from './session-lifetime.js';
import { grantsSql, type GrantsJson, membershipsSql, type MembershipsJson } from './viewer-sql.js';

/** A session that is in force, and whose it is. */
export interface OpenSession {
  id: string;
  lastSeenAt: Date;
  expiresAt: Date;
  viewer: Viewer;
}

/** A session as its owner sees it in the list of devices. */
export interface SessionRow {
  id: string;
  label: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
}

interface OpenRow extends SessionRow {
  personId: string;
  grants: GrantsJson;
  memberships: MembershipsJson;
}

/** Sessions. Nothing of them is kept in memory, so a revoked one is over in every process at once. */
@Injectable()
export class SessionRepository extends Repository {
  /** One statement for each request: session, person and today's grants. */
  async findOpen(
    tokenHash: Buffer,
    at: { real: Date; business: Date },
  ): Promise<OpenSession | null> {
    const [row] = await this.database.query<OpenRow>(
      `select s.id, s.last_seen_at as "lastSeenAt", s.expires_at as "expiresAt",
         p.id as "personId", ${grantsSql('$4')} as grants,
         ${membershipsSql('$4')} as memberships
       from session s join person p on p.id = s.person_id and p.active
       where s.token_hash = $1 and s.expires_at > $2 and s.last_seen_at > $3`,
      [tokenHash, at.real, new Date(at.real.getTime() - IDLE_MS), at.business],
    );
    if (!row) return null;
    const { id, lastSeenAt, expiresAt, personId, grants, memberships } = row;
    return { id, lastSeenAt, expiresAt, viewer: { personId, grants, memberships } };
  }

  /** Notes that the session was used. */
  async touch(id: string, at: Date): Promise<void> {
    await this.database.query(
      'update session set last_seen_at = $2 where id = $1 and last_seen_at < $2',
      [id, at],
    );
  }

  async insert(
    tx: Tx,
    session: SessionRow & { tokenHash: Buffer; personId: string },
  ): Promise<void> {
    await tx.execute(
      `insert into session (id, token_hash, person_id, label, created_at, last_seen_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        session.id,
        session.tokenHash,
        session.personId,
        session.label,
        session.createdAt,
        session.lastSeenAt,
        session.expiresAt,
      ],
    );
  }

  /**
   * Whether the session still stands. Its person is held, so whoever takes every way in back waits
   * for us, or we for them.
   */
  async hold(tx: Tx, personId: string, id: string | null): Promise<boolean> {
    await tx.query('select from person where id = $1 for no key update', [personId]);
    const found = await tx.query('select from session where id = $1 and person_id = $2', [
      id,
      personId,
    ]);
    return found.length === 1;
  }

  async list(personId: string, at: Date): Promise<SessionRow[]> {
    return this.database.query<SessionRow>(
      `select id, label, created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt"
       from session where person_id = $1 and expires_at > $2 and last_seen_at > $3
       order by last_seen_at desc, id`,
      [personId, at, new Date(at.getTime() - IDLE_MS)],
    );
  }

  /** Ends one session of this person; false when there is none. */
  async end(tx: Tx, personId: string, id: string): Promise<boolean> {
    const ended = await tx.execute('delete from session where person_id = $1 and id = $2', [
      personId,
      id,
    ]);
    return ended === 1;
  }

  /** Ends all sessions of this person but one. */
  async endOthers(tx: Tx, personId: string, keptId: string | null): Promise<void> {
    await tx.execute('delete from session where person_id = $1 and id is distinct from $2::uuid', [
      personId,
      keptId,
    ]);
  }

  /** Forgets what is over. */
  async forgetEnded(at: Date): Promise<void> {
    await this.database.query('delete from session where expires_at < $1 or last_seen_at < $2', [
      at,
      new Date(at.getTime() - IDLE_MS),
    ]);
  }
}
