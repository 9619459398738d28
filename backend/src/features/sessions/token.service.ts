import { Injectable } from '@nestjs/common';
import { holds, type Permission } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/audit.js';
import type { Authentication } from '../../platform/auth/authenticator.js';
import { newToken, tokenHash } from '../../platform/auth/opaque-token.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AccessTokenRepository, type TokenRow } from './access-token.repository.js';
import { SessionRepository } from './session.repository.js';

const DAY_MS = 86_400_000;
const LONGEST_MS = 366 * DAY_MS;
const USUAL_MS = 90 * DAY_MS;

/** What somebody wants a token for. */
export interface TokenWish {
  name: string;
  permissions: Permission[];
  expiresOn?: string;
}

/** Personal access tokens: less than their owner may, never more. */
@Injectable()
export class TokenService {
  constructor(
    private readonly tokens: AccessTokenRepository,
    private readonly sessions: SessionRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  list(personId: string): Promise<TokenRow[]> {
    return this.tokens.list(personId, this.clock.real());
  }

  /** The secret is returned here and never again. */
  async create(owner: Authentication, wish: TokenWish): Promise<{ row: TokenRow; token: string }> {
    const foreign = wish.permissions.filter((permission) => !holds(owner.viewer, permission));
    if (foreign.length > 0)
      throw new DomainError('forbidden', 'forbidden', { permissions: foreign });
    const createdAt = this.clock.real();
    const row = {
      id: uuid(),
      name: wish.name,
      permissions: [...new Set(wish.permissions)],
      createdAt,
      expiresAt: this.endOf(wish, createdAt),
      lastUsedAt: null,
    };
    const token = newToken();
    const { personId } = owner.viewer;
    await this.unitOfWork.run(async (tx) => {
      // A session that was ended meanwhile leaves nothing behind that outlives it.
      if (!(await this.sessions.hold(tx, personId, owner.sessionId))) {
        throw new DomainError('unauthenticated', 'unauthenticated');
      }
      await this.tokens.insert(tx, { ...row, personId, tokenHash: tokenHash(token) });
      await this.audit.record(tx, {
        act: 'token.created',
        subjectType: 'access_token',
        subjectId: row.id,
        regionId: null,
        detail: { name: row.name, permissions: row.permissions },
      });
    });
    return { row, token };
  }

  async revoke(personId: string, id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const revoked = await this.tokens.revoke(tx, personId, id, this.clock.real());
      if (!revoked) throw new DomainError('not-found', 'not-found');
      await this.audit.record(tx, {
        act: 'token.revoked',
        subjectType: 'access_token',
        subjectId: id,
        regionId: null,
      });
    });
  }

  /** The last moment of the last day, in UTC: a token's life is no business date. */
  private endOf({ expiresOn }: TokenWish, from: Date): Date {
    if (expiresOn === undefined) return new Date(from.getTime() + USUAL_MS);
    const end = new Date(new Date(`${expiresOn}T00:00:00Z`).getTime() + DAY_MS);
    if (end > from && end.getTime() - from.getTime() <= LONGEST_MS) return end;
    throw new DomainError('invalid', 'validation-failed', {}, [
      { pointer: '/expiresOn', detail: end > from ? 'too-late' : 'in-the-past' },
    ]);
  }
}
