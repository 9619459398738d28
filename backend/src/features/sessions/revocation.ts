import { Injectable } from '@nestjs/common';
import { AccessRevocation } from '../../platform/auth/access-revocation.js';
import type { Tx } from '../../platform/database/transaction.js';
import { AccessTokenRepository } from './access-token.repository.js';
import { KnownDeviceRepository } from './known-device.repository.js';
import { SessionRepository } from './session.repository.js';

/** Takes back every way in that a person's credentials ever gave. */
@Injectable()
export class Revocation extends AccessRevocation {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly tokens: AccessTokenRepository,
    private readonly devices: KnownDeviceRepository,
  ) {
    super();
  }

  override endSessions(tx: Tx, personId: string): Promise<void> {
    return this.sessions.endOthers(tx, personId, null);
  }

  /** Whoever knew the old password may have signed in, or made a token with it. */
  override async revokeAll(tx: Tx, personId: string, at: Date): Promise<void> {
    await this.sessions.endOthers(tx, personId, null);
    await this.tokens.revokeAll(tx, personId, at);
    await this.devices.forgetAll(tx, personId);
  }
}
