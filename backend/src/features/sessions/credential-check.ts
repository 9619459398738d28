import { Injectable } from '@nestjs/common';
import { PasswordHash } from '../../platform/auth/password-hash.js';
import type { Account } from './account.repository.js';
import type { Device } from './session-opening.js';
import { accountHashOf, SignInThrottle } from './sign-in-throttle.js';

/** Whether a password is the account's, asked no faster than guessing is allowed. */
@Injectable()
export class CredentialCheck {
  constructor(
    private readonly throttle: SignInThrottle,
    private readonly passwords: PasswordHash,
  ) {}

  /**
   * Takes as long for an account that doesn't exist, is closed or has no password. Throws only when
   * the attempt comes too soon.
   */
  async matches(
    account: Account | null,
    login: string,
    password: string,
    device: Device,
  ): Promise<boolean> {
    const personId = account?.id ?? null;
    const accountHash = accountHashOf(personId, login);
    const { address, deviceToken } = device;
    const attempt = { personId, accountHash, address, deviceToken };
    return this.throttle.inTurn(accountHash, async () => {
      await this.throttle.assertMayTry(attempt);
      const matches = await this.passwords.verify(account?.passwordHash ?? null, password);
      if (matches && account?.active) return true;
      await this.throttle.noteFailure(attempt);
      return false;
    });
  }
}
