import { Injectable } from '@nestjs/common';
import { isAgencyBound } from '@satu/domain/access';
import { addDays, type Day } from '@satu/domain/time';
import type { Tx } from '../../platform/database/transaction.js';
import { GrantRegister } from './grant-register.js';
import { GrantRepository } from './grant.repository.js';
import type { GrantRow } from './person.row.js';

/** Agencies that are no more from this day on. */
export interface EndedAgencies {
  readonly regionId: string;
  readonly agencyIds: readonly string[];
  /** The one that stands in their place; null when there is none, or several. */
  readonly successorId: string | null;
  readonly endedOn: Day;
  readonly byId: string;
}

/** Posts in agencies that end, towards the reorganisations. */
@Injectable()
export class PostingEndService {
  constructor(
    private readonly grants: GrantRepository,
    private readonly register: GrantRegister,
  ) {}

  /**
   * What is bound to the agencies ends with them. A role of the whole region goes on: it only names
   * where the person works, which follows to the one successor. After a split nobody has said where
   * that is: the old home stays, and whoever has it counts as partial towards all successors.
   */
  async endAll(tx: Tx, ended: EndedAgencies): Promise<void> {
    for (const name of await this.grants.standingIn(tx, ended.agencyIds, ended.endedOn)) {
      const grant = await this.register.lock(tx, name, [ended.regionId]);
      if (isAgencyBound(grant.role)) await this.end(tx, grant, ended);
      else if (ended.successorId !== null) await this.follow(tx, grant, ended.successorId);
    }
  }

  /** With the last day of the agency; one that began later is annulled. */
  private async end(tx: Tx, grant: GrantRow, { endedOn, byId }: EndedAgencies): Promise<void> {
    if (grant.from >= endedOn) await this.register.annul(tx, grant, byId);
    else await this.register.end(tx, grant, addDays(endedOn, -1));
  }

  /** Who has the same role from there already keeps this one as it is: no role is held twice. */
  private async follow(tx: Tx, grant: GrantRow, successorId: string): Promise<void> {
    if (await this.grants.isHeldFrom(tx, grant, successorId)) return;
    await this.register.rehome(tx, grant, successorId);
  }
}
