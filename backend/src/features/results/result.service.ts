import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { rankEntries, type RankedEntry } from '@satu/domain/competition';
import { DomainError } from '@satu/domain/problem';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { EditionService } from '../competitions/edition.service.js';
import type { ListPublishedEditionsQuery } from './list-published-editions.query.js';
import { PublishedEditionRepository } from './published-edition.repository.js';
import { presentResults } from './result.presenter.js';
import { type ResultLine, ResultRepository, type ScoredLine } from './result.repository.js';

/** Results: sealed until published, then the same for everybody. */
@Injectable()
export class ResultService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly results: ResultRepository,
    private readonly editions: EditionService,
    private readonly publishedEditions: PublishedEditionRepository,
  ) {}

  /** Before publication those who publish read what the list would be now. */
  async read(viewer: Viewer, editionId: string) {
    return this.unitOfWork.run(
      async (tx) => {
        const edition = await this.results.findEdition(viewer, editionId, tx);
        if (!edition) throw new DomainError('not-found', 'not-found');
        if (edition.publishedAt) {
          return presentResults(edition, await this.results.published(editionId, tx));
        }
        const scored = await this.results.scored(tx, editionId);
        const rubric = await this.editions.rubricOf(tx, editionId);
        return presentResults(edition, named(rankEntries(rubric, scored), scored));
      },
      // One moment for both reads: publication may happen between them.
      { isolation: 'REPEATABLE READ' },
    );
  }

  async listPublished(query: ListPublishedEditionsQuery) {
    return this.publishedEditions.list(query);
  }

  /** For the public. What is published never changes, so two reads can't disagree. */
  async readPublished(editionId: string) {
    const edition = await this.results.findPublished(editionId);
    if (!edition) throw new DomainError('not-found', 'not-found');
    return presentResults(edition, await this.results.published(editionId));
  }
}

/** The ranked entries with the names they are known by. */
function named(ranked: readonly RankedEntry[], scored: readonly ScoredLine[]): ResultLine[] {
  return ranked.flatMap((entry) => {
    const line = scored.find(({ entryId }) => entryId === entry.entryId);
    return line ? [{ ...line, ...entry }] : [];
  });
}
