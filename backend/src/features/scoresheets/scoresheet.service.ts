import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { Clock } from '../../platform/clock/clock.js';
import type { ListScoresheetsQuery } from './list-scoresheets.query.js';
import { presentScoresheet } from './scoresheet.presenter.js';
import { ScoresheetRepository } from './scoresheet.repository.js';

/** An evaluator's own sheets. Nobody sees anybody else's, before or after publication. */
@Injectable()
export class ScoresheetService {
  constructor(
    private readonly clock: Clock,
    private readonly scoresheets: ScoresheetRepository,
  ) {}

  async list(viewer: Viewer, query: ListScoresheetsQuery) {
    return this.scoresheets.list(viewer, query);
  }

  async read(viewer: Viewer, id: string) {
    const sheet = await this.scoresheets.find(viewer, id);
    if (!sheet) throw new DomainError('not-found', 'not-found');
    return presentScoresheet(sheet, this.clock.now());
  }
}
