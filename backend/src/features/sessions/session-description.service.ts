import { Injectable } from '@nestjs/common';
import { DomainError } from '@satu/domain/problem';
import type { Authentication } from '../../platform/auth/authenticator.js';
import { tokenHash } from '../../platform/auth/opaque-token.js';
import { Clock } from '../../platform/clock/clock.js';
import { AccountRepository } from './account.repository.js';
import { endOfSession } from './session-lifetime.js';
import type { SessionFacts, WithoutRole } from './session.presenter.js';
import { SessionRepository } from './session.repository.js';
import { WithoutRoleRepository } from './without-role.repository.js';

/** What a session tells of whoever holds it. */
@Injectable()
export class SessionDescriptionService {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly accounts: AccountRepository,
    private readonly former: WithoutRoleRepository,
    private readonly clock: Clock,
  ) {}

  /** The session of a token that was just made. */
  async describeNew(sessionToken: string): Promise<SessionFacts> {
    const at = { real: this.clock.real(), business: this.clock.now() };
    const open = await this.sessions.findOpen(tokenHash(sessionToken), at);
    // Between commit and here somebody may have deactivated the person.
    if (!open) throw new DomainError('unauthenticated', 'unauthenticated');
    const endsAt = endOfSession(at.real, open.expiresAt);
    return this.describe({ viewer: open.viewer, sessionId: open.id, limitedTo: null, endsAt });
  }

  async describe(authentication: Authentication): Promise<SessionFacts> {
    const { viewer, limitedTo, endsAt } = authentication;
    const grantIds = viewer.grants.map(({ id }) => id);
    const described = await this.accounts.describe(viewer.personId, grantIds);
    const withoutRole = grantIds.length > 0 ? null : await this.withoutRole(viewer.personId);
    return { ...described, viewer, withoutRole, limitedTo, endsAt, now: this.clock.now() };
  }

  private async withoutRole(personId: string): Promise<WithoutRole> {
    const latest = await this.former.latest(personId);
    return { latest, grantors: await this.former.grantors(personId) };
  }
}
