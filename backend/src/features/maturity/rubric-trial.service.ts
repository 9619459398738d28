import { Injectable } from '@nestjs/common';
import type { RubricDifferenceView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import type { Bilingual } from '@satu/domain/language';
import {
  type IndexRubric,
  innovationScore,
  type RegionStanding,
  reviewOfClaim,
  reviewOfRow,
} from '@satu/domain/maturity';
import { DomainError } from '@satu/domain/problem';
import { Database } from '../../platform/database/database.js';
import type { Reader } from '../../platform/database/transaction.js';
import type { PeriodRow } from '../periods/period.service.js';
import { RubricService, type UsableRubric } from '../rubrics/rubric.service.js';
import { RegionIndexService } from './region-index.service.js';
import {
  type RegionClaim,
  RubricSwitchRepository,
  type ScoreBefore,
  type ToReview,
} from './rubric-switch.repository.js';

/** What a switch comes to. */
export interface Trial {
  readonly periodId: string;
  readonly from: UsableRubric;
  readonly to: UsableRubric;
  readonly difference: RubricDifferenceView;
  readonly claims: readonly RegionClaim[];
  readonly toReview: readonly (ToReview & RegionClaim)[];
  readonly rowsToReview: readonly ToReview[];
  readonly scoresBefore: readonly ScoreBefore[];
  readonly before: RegionStanding;
  readonly after: RegionStanding;
}

/** Tries another edition on: the preview and the act come from the same figures. */
@Injectable()
export class RubricTrialService {
  constructor(
    readonly database: Database,
    private readonly rubrics: RubricService,
    private readonly switches: RubricSwitchRepository,
    private readonly index: RegionIndexService,
  ) {}

  async editionOf(reader: Reader, periodId: string): Promise<UsableRubric> {
    return this.rubrics.ofPeriod(reader, periodId);
  }

  titleOf(edition: string, title: Bilingual | null): Bilingual {
    return this.rubrics.titleOf(edition, title);
  }

  async tryOn(viewer: Viewer, period: PeriodRow, rubricId: string, reader: Reader): Promise<Trial> {
    const from = await this.editionOf(reader, period.id);
    const to = await this.rubrics.published(viewer, rubricId, reader);
    if (from.id === to.id) throw new DomainError('conflict', 'rubric-in-use');
    // One connection runs a transaction: one statement after the other.
    const claims = await this.switches.claims(reader, period.regionId);
    const before = await this.index.standing(reader, period.id, from.rubric);
    const after = await this.index.standing(reader, period.id, to.rubric);
    return {
      ...{ periodId: period.id, from, to, claims },
      difference: this.rubrics.difference(from.rubric, to.rubric),
      toReview: claims.flatMap((claim) => reviewed(from.rubric, to.rubric, claim)),
      rowsToReview: rowsReviewed(from.rubric, to.rubric),
      scoresBefore: scoresOf(from.rubric, claims),
      before: before.standing,
      after: after.standing,
    };
  }
}

/** Nothing is to be looked at again where nothing was claimed. */
function reviewed(
  from: IndexRubric,
  to: IndexRubric,
  claim: RegionClaim,
): (ToReview & RegionClaim)[] {
  if (claim.tier === null) return [];
  const review = reviewOfClaim(from, to, claim);
  return review.reasons.length === 0 ? [] : [{ ...claim, key: claim.indicatorKey, ...review }];
}

function rowsReviewed(from: IndexRubric, to: IndexRubric): ToReview[] {
  return from.rows.flatMap(({ key }) => {
    const review = reviewOfRow(from, to, key);
    return review.reasons.length === 0 ? [] : [{ key, ...review }];
  });
}

function scoresOf(rubric: IndexRubric, claims: readonly RegionClaim[]): ScoreBefore[] {
  const byInnovation = Map.groupBy(claims, ({ innovationId }) => innovationId);
  return [...byInnovation].map(([innovationId, own]) => {
    const { claimed, verified } = innovationScore(rubric, own);
    const kept = own.map(({ indicatorKey, tier, basis, verifiedTier, hasEvidence }) => ({
      ...{ indicatorKey, tier, basis, verifiedTier, hasEvidence },
    }));
    return { innovationId, claimed, verified, claims: kept };
  });
}
