import { Injectable } from '@nestjs/common';
import { DomainError } from '@satu/domain/problem';
import { Audit } from '../../platform/audit/audit.js';
import type { Authentication } from '../../platform/auth/authenticator.js';
import { tokenHash } from '../../platform/auth/opaque-token.js';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AccountRepository } from './account.repository.js';
import type { SessionFacts } from './session.presenter.js';
import { endOfSession } from './session-lifetime.js';
import { SessionRepository, type SessionRow } from './session.repository.js';

/** The session itself: seeing it, ending it, ending it on other devices. */
@Injectable()
export class SessionService {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly accounts: AccountRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
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
    return { ...described, viewer, limitedTo, endsAt, now: this.clock.now() };
  }

  devices(personId: string): Promise<SessionRow[]> {
    return this.sessions.list(personId, this.clock.real());
  }

  /** Ends one session of this person. */
  async end(personId: string, sessionId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      if (!(await this.sessions.end(tx, personId, sessionId))) {
        throw new DomainError('not-found', 'not-found');
      }
      await this.audit.record(tx, lineOf('session.ended', personId));
    });
  }

  /** Ends every session of this person but the one that asks. */
  async endOthers(personId: string, sessionId: string | null): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await this.sessions.endOthers(tx, personId, sessionId);
      await this.audit.record(tx, lineOf('session.others-ended', personId));
    });
  }
}

function lineOf(act: string, personId: string) {
  return { act, subjectType: 'person', subjectId: personId, regionId: null };
}
