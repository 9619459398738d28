import { Injectable } from '@nestjs/common';
import type { PeriodView } from '@satu/contract/views';
import { chosenRegion, type Viewer } from '@satu/domain/access';
import { INNOVATION_STAGES } from '@satu/domain/innovation';
import { DEFAULT_CURE_DAYS } from '@satu/domain/obligation';
import {
  assertMayChange,
  assertPeriod,
  type CountingLevel,
  countingLevelOf,
  type PeriodTerms,
} from '@satu/domain/period';
import { DomainError } from '@satu/domain/problem';
import { startOfDay, type TimeZone } from '@satu/domain/time';
import { v7 as uuid } from 'uuid';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { requireVersion } from '../../platform/database/version.js';
import type { ChangePeriodDto } from './change-period.dto.js';
import type { CreatePeriodDto } from './create-period.dto.js';
import { PeriodRepository } from './period.repository.js';
import type { PeriodRow, PeriodValues } from './period.row.js';
import { PeriodService } from './period.service.js';

/** Planning periods and loosening the terms of those that run. */
@Injectable()
export class PeriodPlanningService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly periods: PeriodRepository,
    private readonly reading: PeriodService,
  ) {}

  /** Plans a period; each obliged agency of the region owes it from its first day on. */
  async create(viewer: Viewer, asked: CreatePeriodDto): Promise<PeriodView> {
    const regionId = chosenRegion(viewer, 'period:manage', asked.regionId);
    const id = uuid();
    return this.unitOfWork.run(async (tx) => {
      const timeZone = await this.periods.zoneOf(tx, regionId);
      if (!timeZone) throw new DomainError('not-found', 'not-found');
      const values = plannedValues(asked, timeZone);
      assertPeriod(values);
      await this.periods.insert(tx, id, regionId, values);
      await this.record(tx, 'period.created', { id, regionId }, { ...values });
      return this.reread(tx, viewer, id);
    });
  }

  /** Changes the terms; of an open period they are only loosened. */
  async change(
    viewer: Viewer,
    id: string,
    change: ChangePeriodDto,
    expected: number | null,
  ): Promise<PeriodView> {
    return this.unitOfWork.run(async (tx) => {
      const period = await this.reading.lockAlone(tx, viewer, 'period:manage', id);
      requireVersion(period.version, expected);
      const values = changedValues(period, change);
      assertMayChange(period, values, tx.now);
      assertPeriod(values);
      await this.periods.change(tx, id, values);
      await this.record(tx, 'period.changed', period, { changes: changesOf(period, values) });
      return this.reread(tx, viewer, id);
    });
  }

  private async reread(tx: Tx, viewer: Viewer, id: string): Promise<PeriodView> {
    return this.reading.view(tx, await this.reading.visible(viewer, id, tx));
  }

  private async record(
    tx: Tx,
    act: string,
    { id, regionId }: Pick<PeriodRow, 'id' | 'regionId'>,
    detail: Record<string, unknown>,
  ): Promise<void> {
    await this.audit.record(tx, {
      act,
      subjectType: 'period',
      subjectId: id,
      regionId,
      detail,
    });
  }
}

function plannedValues(asked: CreatePeriodDto, timeZone: TimeZone): PeriodValues {
  return {
    year: asked.year,
    name: asked.name,
    opensOn: asked.opensOn,
    opensAt: startOfDay(asked.opensOn, timeZone),
    closesAt: new Date(asked.closesAt),
    requiredCount: asked.requiredCount ?? 1,
    countingLevel: levelOf(asked.countingStatuses) ?? 'ENDORSED',
    countingStages: asked.countingStages ?? INNOVATION_STAGES,
    cureDays: asked.cureDays ?? DEFAULT_CURE_DAYS,
    basisKind: asked.legalBasis.kind,
    basisNumber: asked.legalBasis.number,
    basisOn: asked.legalBasis.on,
  };
}

function changedValues(period: PeriodRow, change: ChangePeriodDto): PeriodValues {
  const { legalBasis, closesAt, opensOn = period.opensOn } = change;
  return {
    year: change.year ?? period.year,
    name: change.name ?? period.name,
    opensOn,
    opensAt: startOfDay(opensOn, period.timeZone),
    closesAt: closesAt === undefined ? period.closesAt : new Date(closesAt),
    ...changedTerms(period, change),
    basisKind: legalBasis?.kind ?? period.basisKind,
    basisNumber: legalBasis?.number ?? period.basisNumber,
    basisOn: legalBasis?.on ?? period.basisOn,
  };
}

function changedTerms(
  period: PeriodRow,
  change: ChangePeriodDto,
): PeriodTerms & Pick<PeriodValues, 'cureDays'> {
  return {
    requiredCount: change.requiredCount ?? period.requiredCount,
    countingLevel: levelOf(change.countingStatuses) ?? period.countingLevel,
    countingStages: change.countingStages ?? period.countingStages,
    cureDays: change.cureDays ?? period.cureDays,
  };
}

/** What the audit line says of a change: each value that is another now, as it was and as it is. */
function changesOf(before: PeriodValues, after: PeriodValues): Record<string, object> {
  const fields = Object.keys(after) as (keyof PeriodValues)[];
  const changed = fields.filter(
    (field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]),
  );
  return Object.fromEntries(
    changed.map((field) => [field, { from: before[field], to: after[field] }]),
  );
}

function levelOf(statuses: readonly string[] | undefined): CountingLevel | null {
  if (statuses === undefined) return null;
  const level = countingLevelOf(statuses);
  // Endorsed alone would leave out what went further.
  if (level === null) throw refused('/countingStatuses', 'not-allowed');
  return level;
}

function refused(pointer: string, detail: string): DomainError {
  return new DomainError('invalid', 'validation-failed', {}, [{ pointer, detail }]);
}
