import { Injectable } from '@nestjs/common';
import { DomainError } from '@satu/domain/problem';
import { tokenHash } from '../../platform/auth/opaque-token.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/transaction.js';
import { AccountRepository, type Account } from './account.repository.js';
import type { Device } from './session-opening.js';
import { SignInLinkRepository } from './sign-in-link.repository.js';
import { SignInThrottle } from './sign-in-throttle.js';

/** One-time links: good once, for a day, and only for the person they were made for. */
@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly links: SignInLinkRepository,
    private readonly accounts: AccountRepository,
    private readonly throttle: SignInThrottle,
    private readonly clock: Clock,
  ) {}

  /** Whose link it is; the same refusal for one that is unknown, used or too old. */
  async ownerOf(token: string): Promise<Account> {
    const personId = await this.links.ownerOf(tokenHash(token), this.clock.real());
    const account = personId === null ? null : await this.accounts.find(personId);
    if (!account) throw unusable();
    return account;
  }

  /**
   * Refuses a link that would be refused anyway, before a password is thought up for it. Whoever asks
   * for many is slowed down as by signing in.
   */
  async assertUsable(token: string, { address, deviceToken }: Device): Promise<void> {
    const login = `link ${tokenHash(token).toString('hex')}`;
    const attempt = { personId: null, login, address, deviceToken };
    const counter = await this.throttle.counterOf(attempt);
    await this.throttle.assertMayTry(counter);
    if ((await this.links.ownerOf(tokenHash(token), this.clock.real())) !== null) return;
    await this.throttle.reserve(counter);
    throw unusable();
  }

  /** Uses the link up. Whoever proved herself this way need not wait for failures of others. */
  async use(tx: Tx, token: string, personId: string): Promise<void> {
    // Held first: the account may be closing, or another of its links be in use.
    if (!(await this.accounts.lock(tx, personId))?.active) throw unusable();
    if (!(await this.links.use(tx, tokenHash(token), this.clock.real()))) throw unusable();
    await this.throttle.forgive(tx, personId);
  }
}

function unusable(): DomainError {
  return new DomainError('unprocessable', 'link-unusable');
}
