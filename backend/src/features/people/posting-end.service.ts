import { Injectable } from '@nestjs/common';
import { addDays, type Day } from '@satu/domain/time';
import type { Tx } from '../../platform/database/transaction.js';
import { GrantRegister } from './grant-register.js';
import { GrantRepository } from './grant.repository.js';

/** Agencies that are no more from this day on. */
export interface EndedAgencies {
  readonly regionId: string;
  readonly agencyIds: readonly string[];
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

  /** Every grant bound to the agencies ends with their last day; one that began later is annulled. */
  async endAll(tx: Tx, { regionId, agencyIds, endedOn, byId }: EndedAgencies): Promise<void> {
    for (const name of await this.grants.standingIn(tx, agencyIds, endedOn)) {
      const grant = await this.register.lock(tx, name, [regionId]);
      if (grant.from >= endedOn) await this.register.annul(tx, grant, byId);
      else await this.register.end(tx, grant, addDays(endedOn, -1));
    }
  }
}
