import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { assertRubricOpen } from '@satu/domain/competition';
import { DomainError } from '@satu/domain/problem';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import type { ChangeEditionDto } from './change-edition.dto.js';
import { presentEdition } from './edition.presenter.js';
import { type EditionFields, EditionRepository } from './edition.repository.js';
import type { EditionRow, StageRow } from './edition.row.js';
import { assertStages, assertWindows, isSameRubric, stageFields } from './edition-stages.js';
import { EditionService } from './edition.service.js';
import type { StageDto } from './rubric.dto.js';
import { RubricRepository } from './rubric.repository.js';

/** Changing an edition: its windows until it is published, its rubric until somebody scores. */
@Injectable()
export class EditionChangeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly service: EditionService,
    private readonly editions: EditionRepository,
    private readonly rubrics: RubricRepository,
  ) {}

  async change(viewer: Viewer, id: string, dto: ChangeEditionDto, expected: number | null) {
    return this.unitOfWork.run(async (tx) => {
      const edition = await this.service.lock(tx, viewer, id, 'competition:manage');
      const fields = merged(edition, dto);
      assertWindows([
        { from: fields.entriesOpenAt, until: fields.entriesCloseAt, pointer: '/entriesCloseAt' },
      ]);
      assertStages(dto.stages ?? []);
      requireVersion(edition.version, expected);
      assertOpen(edition, fields);
      await this.editions.update(tx, id, fields);
      for (const [index, stage] of (dto.stages ?? []).entries()) {
        await this.changeStage(tx, id, edition.stages[index], stage);
      }
      await this.record(tx, edition, dto);
      const changed = await this.service.lock(tx, viewer, id, 'competition:manage');
      return presentEdition(changed, viewer, tx.now);
    });
  }

  /** Another rubric is a new version of it; the old one stays where it was scored with. */
  private async changeStage(
    tx: Tx,
    editionId: string,
    stage: StageRow | undefined,
    dto: StageDto,
  ): Promise<void> {
    if (!stage) throw new Error(`edition ${editionId} has no such stage`);
    let { rubricId } = stage;
    if (!isSameRubric(stage.criteria, dto.criteria)) {
      assertRubricOpen(lockOf(stage));
      rubricId = await this.rubrics.insertRubric(tx, editionId, dto.criteria);
    }
    await this.rubrics.updateStage(tx, stage.id, rubricId, stageFields(dto));
  }

  private async record(tx: Tx, before: EditionRow, dto: ChangeEditionDto): Promise<void> {
    const { name, description, entriesOpenAt, entriesCloseAt, publishers, stages } = before;
    await this.audit.record(tx, {
      act: 'edition.changed',
      subjectType: 'edition',
      subjectId: before.id,
      regionId: before.regionId,
      detail: {
        before: { name, description, entriesOpenAt, entriesCloseAt, publishers, stages },
        change: dto,
      },
    });
  }
}

function merged(edition: EditionRow, dto: ChangeEditionDto): EditionFields {
  return {
    name: dto.name ?? edition.name,
    description: dto.description === undefined ? edition.description : dto.description,
    entriesOpenAt: dto.entriesOpenAt ? new Date(dto.entriesOpenAt) : edition.entriesOpenAt,
    entriesCloseAt: dto.entriesCloseAt ? new Date(dto.entriesCloseAt) : edition.entriesCloseAt,
    publishers: dto.publishers ?? edition.publishers,
  };
}

/** How many must agree is fixed with the rubric: else one person could lift the need of a second. */
function assertOpen(edition: EditionRow, fields: EditionFields): void {
  if (edition.publishedAt !== null) throw new DomainError('conflict', 'already-published');
  if (fields.publishers === edition.publishers) return;
  for (const stage of edition.stages) assertRubricOpen(lockOf(stage));
}

function lockOf(stage: StageRow): Date | null {
  return stage.rubricLockedAt === null ? null : new Date(stage.rubricLockedAt);
}
