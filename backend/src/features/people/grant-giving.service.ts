import { Injectable } from '@nestjs/common';
import type { GrantView } from '@satu/contract/views';
import { assertMayGrant, chosenRegion, needsConsent, type Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { type Day, dayInZone } from '@satu/domain/time';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AgencyService } from '../agencies/agency.service.js';
import { RegionService } from '../regions/region.service.js';
import type { GiveGrantDto } from './give-grant.dto.js';
import { GrantRegister } from './grant-register.js';
import type { NewGrant } from './grant.repository.js';
import { PersonRepository } from './person.repository.js';

/** Gives roles; the sensitive ones stay pending until a second person consents. */
@Injectable()
export class GrantGivingService {
  constructor(
    private readonly people: PersonRepository,
    private readonly register: GrantRegister,
    private readonly agencies: AgencyService,
    private readonly regions: RegionService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  give(viewer: Viewer, personId: string, dto: GiveGrantDto): Promise<GrantView> {
    return this.unitOfWork.run(async (tx) => {
      const person = await this.people.lock(tx, viewer, personId);
      if (!person) throw missing();
      const regionId = chosenRegion(viewer, 'grant:give', dto.regionId);
      const grant = await this.complete(tx, { regionId, giverId: viewer.personId, personId }, dto);
      assertMayGrant(grant);
      if (!person.active) throw new DomainError('conflict', 'person-inactive');
      return this.register.add(tx, grant);
    });
  }

  private async complete(
    tx: Tx,
    { regionId, giverId, personId }: { regionId: string; giverId: string; personId: string },
    dto: GiveGrantDto,
  ): Promise<NewGrant> {
    const agencyId = dto.agencyId ?? null;
    const region = await this.regions.get(tx, regionId);
    const today = dayInZone(tx.now, region.timeZone);
    const from = dto.from ?? today;
    if (agencyId !== null) {
      const since = from > today ? from : today;
      const on = dto.until && dto.until < since ? dto.until : since;
      await this.assertStands(tx, { regionId, agencyId }, on);
    }
    return {
      id: uuid(),
      giverId,
      receiverId: personId,
      role: dto.role,
      programme: dto.programme ?? null,
      kind: dto.kind ?? 'DEFINITIF',
      regionId,
      regionKind: region.kind,
      agencyId,
      from,
      until: dto.until ?? null,
      decree: dto.decree ?? null,
      needsConsent: needsConsent(dto.role),
    };
  }

  /** Nobody is given a post in what is no more; one that is over may still be entered for the record. */
  private async assertStands(
    tx: Tx,
    { regionId, agencyId }: { regionId: string; agencyId: string },
    on: Day,
  ): Promise<void> {
    const agency = await this.agencies.find(tx, regionId, agencyId);
    if (!agency) throw missing();
    if (agency.validUntil !== null && agency.validUntil < on) {
      throw new DomainError('unprocessable', 'agency-ended', { agencyId });
    }
  }
}

function missing(): DomainError {
  return new DomainError('not-found', 'not-found');
}
