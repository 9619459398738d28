import { Injectable } from '@nestjs/common';
import { DomainError } from '@satu/domain/problem';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AccountRepository } from './account.repository.js';
import { CredentialCheck } from './credential-check.js';
import { SessionOpening, type Device, type OpenedSession } from './session-opening.js';

/** Signing in with a name and a password. */
@Injectable()
export class SignInService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly check: CredentialCheck,
    private readonly opening: SessionOpening,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The same words and the same time, whether the account or the password is wrong. */
  async signIn(login: string, password: string, device: Device): Promise<OpenedSession> {
    const account = await this.accounts.findByLogin(login);
    if (!(await this.check.matches(account, login, password, device)) || !account) throw wrong();
    return this.unitOfWork.run(
      async (tx) => {
        if (!(await this.accounts.isUnchanged(tx, account))) throw wrong();
        return this.opening.open(tx, account.id, device);
      },
      { actorId: account.id },
    );
  }
}

function wrong(): DomainError {
  return new DomainError('unauthenticated', 'wrong-credentials');
}
