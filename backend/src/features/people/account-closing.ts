import { Injectable } from '@nestjs/common';
import { AccessRevocation } from '../../platform/auth/access-revocation.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/transaction.js';
import { LinkMakingRepository } from './link-making.repository.js';
import { type Decider, Standing } from './standing.js';

/** Shuts every door of an account at once: sessions, tokens, devices and links still open. */
@Injectable()
export class AccountClosing {
  constructor(
    private readonly revocation: AccessRevocation,
    private readonly links: LinkMakingRepository,
    private readonly standing: Standing,
    private readonly clock: Clock,
  ) {}

  /** Called before the person is held: whoever administers is shut out by one at a time. */
  prepare(tx: Tx, personId: string): Promise<void> {
    return this.standing.holdRegionsOf(tx, personId);
  }

  /** Refuses who may no longer, and to leave a region without an administrator. */
  async assertMayClose(tx: Tx, personId: string, by: Decider): Promise<void> {
    await this.standing.assertStill(tx, by, 'person:manage');
    await this.standing.assertMayShutOut(tx, personId);
  }

  async close(tx: Tx, personId: string): Promise<void> {
    const at = this.clock.real();
    await this.revocation.revokeAll(tx, personId, at);
    await this.links.close(tx, personId, at);
  }
}
