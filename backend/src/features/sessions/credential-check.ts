import { Injectable } from '@nestjs/common';
import { PasswordHash } from '../../platform/auth/password-hash.js';
import type { Account } from './account.repository.js';
import type { Device } from './session-opening.js';
import type { Counter } from './sign-in-failure.repository.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { Turns } from './turns.js';

/** Somebody who hits enter again and again waits; a flood is told to come back. */
const WAITING_AT_MOST = 100;

/** Whether a password is the account's, asked no faster than guessing is allowed. */
@Injectable()
export class CredentialCheck {
  private readonly turns = new Turns(WAITING_AT_MOST);

  constructor(
    private readonly throttle: SignInThrottle,
    private readonly passwords: PasswordHash,
  ) {}

  /**
   * Takes as long for an account that doesn't exist, is closed or has no password. Throws only when
   * the attempt comes too soon. True for the account as it was read: whoever acts on it looks again.
   */
  async matches(
    account: Account | null,
    login: string,
    password: string,
    { address, deviceToken }: Device,
  ): Promise<boolean> {
    const personId = account?.id ?? null;
    const counter = await this.throttle.counterOf({ personId, login, address, deviceToken });
    // Who must wait anyway is told before the queue, and never makes it longer.
    await this.throttle.assertMayTry(counter);
    return this.turns.take(lineOf(counter), async () => {
      const matches = await this.passwords.verify(account?.passwordHash ?? null, password, () =>
        this.throttle.reserve(counter),
      );
      if (!matches || !account?.active) {
        await this.throttle.noteFailure(counter, personId);
        return false;
      }
      await this.throttle.noteSuccess(counter);
      return true;
    });
  }
}

/** A known device waits behind itself alone, and not behind what strangers try. */
function lineOf({ accountHash, deviceHash }: Counter): string {
  return `${accountHash.toString('hex')} ${deviceHash?.toString('hex') ?? 'stranger'}`;
}
