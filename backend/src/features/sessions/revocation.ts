import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/transaction.js';
import { AccessTokenRepository } from './access-token.repository.js';
import { KnownDeviceRepository } from './known-device.repository.js';
import { SessionRepository } from './session.repository.js';

/** Takes back every way in that a person's credentials ever gave. */
@Injectable()
export class Revocation {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly tokens: AccessTokenRepository,
    private readonly devices: KnownDeviceRepository,
  ) {}

  /** Whoever knew the old password may have signed in, or made a token with it. */
  async revokeAll(tx: Tx, personId: string, at: Date): Promise<void> {
    await this.sessions.endOthers(tx, personId, null);
    await this.tokens.revokeAll(tx, personId, at);
    await this.devices.forgetAll(tx, personId);
  }
}
