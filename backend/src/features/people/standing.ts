import { Injectable } from '@nestjs/common';
import {
  assertAdministered,
  isInForce,
  type Permission,
  rolesReaching,
  termLost,
} from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import type { Day } from '@satu/domain/time';
import type { Tx } from '../../platform/database/transaction.js';
import { grantOf } from './person.presenter.js';
import type { GrantRow } from './person.row.js';
import { StandingRepository } from './standing.repository.js';

/** Who decides, and where. */
export interface Decider {
  readonly personId: string;
  readonly regionId: string;
}

/** Looked at again inside the transaction: two administrators may be removing each other. */
@Injectable()
export class Standing {
  constructor(private readonly standing: StandingRepository) {}

  /** Whoever decides here still may, and goes on to until the transaction ends. */
  async assertStill(
    tx: Tx,
    { personId, regionId }: Decider,
    permission: Permission,
  ): Promise<void> {
    const roles = rolesReaching(permission);
    if (await this.standing.isHeld(tx, { personId, roles, regionId })) return;
    throw new DomainError('forbidden', 'forbidden');
  }

  /** Taken before anything else is held, where an administrator may go. */
  holdRegion(tx: Tx, regionId: string): Promise<void> {
    return this.standing.holdRegions(tx, [regionId]);
  }

  async holdRegionsOf(tx: Tx, personId: string): Promise<void> {
    await this.standing.holdRegions(tx, await this.standing.regionsAdministeredBy(tx, personId));
  }

  /** Refuses to end the grant of a region's last administrator; `lastDay` null: from now on. */
  async assertMayEnd(tx: Tx, grant: GrantRow, lastDay: Day | null): Promise<void> {
    if (grant.role !== 'REGION_ADMIN') return;
    const all = await this.standing.administrators(tx, grant.regionId);
    assertLeft(
      grant,
      lastDay,
      all.filter(({ id }) => id !== grant.id),
    );
  }

  /** Refuses to shut out a region's last administrator. */
  async assertMayShutOut(tx: Tx, personId: string): Promise<void> {
    for (const regionId of await this.standing.regionsAdministeredBy(tx, personId)) {
      const all = await this.standing.administrators(tx, regionId);
      const others = all.filter((grant) => grant.personId !== personId);
      const own = all.filter((grant) => grant.personId === personId);
      for (const grant of own) assertLeft(grant, null, others);
    }
  }
}

function assertLeft(grant: GrantRow, lastDay: Day | null, others: readonly GrantRow[]): void {
  const lost = termLost(grantOf(grant), lastDay, grant.today);
  // Who waits for consent administers nothing.
  const standing = others.map(grantOf).filter((other) => isInForce(other, other.from));
  assertAdministered(lost, standing);
}
