import { Injectable } from '@nestjs/common';
import type { AgencyView, Page } from '@satu/contract/views';
import { chosenRegion, regionsWhere, type Viewer } from '@satu/domain/access';
import { assertMayEnd, isServiceUnit } from '@satu/domain/agency';
import { DomainError } from '@satu/domain/problem';
import { Database } from '../../platform/database/database.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import { RegionService } from '../regions/region.service.js';
import { presentAgency } from './agency.presenter.js';
import { AgencyRepository } from './agency.repository.js';
import type { AgencyFields } from './agency.row.js';
import { AgencyService } from './agency.service.js';
import type { CreateAgencyDto } from './create-agency.dto.js';
import type { ListAgenciesQuery } from './list-agencies.query.js';
import type { UpdateAgencyDto } from './update-agency.dto.js';

/** What people do with the register: read it, and as the region's administrator keep it. */
@Injectable()
export class AgencyAdministrationService {
  constructor(
    private readonly agencies: AgencyRepository,
    private readonly register: AgencyService,
    private readonly regions: RegionService,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  list(viewer: Viewer, query: ListAgenciesQuery): Promise<Page<AgencyView>> {
    return this.agencies.list(viewer, query);
  }

  async read(viewer: Viewer, id: string): Promise<AgencyView> {
    const found = await this.agencies.find(this.database, regionsWhere(viewer, 'agency:read'), id);
    if (!found) throw new DomainError('not-found', 'not-found');
    return presentAgency(found);
  }

  create(viewer: Viewer, dto: CreateAgencyDto): Promise<AgencyView> {
    const regionId = chosenRegion(viewer, 'agency:manage', dto.regionId);
    return this.unitOfWork.run(async (tx) => {
      const fields = await this.complete(tx, regionId, dto);
      return presentAgency(await this.register.add(tx, regionId, fields));
    });
  }

  update(
    viewer: Viewer,
    id: string,
    dto: UpdateAgencyDto,
    expected: number | null,
  ): Promise<AgencyView> {
    return this.unitOfWork.run(async (tx) => {
      const before = await this.agencies.lock(tx, regionsWhere(viewer, 'agency:manage'), id);
      if (!before) throw new DomainError('not-found', 'not-found');
      requireVersion(before.version, expected);
      if (dto.validUntil !== undefined) assertMayEnd(before, dto.validUntil);
      return presentAgency(await this.register.change(tx, before, dto));
    });
  }

  private async complete(tx: Tx, regionId: string, dto: CreateAgencyDto): Promise<AgencyFields> {
    return {
      code: dto.code,
      name: dto.name,
      shortName: dto.shortName ?? dto.name,
      kind: dto.kind,
      parentId: dto.parentId ?? null,
      obliged: dto.obliged ?? !isServiceUnit(dto.kind),
      affairCodes: [...new Set(dto.affairCodes)],
      validFrom: dto.validFrom ?? (await this.regions.today(tx, regionId)),
      validUntil: dto.validUntil ?? null,
    };
  }
}
