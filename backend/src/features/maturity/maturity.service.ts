import { Injectable } from '@nestjs/common';
import type { MaturityView } from '@satu/contract/views';
import { agenciesWhere, ownAgencyIds, regionsWhere, type Viewer } from '@satu/domain/access';
import { isPartial } from '@satu/domain/agency';
import { DomainError } from '@satu/domain/problem';
import { Database } from '../../platform/database/database.js';
import type { Reader } from '../../platform/database/transaction.js';
import { PeriodService } from '../periods/period.service.js';
import { RubricService, type UsableRubric } from '../rubrics/rubric.service.js';
import { ClaimRepository } from './claim.repository.js';
import type { SheetRow } from './claim.row.js';
import { presentMaturity, type SheetRights } from './maturity.presenter.js';

/** Reading what is claimed and verified of an innovation. */
@Injectable()
export class MaturityService {
  constructor(
    private readonly database: Database,
    private readonly claims: ClaimRepository,
    private readonly periods: PeriodService,
    private readonly rubrics: RubricService,
  ) {}

  async read(viewer: Viewer, id: string, reader: Reader = this.database): Promise<MaturityView> {
    const sheet = await this.claims.find(reader, viewer, id);
    if (!sheet) throw new DomainError('not-found', 'not-found');
    const usable = await this.rubricIn(reader, sheet.regionId);
    // A working copy answers for its original, under the id that was asked for.
    return presentMaturity({ ...sheet, id }, usable, rightsOn(sheet, viewer), (edition, title) =>
      this.rubrics.titleOf(edition, title),
    );
  }

  /** The edition of the period that opened last in the region. */
  async rubricIn(reader: Reader, regionId: string): Promise<UsableRubric> {
    const period = await this.periods.periodToday(reader, regionId);
    return this.rubrics.ofPeriod(reader, period?.id ?? null);
  }
}

/** Whether what was claimed may still change: not after the innovation has ended. */
export function hasEnded({ status }: Pick<SheetRow, 'status'>): boolean {
  return status === 'REJECTED' || status === 'WITHDRAWN';
}

function rightsOn(sheet: SheetRow, viewer: Viewer): SheetRights {
  const own = agenciesWhere(viewer, 'maturity:claim').includes(sheet.custodianAgencyId);
  const verifies = regionsWhere(viewer, 'maturity:verify').includes(sheet.regionId);
  const isImpartial = !isPartial(ownAgencyIds(viewer), sheet.relatives);
  return {
    mayClaim: own && !hasEnded(sheet),
    mayVerify: verifies && isImpartial && sheet.inForce !== null,
  };
}
