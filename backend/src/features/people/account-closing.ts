import { Injectable } from '@nestjs/common';
import { AccessRevocation } from '../../platform/auth/access-revocation.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/transaction.js';
import { LinkMakingRepository } from './link-making.repository.js';

/** Shuts every door of an account at once: sessions, tokens, devices and links still open. */
@Injectable()
export class AccountClosing {
  constructor(
    private readonly revocation: AccessRevocation,
    private readonly links: LinkMakingRepository,
    private readonly clock: Clock,
  ) {}

  async close(tx: Tx, personId: string): Promise<void> {
    const at = this.clock.real();
    await this.revocation.revokeAll(tx, personId, at);
    await this.links.close(tx, personId, at);
  }
}
