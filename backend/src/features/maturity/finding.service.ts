import { Injectable } from '@nestjs/common';
import type { MaturityView } from '@satu/contract/views';
import { ownAgencyIds, type Viewer } from '@satu/domain/access';
import { isPartial } from '@satu/domain/agency';
import { assertFindings, isTier } from '@satu/domain/maturity';
import { DomainError } from '@satu/domain/problem';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import type { FindingDto } from './claim.dto.js';
import { ClaimRepository } from './claim.repository.js';
import type { SheetRow } from './claim.row.js';
import { claimsOf } from './maturity.presenter.js';
import { MaturityService } from './maturity.service.js';

/** The verifier says which tier the evidence proves, never for the own agency, its parent or child. */
@Injectable()
export class FindingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly claims: ClaimRepository,
    private readonly reading: MaturityService,
  ) {}

  async find(
    viewer: Viewer,
    id: string,
    given: readonly FindingDto[],
    expected: number | null,
  ): Promise<MaturityView> {
    return this.unitOfWork.run(async (tx) => {
      const sheet = await this.claims.lock(tx, viewer, id, 'maturity:verify');
      if (!sheet) throw new DomainError('not-found', 'not-found');
      // Evidence moves the version too: nobody verifies what he has not seen.
      requireVersion(sheet.version, expected);
      assertMayFind(sheet, viewer);
      assertFindings(claimsOf(sheet), given);
      const findings = given.map(({ indicatorKey, tier, note }) => ({
        ...{ indicatorKey, note },
        tier: tier !== null && isTier(tier) ? tier : null,
      }));
      await this.claims.verify(tx, sheet, findings);
      await this.audit.record(tx, {
        act: 'innovation.maturity-verified',
        subjectType: 'innovation',
        subjectId: sheet.id,
        regionId: sheet.regionId,
        agencyId: sheet.custodianAgencyId,
        detail: { findings },
      });
      return this.reading.read(viewer, id, tx);
    });
  }
}

function assertMayFind(sheet: SheetRow, viewer: Viewer): void {
  if (isPartial(ownAgencyIds(viewer), sheet.relatives)) {
    throw new DomainError('conflict', 'conflict-of-interest', { reason: 'OWN_AGENCY' });
  }
  // Only what a head stands for is verified.
  if (sheet.inForce === null) {
    throw new DomainError('conflict', 'invalid-transition', { status: sheet.status });
  }
}
