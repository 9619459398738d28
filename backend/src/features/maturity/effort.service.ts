import { Injectable } from '@nestjs/common';
import type { EffortsView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { assertEffort, type GivenEffort } from '@satu/domain/simulation';
import { Database } from '../../platform/database/database.js';
import type { Reader } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { RubricService } from '../rubrics/rubric.service.js';
import { EffortRepository } from './effort.repository.js';
import { RegionIndexService } from './region-index.service.js';

/** The efforts by which a person orders the next steps: the own ones, on every device. */
@Injectable()
export class EffortService {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly efforts: EffortRepository,
    private readonly index: RegionIndexService,
    private readonly rubrics: RubricService,
  ) {}

  async list(
    viewer: Viewer,
    regionId: string,
    reader: Reader = this.database,
  ): Promise<EffortsView> {
    this.index.assertVisible(viewer, regionId);
    const kept = await this.efforts.list(reader, { personId: viewer.personId, regionId });
    return { efforts: kept.map(({ key, effort }) => ({ key, effort })) };
  }

  /** One at a time, so that two tabs never take each other's back. */
  async set(viewer: Viewer, regionId: string, given: GivenEffort): Promise<EffortsView> {
    const owner = { personId: viewer.personId, regionId };
    return this.unitOfWork.run(async (tx) => {
      const { id } = await this.index.periodOf(viewer, regionId, tx);
      assertEffort((await this.rubrics.ofPeriod(tx, id)).rubric, given);
      if (given.effort === null) await this.efforts.unset(tx, owner, given.key);
      else await this.efforts.set(tx, owner, given);
      return this.list(viewer, regionId, tx);
    });
  }
}
