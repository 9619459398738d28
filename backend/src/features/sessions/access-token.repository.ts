import { Injectable } from '@nestjs/common';
import type { Permission, Viewer } from '@satu/domain/access';
import { Repository } from '../../platform/database/repository.js';
import type { Tx } from '../../platform/database/transaction.js';
import { grantsSql, type GrantsJson, membershipsSql, type MembershipsJson } from './viewer-sql.js';

/** A token as its owner sees it. */
export interface TokenRow {
  id: string;
  name: string;
  permissions: Permission[];
  createdAt: Date;
  expiresAt: Date;
  lastUsedAt: Date | null;
}

/** A token in force, and for whom it acts. */
export interface OpenToken {
  id: string;
  lastUsedAt: Date | null;
  expiresAt: Date;
  permissions: Permission[];
  viewer: Viewer;
}

interface OpenRow extends TokenRow {
  personId: string;
  grants: GrantsJson;
  memberships: MembershipsJson;
}

const COLUMNS = `t.id, t.name, t.permissions, t.created_at as "createdAt",
  t.expires_at as "expiresAt", t.last_used_at as "lastUsedAt"`;

/** Personal access tokens. */
@Injectable()
export class AccessTokenRepository extends Repository {
  /** One statement for each request: token, person and today's grants. */
  async findOpen(tokenHash: Buffer, at: { real: Date; business: Date }): Promise<OpenToken | null> {
    const [row] = await this.database.query<OpenRow>(
      `select ${COLUMNS}, p.id as "personId", ${grantsSql('$3')} as grants,
         ${membershipsSql('$3')} as memberships
       from access_token t join person p on p.id = t.person_id and p.active
       where t.token_hash = $1 and t.expires_at > $2 and t.revoked_at is null`,
      [tokenHash, at.real, at.business],
    );
    if (!row) return null;
    const { id, lastUsedAt, expiresAt, permissions, personId, grants, memberships } = row;
    return { id, lastUsedAt, expiresAt, permissions, viewer: { personId, grants, memberships } };
  }

  async touch(id: string, at: Date): Promise<void> {
    await this.database.query('update access_token set last_used_at = $2 where id = $1', [id, at]);
  }

  async list(personId: string, at: Date): Promise<TokenRow[]> {
    return this.database.query<TokenRow>(
      `select ${COLUMNS} from access_token t
       where t.person_id = $1 and t.revoked_at is null and t.expires_at > $2 order by t.id desc`,
      [personId, at],
    );
  }

  async insert(tx: Tx, token: TokenRow & { personId: string; tokenHash: Buffer }): Promise<void> {
    await tx.execute(
      `insert into access_token (id, token_hash, person_id, name, permissions, created_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        token.id,
        token.tokenHash,
        token.personId,
        token.name,
        token.permissions,
        token.createdAt,
        token.expiresAt,
      ],
    );
  }

  /** Revokes one token of this person; false when there is none. */
  async revoke(tx: Tx, personId: string, id: string, at: Date): Promise<boolean> {
    const revoked = await tx.execute(
      `update access_token set revoked_at = $3
       where person_id = $1 and id = $2 and revoked_at is null and expires_at > $3`,
      [personId, id, at],
    );
    return revoked === 1;
  }

  async revokeAll(tx: Tx, personId: string, at: Date): Promise<void> {
    await tx.execute(
      'update access_token set revoked_at = $2 where person_id = $1 and revoked_at is null',
      [personId, at],
    );
  }
}
