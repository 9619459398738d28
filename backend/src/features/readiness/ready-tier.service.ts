import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { isTier } from '@satu/domain/maturity';
import type { ClaimToProve } from '@satu/domain/readiness';
import { Database } from '../../platform/database/database.js';
import { MaturityService } from '../maturity/maturity.service.js';
import type { UsableRubric } from '../rubrics/rubric.service.js';

/** What is claimed under the edition that the region uses. */
export interface ReadyTiers extends UsableRubric {
  readonly claims: readonly ClaimToProve[];
}

/** Reads the claims as the rules about reporting see them. */
@Injectable()
export class ReadyTierService {
  constructor(
    private readonly database: Database,
    private readonly maturity: MaturityService,
  ) {}

  async read(viewer: Viewer, id: string, regionId: string): Promise<ReadyTiers> {
    const sheet = await this.maturity.read(viewer, id);
    const usable = await this.maturity.rubricIn(this.database, regionId);
    const claims = sheet.indicators.map(
      ({ indicatorKey, tier, basis, verifiedTier, evidence, review }): ClaimToProve => ({
        ...{ indicatorKey, basis },
        tier: tier !== null && isTier(tier) ? tier : null,
        verifiedTier: verifiedTier !== null && isTier(verifiedTier) ? verifiedTier : null,
        hasEvidence: evidence.length > 0,
        toReview: review.length > 0,
      }),
    );
    return { ...usable, claims };
  }
}
