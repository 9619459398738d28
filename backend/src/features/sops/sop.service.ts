import { Injectable } from '@nestjs/common';
import { chosenAgency, type Permission, type Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { assertSopInUse } from '@satu/domain/sop';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import type { ChangeSopDto } from './change-sop.dto.js';
import type { ListSopsQuery } from './list-sops.query.js';
import { mergedFields, newFields, type NewSopDto, overwritten } from './sop-fields.js';
import { presentSop } from './sop.presenter.js';
import { SopRepository } from './sop.repository.js';

/** The register of SOPs, kept by the agencies themselves. */
@Injectable()
export class SopService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly sops: SopRepository,
  ) {}

  async list(viewer: Viewer, query: ListSopsQuery) {
    return this.sops.list(viewer, query);
  }

  async read(viewer: Viewer, id: string) {
    return presentSop(await this.find(viewer, id, 'sop:read'));
  }

  /** The SOP, if it exists for whoever wants to do this with it. */
  async find(viewer: Viewer, id: string, permission: Permission, tx?: Tx) {
    const sop = await this.sops.find(viewer, id, permission, tx);
    if (!sop) throw new DomainError('not-found', 'not-found');
    return sop;
  }

  /** The agency may be left out by somebody who writes for one only. */
  async create(viewer: Viewer, named: string | undefined, dto: NewSopDto) {
    const agencyId = chosenAgency(viewer, 'sop:write', named);
    return this.unitOfWork.run(async (tx) => {
      const regionId = await this.sops.regionOf(tx, agencyId);
      if (regionId === null) throw new DomainError('unprocessable', 'agency-ended', { agencyId });
      const id = uuid();
      const sop = { ...newFields(dto), id, agencyId, createdBy: viewer.personId };
      await this.sops.insert(tx, regionId, sop);
      await this.audit.record(tx, {
        act: 'sop.created',
        subjectType: 'sop',
        subjectId: id,
        regionId,
        agencyId,
        detail: { number: sop.number, name: sop.name },
      });
      return presentSop(await this.find(viewer, id, 'sop:write', tx));
    });
  }

  async change(viewer: Viewer, id: string, dto: ChangeSopDto, expected: number | null) {
    return this.unitOfWork.run(async (tx) => {
      const before = await this.sops.lock(tx, viewer, id, 'sop:write');
      if (!before) throw new DomainError('not-found', 'not-found');
      requireVersion(before.version, expected);
      assertSopInUse(before.status);
      const after = mergedFields(before, dto);
      await this.sops.update(tx, id, after);
      await this.audit.record(tx, {
        act: 'sop.changed',
        subjectType: 'sop',
        subjectId: id,
        regionId: before.regionId,
        agencyId: before.agencyId,
        detail: { version: before.version, before: overwritten(before, dto), status: after.status },
      });
      return presentSop(await this.find(viewer, id, 'sop:write', tx));
    });
  }
}
