import { Injectable } from '@nestjs/common';
import { isAgencyBound } from '@satu/domain/access';
import { addDays, type Day } from '@satu/domain/time';
import type { Tx } from '../../platform/database/transaction.js';
import { GrantRegister, type Passage } from './grant-register.js';
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
  readonly reorganisationId: string;
  /** Nothing but the name changed: every post goes on at the one successor, which began with this act. */
  readonly goesOn: boolean;
}

/** Posts in agencies that end, towards the reorganisations. */
@Injectable()
export class PostingEndService {
  constructor(
    private readonly grants: GrantRepository,
    private readonly register: GrantRegister,
  ) {}

  /**
   * What is bound to the agencies ends with them, unless they go on under another name. A role of the
   * whole region goes on: it only names where the person works, which follows to the one successor.
   * After a split nobody has said where that is: the old home stays, and whoever has it counts as
   * partial towards all successors.
   */
  async endAll(tx: Tx, ended: EndedAgencies): Promise<void> {
    const { agencyIds, regionId, successorId, endedOn, reorganisationId, goesOn } = ended;
    const passage =
      goesOn && successorId !== null
        ? { agencyId: successorId, from: endedOn, reorganisationId }
        : null;
    for (const name of await this.grants.standingIn(tx, agencyIds, endedOn)) {
      const grant = await this.register.lock(tx, name, [regionId]);
      if (!isAgencyBound(grant.role)) await this.follow(tx, grant, successorId);
      else if (passage) await this.goOn(tx, grant, passage);
      else await this.end(tx, grant, ended);
    }
  }

  /** With the last day of the agency; one that began later is annulled. */
  private async end(tx: Tx, grant: GrantRow, ended: EndedAgencies): Promise<void> {
    const { endedOn, byId, reorganisationId } = ended;
    if (grant.from >= endedOn) await this.register.annul(tx, grant, byId, reorganisationId);
    else await this.register.end(tx, grant, addDays(endedOn, -1), reorganisationId);
  }

  /** The same post under the new name, from its first day on. */
  private async goOn(tx: Tx, grant: GrantRow, passage: Passage): Promise<void> {
    if (grant.from >= passage.from) await this.register.rehome(tx, grant, passage.agencyId);
    else await this.register.carry(tx, grant, passage);
  }

  /** Who has the same role from there already keeps this one as it is: no role is held twice. */
  private async follow(tx: Tx, grant: GrantRow, successorId: string | null): Promise<void> {
    if (successorId === null) return;
    if (await this.grants.isHeldAt(tx, grant, successorId)) return;
    await this.register.rehome(tx, grant, successorId);
  }
}
