import { Injectable } from '@nestjs/common';
import type { Permission, Viewer } from '@satu/domain/access';
import type { Rubric } from '@satu/domain/competition';
import { DomainError } from '@satu/domain/problem';
import { Clock } from '../../platform/clock/clock.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { CompetitionRepository } from './competition.repository.js';
import { presentEdition, presentStage } from './edition.presenter.js';
import { EditionRepository, type SharedEdition } from './edition.repository.js';
import type { EditionRow } from './edition.row.js';
import type { ListEditionsQuery } from './list-editions.query.js';

/** Reading editions, and holding one still while something happens in it. */
@Injectable()
export class EditionService {
  constructor(
    private readonly clock: Clock,
    private readonly competitions: CompetitionRepository,
    private readonly editions: EditionRepository,
  ) {}

  async list(viewer: Viewer, query: ListEditionsQuery) {
    return this.editions.list(viewer, query);
  }

  async listOf(viewer: Viewer, competitionId: string, query: ListEditionsQuery) {
    const competition = await this.competitions.find(viewer, competitionId, 'competition:read');
    if (!competition) throw new DomainError('not-found', 'not-found');
    return this.editions.list(viewer, query, competitionId);
  }

  async read(viewer: Viewer, id: string, reader?: Reader) {
    return presentEdition(await this.find(viewer, id, reader), viewer, this.clock.now());
  }

  /**
   * A stage with its rubric, for whoever scores in it. Whether others have begun is not told: the
   * rubric counts as locked as soon as the stage has opened.
   */
  async stage(reader: Reader, stageId: string) {
    const stage = await this.editions.findStage(reader, stageId);
    if (!stage) throw new DomainError('not-found', 'not-found');
    return presentStage(stage, reader.now >= new Date(stage.opensAt));
  }

  /** The rubric by which the edition is ranked: that of its scored stage. */
  async rubricOf(reader: Reader, editionId: string): Promise<Rubric> {
    return (await this.editions.findStageOf(reader, editionId))?.criteria ?? [];
  }

  /** The edition as the viewer may see it, or `not-found`. */
  async find(viewer: Viewer, id: string, reader?: Reader): Promise<EditionRow> {
    const edition = await this.editions.find(viewer, id, 'competition:read', reader);
    if (!edition) throw new DomainError('not-found', 'not-found');
    return edition;
  }

  /** Refuses an edition that does not exist for whoever wants to do this in it. */
  async assertExists(viewer: Viewer, id: string, permission: Permission): Promise<void> {
    if (await this.editions.exists(viewer, id, permission)) return;
    throw new DomainError('not-found', 'not-found');
  }

  /**
   * The edition's times, held still: nobody moves its windows or publishes it until the transaction
   * ends. Many may share it.
   */
  async share(tx: Tx, viewer: Viewer, id: string): Promise<SharedEdition> {
    const edition = await this.editions.share(tx, viewer, id);
    if (!edition) throw new DomainError('not-found', 'not-found');
    return edition;
  }

  /** The edition, locked until the transaction ends; `not-found` outside the permission's scope. */
  async lock(tx: Tx, viewer: Viewer, id: string, permission: Permission): Promise<EditionRow> {
    const edition = await this.editions.lock(tx, viewer, id, permission);
    if (!edition) throw new DomainError('not-found', 'not-found');
    return edition;
  }
}
