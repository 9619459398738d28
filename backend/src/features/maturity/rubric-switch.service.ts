import { Injectable } from '@nestjs/common';
import type { PeriodRubricView, RubricSwitchPreview } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { Audit } from '../../platform/audit/audit.js';
import type { Reader, Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type PeriodRow, PeriodService } from '../periods/period.service.js';
import { presentPreview, presentSwitches } from './rubric-switch.presenter.js';
import { RubricSwitchRepository } from './rubric-switch.repository.js';
import { RubricTrialService, type Trial } from './rubric-trial.service.js';

/** Which edition a period is computed with, and its change: an act that is shown before it is done. */
@Injectable()
export class RubricSwitchService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly periods: PeriodService,
    private readonly switches: RubricSwitchRepository,
    private readonly trials: RubricTrialService,
  ) {}

  async read(
    viewer: Viewer,
    periodId: string,
    reader: Reader = this.trials.database,
  ): Promise<PeriodRubricView> {
    const period = await this.periods.visible(viewer, periodId, reader);
    const { heading } = await this.trials.editionOf(reader, period.id);
    const switches = await this.switches.list(reader, period.id);
    const titleOf = this.trials.titleOf.bind(this.trials);
    return { periodId, rubric: heading, switches: presentSwitches(switches, titleOf) };
  }

  async preview(viewer: Viewer, periodId: string, rubricId: string): Promise<RubricSwitchPreview> {
    const period = await this.periods.visible(viewer, periodId);
    await this.assertRunning(this.trials.database, period);
    const trial = await this.trials.tryOn(viewer, period, rubricId, this.trials.database);
    return presentPreview(trial);
  }

  /** All of it, or nothing: every claim of the region stands under one edition at any moment. */
  async perform(
    viewer: Viewer,
    periodId: string,
    rubricId: string,
    reason: string,
  ): Promise<PeriodRubricView> {
    return this.unitOfWork.run(async (tx) => {
      const period = await this.periods.lockAlone(tx, viewer, 'rubric:manage', periodId);
      await this.assertRunning(tx, period);
      await this.switches.holdSheets(tx, period.regionId);
      const trial = await this.trials.tryOn(viewer, period, rubricId, tx);
      await this.carryOut(tx, period, trial, reason);
      return this.read(viewer, periodId, tx);
    });
  }

  /** Every claim of the region is marked, so only the edition that counts today may change. */
  private async assertRunning(reader: Reader, period: PeriodRow): Promise<void> {
    assertOpen(period);
    const running = await this.periods.periodToday(reader, period.regionId);
    if (running?.id !== period.id) throw new DomainError('unprocessable', 'period-not-running');
  }

  private async carryOut(tx: Tx, period: PeriodRow, trial: Trial, reason: string): Promise<void> {
    const made = {
      periodId: period.id,
      fromRubricId: trial.from.id,
      toRubricId: trial.to.id,
      reason,
      claims: trial.claims.length,
      toReview: trial.toReview.length,
    };
    const id = await this.switches.insert(tx, made);
    await this.switches.keepScores(tx, id, trial.scoresBefore);
    await this.switches.markClaims(tx, trial.toReview);
    await this.switches.markRows(tx, period.id, trial.rowsToReview);
    await this.audit.record(tx, {
      act: 'period.rubric-switched',
      subjectType: 'period',
      subjectId: period.id,
      regionId: period.regionId,
      detail: made,
    });
  }
}

function assertOpen({ closedAt }: PeriodRow): void {
  if (closedAt === null) return;
  throw new DomainError('unprocessable', 'period-closed', { closedAt: closedAt.toISOString() });
}
