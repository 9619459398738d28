import { Injectable } from '@nestjs/common';
import type { ExemptionView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { assertMayExempt } from '@satu/domain/period';
import { DomainError } from '@satu/domain/problem';
import { dayInZone } from '@satu/domain/time';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import { ExemptionRepository } from './exemption.repository.js';
import type { GrantExemptionDto } from './grant-exemption.dto.js';
import { presentExemption } from './period.presenter.js';
import { PeriodRepository } from './period.repository.js';
import type { PeriodRow } from './period.row.js';

/** Exempting agencies from the duty of one period, with a written basis, and taking it back. */
@Injectable()
export class ExemptionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly periods: PeriodRepository,
    private readonly exemptions: ExemptionRepository,
  ) {}

  /** Exempts an agency that owes in this period. */
  async grant(viewer: Viewer, periodId: string, asked: GrantExemptionDto): Promise<ExemptionView> {
    const id = uuid();
    return this.unitOfWork.run(async (tx) => {
      const period = await this.openPeriod(tx, viewer, periodId);
      const duty = await this.exemptions.lockDuty(tx, periodId, asked.agencyId);
      if (!duty) throw refused('/agencyId', 'owes-nothing');
      assertMayExempt(asked, duty.exempt, dayInZone(tx.now, period.timeZone));
      await this.exemptions.insert(tx, id, periodId, asked);
      const { agencyId, ...detail } = asked;
      await this.record(tx, 'exemption.granted', { id, agencyId, period }, detail);
      return presentExemption(await this.load(tx, periodId, id));
    });
  }

  /** Takes an exemption back: what the agency once met is judged anew from now on. */
  async revoke(
    viewer: Viewer,
    periodId: string,
    id: string,
    expected: number | null,
  ): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const period = await this.periods.share(tx, viewer, 'exemption:grant', periodId);
      const exemption = period && (await this.exemptions.lock(tx, periodId, id));
      if (!exemption) throw new DomainError('not-found', 'not-found');
      requireVersion(exemption.version, expected);
      assertOpen(period);
      if (exemption.revokedAt) throw new DomainError('conflict', 'exemption-revoked');
      await this.exemptions.revoke(tx, id);
      const { agencyId } = exemption;
      await this.record(tx, 'exemption.revoked', { id, agencyId, period }, {});
    });
  }

  private async openPeriod(tx: Tx, viewer: Viewer, id: string): Promise<PeriodRow> {
    const period = await this.periods.share(tx, viewer, 'exemption:grant', id);
    if (!period) throw new DomainError('not-found', 'not-found');
    assertOpen(period);
    return period;
  }

  private async load(tx: Tx, periodId: string, id: string) {
    const exemption = await this.exemptions.find(tx, periodId, id);
    if (!exemption) throw new DomainError('not-found', 'not-found');
    return exemption;
  }

  private async record(
    tx: Tx,
    act: string,
    subject: { id: string; agencyId: string; period: PeriodRow },
    detail: object,
  ): Promise<void> {
    await this.audit.record(tx, {
      act,
      subjectType: 'exemption',
      subjectId: subject.id,
      regionId: subject.period.regionId,
      agencyId: subject.agencyId,
      detail: { ...detail, periodId: subject.period.id },
    });
  }
}

function assertOpen(period: PeriodRow): void {
  if (!period.closedAt) return;
  throw new DomainError('unprocessable', 'period-closed', {
    periodId: period.id,
    periodName: period.name,
  });
}

function refused(pointer: string, detail: string): DomainError {
  return new DomainError('invalid', 'validation-failed', {}, [{ pointer, detail }]);
}
