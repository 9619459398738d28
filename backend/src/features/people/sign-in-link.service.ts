import { Injectable } from '@nestjs/common';
import type { SignInLinkView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { Audit } from '../../platform/audit/audit.js';
import { newToken, tokenHash } from '../../platform/auth/opaque-token.js';
import { Clock } from '../../platform/clock/clock.js';
import { Environment } from '../../platform/config/environment.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { LinkMakingRepository } from './link-making.repository.js';
import type { LinkPurpose } from './make-sign-in-link.dto.js';

const LIFETIME_MS = 24 * 3_600_000;

/** Makes the one-time link that somebody passes on by hand where no mail server is. */
@Injectable()
export class SignInLinkService {
  constructor(
    private readonly links: LinkMakingRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  make(viewer: Viewer, personId: string, purpose: LinkPurpose): Promise<SignInLinkView> {
    return this.unitOfWork.run(async (tx) => {
      const owner = await this.links.owner(tx, viewer, personId);
      if (!owner) throw new DomainError('not-found', 'not-found');
      // Otherwise a session left open on an office computer would be enough to change the password.
      if (personId === viewer.personId) throw new DomainError('conflict', 'second-person-needed');
      if (!owner.active) throw new DomainError('conflict', 'person-inactive');
      const token = newToken();
      const madeAt = this.clock.real();
      const expiresAt = new Date(madeAt.getTime() + LIFETIME_MS);
      const link = { tokenHash: tokenHash(token), personId, purpose, madeAt, expiresAt };
      await this.links.replace(tx, { ...link, makerId: viewer.personId });
      await this.audit.record(tx, {
        act: 'sign-in-link.made',
        subjectType: 'person',
        subjectId: personId,
        regionId: owner.homeRegionId,
        detail: { purpose, expiresAt },
      });
      return { url: this.address(token), expiresAt: expiresAt.toISOString() };
    });
  }

  /** The token stands behind the hash: no server log on the way records it. */
  private address(token: string): string {
    const url = new URL('/tautan', this.environment.publicUrl);
    url.hash = token;
    return url.href;
  }
}
