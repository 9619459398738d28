import { Injectable } from '@nestjs/common';
import type { RubricView } from '@satu/contract/views';
import { chosenRegion, type Viewer } from '@satu/domain/access';
import { assertIndexRubric, type IndexRubric } from '@satu/domain/maturity';
import { DomainError } from '@satu/domain/problem';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import type { AttachLetterDto, ChangeRubricDto, CopyRubricDto } from './rubric.dto.js';
import { RubricRepository } from './rubric.repository.js';
import { editionOf, isWhole, type RubricContent, type RubricRow } from './rubric.row.js';
import { RubricService } from './rubric.service.js';

/** Editions of a region: copied, changed while they are drafts, published, confirmed by a letter. */
@Injectable()
export class RubricEditingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly rubrics: RubricRepository,
    private readonly reading: RubricService,
  ) {}

  async copy(viewer: Viewer, asked: CopyRubricDto): Promise<RubricView> {
    const regionId = chosenRegion(viewer, 'rubric:manage', asked.regionId);
    return this.unitOfWork.run(async (tx) => {
      const origin = await this.origin(tx, viewer, asked.basedOnId);
      const { title, source, bands, formula, scoredStages, indicators, rows } = origin;
      const content = { title, source, bands, formula, scoredStages, indicators, rows };
      const id = uuid();
      const made = { id, regionId, edition: asked.edition, content, basedOnId: asked.basedOnId };
      await this.rubrics.insert(tx, made);
      await this.record(tx, 'rubric.copied', made, { basedOnId: asked.basedOnId });
      return this.reading.read(viewer, id, tx);
    });
  }

  async change(viewer: Viewer, id: string, patch: ChangeRubricDto, expected: number | null) {
    return this.unitOfWork.run(async (tx) => {
      const draft = await this.draft(tx, viewer, id, expected);
      const { edition = draft.edition, ...parts } = patch;
      const content = { ...contentOf(draft), ...(parts as unknown as Partial<RubricContent>) };
      await this.rubrics.change(tx, id, edition, content);
      await this.record(tx, 'rubric.changed', draft, { fields: Object.keys(patch) });
      return this.reading.read(viewer, id, tx);
    });
  }

  /** From here on nothing of it changes; what can't be computed with is refused, place by place. */
  async publish(viewer: Viewer, id: string, expected: number | null): Promise<RubricView> {
    return this.unitOfWork.run(async (tx) => {
      const draft = await this.draft(tx, viewer, id, expected);
      assertIndexRubric({ ...contentOf(draft), edition: draft.edition });
      await this.rubrics.publish(tx, id);
      await this.record(tx, 'rubric.published', draft, { edition: draft.edition });
      return this.reading.read(viewer, id, tx);
    });
  }

  /** With the letter on file, what is computed with the edition is no prognosis any more. */
  async attach(viewer: Viewer, id: string, letter: AttachLetterDto, expected: number | null) {
    return this.unitOfWork.run(async (tx) => {
      const rubric = await this.lock(tx, viewer, id, expected);
      if (rubric.publishedAt === null) {
        throw new DomainError('unprocessable', 'rubric-not-published');
      }
      await this.rubrics.attach(tx, id, letter);
      const before = { number: rubric.letterNumber, on: rubric.letterOn, note: rubric.letterNote };
      await this.record(tx, 'rubric.letter-attached', rubric, {
        before,
        after: { number: letter.number, on: letter.on, note: letter.note },
      });
      return this.reading.read(viewer, id, tx);
    });
  }

  private async origin(tx: Tx, viewer: Viewer, id: string): Promise<IndexRubric> {
    const row = await this.rubrics.find(viewer, id, tx);
    const edition = row && editionOf(row);
    if (edition && isWhole(edition)) return edition;
    const errors = [{ pointer: '/basedOnId', detail: edition ? 'not-allowed' : 'unknown' }];
    throw new DomainError('invalid', 'validation-failed', {}, errors);
  }

  private async draft(tx: Tx, viewer: Viewer, id: string, expected: number | null) {
    const rubric = await this.lock(tx, viewer, id, expected);
    if (rubric.publishedAt !== null) throw new DomainError('conflict', 'rubric-published');
    return rubric;
  }

  private async lock(tx: Tx, viewer: Viewer, id: string, expected: number | null) {
    const rubric = await this.rubrics.lock(tx, viewer, id);
    if (rubric) {
      requireVersion(rubric.version, expected);
      return rubric;
    }
    // What ships can be seen and copied by everybody, and changed by nobody.
    await this.reading.find(viewer, id, tx);
    throw new DomainError('conflict', 'rubric-published');
  }

  private async record(
    tx: Tx,
    act: string,
    { id, regionId }: Pick<RubricRow, 'id' | 'regionId'>,
    detail: Record<string, unknown>,
  ): Promise<void> {
    await this.audit.record(tx, { act, subjectType: 'rubric', subjectId: id, regionId, detail });
  }
}

function contentOf({ content, edition }: RubricRow): RubricContent {
  if (content === null) throw new Error(`The edition ${edition} ships and is no draft.`);
  return content;
}
