import { Injectable } from '@nestjs/common';
import type { GrantView } from '@satu/contract/views';
import {
  assertMayConsent,
  assertMayEndOn,
  assertMayTakeBack,
  regionsWhere,
  type Viewer,
} from '@satu/domain/access';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import { ConsentTiesRepository } from './consent-ties.repository.js';
import { GrantRegister } from './grant-register.js';
import type { GrantName } from './grant.repository.js';
import { grantOf } from './person.presenter.js';
import type { GrantRow } from './person.row.js';
import { Standing } from './standing.js';

/** What happens to a grant after it was given. */
@Injectable()
export class GrantService {
  constructor(
    private readonly register: GrantRegister,
    private readonly ties: ConsentTiesRepository,
    private readonly standing: Standing,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The second person's yes, by which a sensitive role comes into force. */
  consent(viewer: Viewer, name: GrantName, expected: number | null): Promise<GrantView> {
    return this.unitOfWork.run(async (tx) => {
      const grant = await this.register.lock(tx, name, regionsWhere(viewer, 'grant:consent'));
      requireVersion(grant.version, expected);
      const decider = { personId: viewer.personId, regionId: grant.regionId };
      await this.standing.assertStill(tx, decider, 'grant:consent');
      const ties = await this.ties.of(tx, grant, viewer.personId);
      assertMayConsent(grantOf(grant), viewer.personId, ties);
      return this.register.consent(tx, grant, viewer.personId);
    });
  }

  /** Sets the last day; what was done until then stays in order. */
  end(viewer: Viewer, name: GrantName, until: string, expected: number | null): Promise<GrantView> {
    return this.unitOfWork.run(async (tx) => {
      const grant = await this.toEnd(tx, viewer, name, expected);
      assertMayEndOn(grantOf(grant), until);
      await this.standing.assertMayEnd(tx, grant, until);
      return this.register.end(tx, grant, until);
    });
  }

  /** Annuls the grant from its first day: acts done by it stay, marked. */
  annul(viewer: Viewer, name: GrantName, expected: number | null): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const grant = await this.toEnd(tx, viewer, name, expected);
      await this.standing.assertMayEnd(tx, grant, null);
      await this.register.annul(tx, grant, viewer.personId);
    });
  }

  private async toEnd(
    tx: Tx,
    viewer: Viewer,
    name: GrantName,
    expected: number | null,
  ): Promise<GrantRow> {
    const grant = await this.register.lockToEnd(tx, name, regionsWhere(viewer, 'grant:give'));
    requireVersion(grant.version, expected);
    assertMayTakeBack(grantOf(grant), viewer.personId);
    const decider = { personId: viewer.personId, regionId: grant.regionId };
    await this.standing.assertStill(tx, decider, 'grant:give');
    return grant;
  }
}
