import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { OneTimeLinks } from './one-time-links.js';
import { PasswordChanging } from './password-changing.js';
import { SessionOpening, type Device, type OpenedSession } from './session-opening.js';

/** A first sign-in, or a forgotten password, by a link that somebody passed on by hand. */
@Injectable()
export class LinkService {
  constructor(
    private readonly links: OneTimeLinks,
    private readonly changing: PasswordChanging,
    private readonly opening: SessionOpening,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Tells whether the link can still be used; it stays as it is. */
  check(token: string, device: Device): Promise<void> {
    return this.links.assertUsable(token, device);
  }

  async redeem(token: string, password: string, device: Device): Promise<OpenedSession> {
    const account = await this.links.ownerOf(token);
    const hash = await this.changing.hash(account, password, '/password');
    return this.unitOfWork.run(
      async (tx) => {
        await this.links.use(tx, token, account.id);
        await this.changing.apply(tx, account.id, hash);
        return this.opening.open(tx, account.id, device);
      },
      { actorId: account.id },
    );
  }
}
