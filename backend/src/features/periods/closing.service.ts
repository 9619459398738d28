import { Injectable } from '@nestjs/common';
import type { PeriodView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { assertMayClose, findingsOf, verdictOf } from '@satu/domain/period';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/audit.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import type { ClosePeriodDto } from './close-period.dto.js';
import { PeriodService } from './period.service.js';
import {
  type ClosingObligation,
  type NewVerdict,
  VerdictRepository,
} from './verdict.repository.js';

/** Closing a period: one verdict for each agency, and nothing of it moves again. */
@Injectable()
export class ClosingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly verdicts: VerdictRepository,
    private readonly periods: PeriodService,
  ) {}

  /** Closes, or refuses with `period-has-findings` and the agencies that lack something. */
  async close(
    viewer: Viewer,
    id: string,
    { withFindings = false }: ClosePeriodDto,
    expected: number | null,
  ): Promise<PeriodView> {
    return this.unitOfWork.run(async (tx) => {
      // Whatever counts for the period holds it shared: it is counted here, or comes too late.
      const period = await this.periods.lockAlone(tx, viewer, 'period:close', id);
      requireVersion(period.version, expected);
      const obligations = await this.verdicts.obligationsOf(tx, id);
      const findings = findingsOf(obligations);
      assertMayClose(period, findings, withFindings, tx.now);
      await this.verdicts.close(tx, id, obligations.map(verdictFor), findings.length > 0);
      await this.audit.record(tx, {
        act: 'period.closed',
        subjectType: 'period',
        subjectId: id,
        regionId: period.regionId,
        detail: { withFindings, findings: findings.map((finding) => finding.agencyId) },
      });
      return this.periods.view(tx, await this.periods.visible(viewer, id, tx));
    });
  }
}

function verdictFor(obligation: ClosingObligation): NewVerdict {
  const { agencyId, required, counted, verified } = obligation;
  return { id: uuid(), agencyId, outcome: verdictOf(obligation), required, counted, verified };
}
