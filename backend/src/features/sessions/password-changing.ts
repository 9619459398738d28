import { Injectable } from '@nestjs/common';
import { assertPassword } from '@satu/domain/password';
import { Audit } from '../../platform/audit/audit.js';
import { PasswordHash } from '../../platform/auth/password-hash.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Tx } from '../../platform/database/transaction.js';
import { AccountRepository, type Account } from './account.repository.js';
import { Revocation } from './revocation.js';

/** What a new password brings with it, whichever way it was set. */
@Injectable()
export class PasswordChanging {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly passwords: PasswordHash,
    private readonly revocation: Revocation,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Refuses a weak password and hashes a good one: slow work, done outside the transaction. */
  async hash(account: Account, password: string, pointer: string): Promise<string> {
    assertPassword(password, account, pointer);
    return this.passwords.hash(password);
  }

  async apply(tx: Tx, personId: string, passwordHash: string): Promise<void> {
    await this.accounts.setPassword(tx, personId, passwordHash);
    await this.revocation.revokeAll(tx, personId, this.clock.real());
    await this.audit.record(tx, {
      act: 'person.password-changed',
      subjectType: 'person',
      subjectId: personId,
      regionId: null,
    });
  }
}
