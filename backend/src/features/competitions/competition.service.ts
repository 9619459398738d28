import { Injectable } from '@nestjs/common';
import { chosenRegion, type Permission, type Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { presentCompetition } from './competition.presenter.js';
import { CompetitionRepository } from './competition.repository.js';
import type { CreateCompetitionDto } from './create-competition.dto.js';
import type { ListCompetitionsQuery } from './list-competitions.query.js';

/** Contests, each of which has its editions year by year. */
@Injectable()
export class CompetitionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly competitions: CompetitionRepository,
  ) {}

  async list(viewer: Viewer, query: ListCompetitionsQuery) {
    return this.competitions.list(viewer, query);
  }

  async read(viewer: Viewer, id: string) {
    return presentCompetition(await this.find(viewer, id, 'competition:read'));
  }

  /** The competition, if it exists for whoever wants to do this in it. */
  async find(viewer: Viewer, id: string, permission: Permission) {
    const found = await this.competitions.find(viewer, id, permission);
    if (!found) throw new DomainError('not-found', 'not-found');
    return found;
  }

  async create(viewer: Viewer, dto: CreateCompetitionDto) {
    const regionId = chosenRegion(viewer, 'competition:manage', dto.regionId);
    return this.unitOfWork.run(async (tx) => {
      const row = { id: uuid(), regionId, name: dto.name, updatedAt: tx.now };
      await this.competitions.insert(tx, row);
      await this.audit.record(tx, {
        act: 'competition.created',
        subjectType: 'competition',
        subjectId: row.id,
        regionId,
        detail: { name: row.name },
      });
      return presentCompetition(row);
    });
  }
}
