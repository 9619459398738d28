import { Injectable } from '@nestjs/common';
import { tokenHash } from '../../platform/auth/opaque-token.js';
import {
  Authenticator,
  type Authentication,
  type Credentials,
} from '../../platform/auth/authenticator.js';
import { Clock } from '../../platform/clock/clock.js';
import { AccessTokenRepository } from './access-token.repository.js';
import { endOfSession, TOUCH_MS } from './session-lifetime.js';
import { SessionRepository } from './session.repository.js';

/** Recognises people by their session, and machines by their token. */
@Injectable()
export class SessionAuthenticator extends Authenticator {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly tokens: AccessTokenRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async authenticate(credentials: Credentials): Promise<Authentication | null> {
    if (credentials.bearerToken !== null) return this.byToken(credentials.bearerToken);
    if (credentials.sessionToken !== null) return this.bySession(credentials.sessionToken);
    return null;
  }

  private async bySession(token: string): Promise<Authentication | null> {
    const at = { real: this.clock.real(), business: this.clock.now() };
    const open = await this.sessions.findOpen(tokenHash(token), at);
    if (!open) return null;
    if (isStale(open.lastSeenAt, at.real)) await this.sessions.touch(open.id, at.real);
    const endsAt = endOfSession(at.real, open.expiresAt);
    return { viewer: open.viewer, sessionId: open.id, limitedTo: null, endsAt };
  }

  private async byToken(token: string): Promise<Authentication | null> {
    const at = { real: this.clock.real(), business: this.clock.now() };
    const open = await this.tokens.findOpen(tokenHash(token), at);
    if (!open) return null;
    if (isStale(open.lastUsedAt, at.real)) await this.tokens.touch(open.id, at.real);
    return {
      viewer: open.viewer,
      sessionId: null,
      limitedTo: open.permissions,
      endsAt: open.expiresAt,
    };
  }
}

function isStale(last: Date | null, now: Date): boolean {
  return !last || now.getTime() - last.getTime() > TOUCH_MS;
}
