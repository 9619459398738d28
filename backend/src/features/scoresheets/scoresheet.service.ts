import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { Database } from '../../platform/database/database.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { EditionService } from '../competitions/edition.service.js';
import type { ListScoresheetsQuery } from './list-scoresheets.query.js';
import { presentScoresheet } from './scoresheet.presenter.js';
import { ScoresheetRepository } from './scoresheet.repository.js';
import type { ScoresheetRow, Sheet } from './scoresheet.row.js';

/** An evaluator's own sheets. Nobody sees anybody else's, before or after publication. */
@Injectable()
export class ScoresheetService {
  constructor(
    private readonly database: Database,
    private readonly scoresheets: ScoresheetRepository,
    private readonly editions: EditionService,
  ) {}

  async list(viewer: Viewer, query: ListScoresheetsQuery) {
    return this.scoresheets.list(viewer, query);
  }

  /** A sheet as its evaluator reads it. */
  async read(viewer: Viewer, id: string, reader: Reader = this.database) {
    const row = await this.scoresheets.find(viewer, id, reader);
    return presentScoresheet(await this.withStage(reader, row));
  }

  /** A sheet for writing on it: neither it nor its edition moves until the transaction ends. */
  async lock(tx: Tx, viewer: Viewer, id: string): Promise<Sheet> {
    return this.withStage(tx, await this.scoresheets.lock(tx, viewer, id));
  }

  private async withStage(reader: Reader, row: ScoresheetRow | null): Promise<Sheet> {
    if (!row) throw new DomainError('not-found', 'not-found');
    return { ...row, stage: await this.editions.stage(reader, row.stageId) };
  }
}
