import { Injectable } from '@nestjs/common';
import { DomainError } from '@satu/domain/problem';
import { assertOtherPassword } from '@satu/domain/password';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AccountRepository } from './account.repository.js';
import { CredentialCheck } from './credential-check.js';
import { PasswordChanging } from './password-changing.js';
import { SessionOpening, type Device, type OpenedSession } from './session-opening.js';

/** The old password and the new one. */
export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
}

/** Changing one's password while signed in. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly check: CredentialCheck,
    private readonly changing: PasswordChanging,
    private readonly opening: SessionOpening,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Ends every session and token of the person, and opens a new session for the one that asks. */
  async change(personId: string, change: PasswordChange, device: Device): Promise<OpenedSession> {
    const account = await this.accounts.find(personId);
    if (!account) throw new DomainError('unauthenticated', 'unauthenticated');
    if (!(await this.check.matches(account, '', change.currentPassword, device))) throw wrong();
    assertOtherPassword(change.currentPassword, change.newPassword, '/newPassword');
    const hash = await this.changing.hash(account, change.newPassword, '/newPassword');
    return this.unitOfWork.run(async (tx) => {
      if (!(await this.accounts.isUnchanged(tx, account))) throw wrong();
      await this.changing.apply(tx, personId, hash);
      return this.opening.open(tx, personId, device);
    });
  }
}

/** Not 401: the session is good, and the portal must not ask to sign in again. */
function wrong(): DomainError {
  return new DomainError('unprocessable', 'wrong-password');
}
