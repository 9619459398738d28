import { Injectable } from '@nestjs/common';
import type { IndexFactsView, RegionIndexView } from '@satu/contract/views';
import { regionsWhere, type Viewer } from '@satu/domain/access';
import {
  type IndexRubric,
  regionStanding,
  type RegionStanding,
  toPoints,
} from '@satu/domain/maturity';
import { DomainError } from '@satu/domain/problem';
import { AFFAIRS } from '@satu/domain/reference';
import { Database } from '../../platform/database/database.js';
import type { Reader } from '../../platform/database/transaction.js';
import { PeriodService } from '../periods/period.service.js';
import { RubricService } from '../rubrics/rubric.service.js';
import { presentFacts, presentFigure, presentFormula } from './region-index.presenter.js';
import { type MeasuredRow, RegionIndexRepository } from './region-index.repository.js';

/** The index of a region in the period that runs, claimed and verified. */
@Injectable()
export class RegionIndexService {
  constructor(
    private readonly database: Database,
    private readonly figures: RegionIndexRepository,
    private readonly periods: PeriodService,
    private readonly rubrics: RubricService,
  ) {}

  async read(viewer: Viewer, regionId: string): Promise<RegionIndexView> {
    const reader = this.database;
    const { id: periodId, name } = await this.periodOf(viewer, regionId, reader);
    const { rubric, heading } = await this.rubrics.ofPeriod(reader, periodId);
    const { measured, standing } = await this.standing(reader, periodId, rubric);
    return {
      ...{ regionId, periodId, periodName: name, rubric: heading, ...presentFormula(rubric) },
      claimed: presentFigure(standing.claimed),
      verified: presentFigure(standing.verified),
      basicServices: coverage(measured),
      innovations: measured.map(({ id, agencyId, agencyName, mainAffairCode, ...row }, place) => ({
        ...{ id, name: row.name, agencyId, agencyName, mainAffairCode },
        claimed: toPoints(standing.scores[place]?.claimed ?? 0),
        verified: toPoints(standing.scores[place]?.verified ?? 0),
      })),
      toReview: await this.figures.toReview(reader, regionId),
    };
  }

  /** Everything the index is computed from, innovation by innovation. */
  async facts(viewer: Viewer, regionId: string): Promise<IndexFactsView> {
    const reader = this.database;
    const { id: periodId } = await this.periodOf(viewer, regionId, reader);
    const { rubric, heading } = await this.rubrics.ofPeriod(reader, periodId);
    const innovations = await this.figures.measured(reader, periodId, rubric.scoredStages);
    const rows = await this.figures.rows(reader, periodId);
    return { rubric: heading, ...presentFacts(innovations, rows) };
  }

  /** The period of the region; another region, or a region without one, is refused. */
  async periodOf(viewer: Viewer, regionId: string, reader: Reader) {
    this.assertVisible(viewer, regionId);
    const period = await this.periods.periodToday(reader, regionId);
    if (!period) throw new DomainError('unprocessable', 'no-period');
    return this.periods.visible(viewer, period.id, reader);
  }

  assertVisible(viewer: Viewer, regionId: string): void {
    if (regionsWhere(viewer, 'index:read').includes(regionId)) return;
    throw new DomainError('not-found', 'not-found');
  }

  /** Where the region stands under an edition: the period's own, or one that is only tried on. */
  async standing(
    reader: Reader,
    periodId: string,
    rubric: IndexRubric,
  ): Promise<{ measured: MeasuredRow[]; standing: RegionStanding }> {
    const measured = await this.figures.measured(reader, periodId, rubric.scoredStages);
    const rows = await this.figures.rows(reader, periodId);
    return { measured, standing: regionStanding(rubric, measured, rows) };
  }
}

function coverage(measured: readonly MeasuredRow[]): RegionIndexView['basicServices'] {
  const affairs = new Set(measured.map(({ mainAffairCode }) => mainAffairCode));
  return AFFAIRS.filter(({ group }) => group === 'BASIC_SERVICE').map(({ code, name }) => ({
    ...{ code, name },
    covered: affairs.has(code),
  }));
}
