import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CompetitionRepository } from './competition.repository.js';
import type { CompetitionRow } from './competition.row.js';
import type { CreateEditionDto } from './create-edition.dto.js';
import { presentEdition } from './edition.presenter.js';
import { EditionRepository, type NewEdition } from './edition.repository.js';
import { assertStages, assertWindows, stageFields } from './edition-stages.js';
import { RubricRepository } from './rubric.repository.js';

/** Setting up an edition with its scored stage and the first version of its rubric. */
@Injectable()
export class EditionCreationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly competitions: CompetitionRepository,
    private readonly editions: EditionRepository,
    private readonly rubrics: RubricRepository,
  ) {}

  async create(viewer: Viewer, competitionId: string, dto: CreateEditionDto) {
    return this.unitOfWork.run(async (tx) => {
      const competition = await this.competitions.find(
        viewer,
        competitionId,
        'competition:manage',
        tx,
      );
      if (!competition) throw new DomainError('not-found', 'not-found');
      const edition = newEdition(competition, dto);
      assertWindows([
        { from: edition.entriesOpenAt, until: edition.entriesCloseAt, pointer: '/entriesCloseAt' },
      ]);
      assertStages(dto.stages);
      await this.insert(tx, edition, dto);
      const created = await this.editions.find(viewer, edition.id, 'competition:manage', tx);
      if (!created) throw new DomainError('not-found', 'not-found');
      return presentEdition(created, viewer, tx.now);
    });
  }

  private async insert(tx: Tx, edition: NewEdition, dto: CreateEditionDto): Promise<void> {
    await this.editions.insert(tx, edition);
    for (const stage of dto.stages) {
      const rubricId = await this.rubrics.insertRubric(tx, edition.id, stage.criteria);
      await this.rubrics.insertStage(tx, edition.id, rubricId, stageFields(stage));
    }
    await this.audit.record(tx, {
      act: 'edition.created',
      subjectType: 'edition',
      subjectId: edition.id,
      regionId: edition.regionId,
      detail: { edition: dto },
    });
  }
}

function newEdition(competition: CompetitionRow, dto: CreateEditionDto): NewEdition {
  return {
    id: uuid(),
    competitionId: competition.id,
    regionId: competition.regionId,
    year: dto.year,
    name: dto.name,
    description: dto.description ?? null,
    entriesOpenAt: new Date(dto.entriesOpenAt),
    entriesCloseAt: new Date(dto.entriesCloseAt),
    publishers: dto.publishers ?? 1,
  };
}
