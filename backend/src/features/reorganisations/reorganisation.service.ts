import { Injectable } from '@nestjs/common';
import type { ReorganisationView } from '@satu/contract/views';
import { regionsWhere, type Viewer } from '@satu/domain/access';
import { assertReorganisation, type CustodyPlacement } from '@satu/domain/agency';
import { DomainError } from '@satu/domain/problem';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { RegionService } from '../regions/region.service.js';
import { HandoverService } from './handover.service.js';
import { presentReorganisation } from './reorganisation.presenter.js';
import { ReorganisationRepository } from './reorganisation.repository.js';
import type { ReorganiseDto } from './reorganise.dto.js';
import { type Succession, SuccessionService } from './succession.service.js';

/** Change of the SOTK: agencies end and others answer for what they had, in one transaction. */
@Injectable()
export class ReorganisationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly regions: RegionService,
    private readonly reorganisations: ReorganisationRepository,
    private readonly succession: SuccessionService,
    private readonly handover: HandoverService,
  ) {}

  async read(viewer: Viewer, id: string): Promise<ReorganisationView> {
    const row = await this.reorganisations.find(viewer, id);
    if (!row) throw new DomainError('not-found', 'not-found');
    return presentReorganisation(row);
  }

  /** Merges, splits, renames or closes agencies from a day on that is today or has passed. */
  async perform(viewer: Viewer, asked: ReorganiseDto): Promise<ReorganisationView> {
    const id = uuid();
    return this.unitOfWork.run(async (tx) => {
      const succession = await this.successionOf(tx, viewer, asked);
      const custody = await this.placements(tx, succession, asked);
      const { predecessorIds, effectiveOn, kind } = asked;
      const owed = await this.reorganisations.owedPeriods(tx, predecessorIds);
      // The old ones end first: nothing that goes over can bring their duty below what is required,
      // and whoever follows may take their name and code.
      await this.succession.end(tx, succession);
      const successors = await this.succession.successors(tx, succession, asked.successors);
      const successorIds = successors.map((agency) => agency.id);
      await this.succession.moveUnits(tx, succession, successors, asked.units ?? []);
      const handover = { reorganisationId: id, predecessorIds, successorIds, custody };
      await this.handover.move(tx, handover);
      await this.handover.passDutyOn(tx, kind, successorIds, owed);
      const movedInnovationIds = custody.map((one) => one.innovationId);
      const row = {
        ...{ id, regionId: succession.regionId, kind, effectiveOn },
        ...{ predecessorIds, successorIds, movedInnovationIds },
      };
      const isSuccessorNew = asked.successors.every(({ agencyId }) => agencyId === undefined);
      await this.handover.conclude(tx, succession, row, { byId: viewer.personId, isSuccessorNew });
      return presentReorganisation(row);
    });
  }

  private async successionOf(tx: Tx, viewer: Viewer, asked: ReorganiseDto): Promise<Succession> {
    const { predecessorIds, effectiveOn } = asked;
    const regionIds = regionsWhere(viewer, 'reorganisation:perform');
    const regionId = await this.reorganisations.regionOf(tx, regionIds, predecessorIds);
    if (regionId === null) throw new DomainError('not-found', 'not-found');
    const predecessors = await this.succession.predecessors(
      tx,
      regionId,
      effectiveOn,
      predecessorIds,
    );
    return { regionId, effectiveOn, predecessors };
  }

  /** Where each living innovation goes; with one successor there is no choice to make. */
  private async placements(
    tx: Tx,
    { regionId }: Succession,
    asked: ReorganiseDto,
  ): Promise<readonly CustodyPlacement[]> {
    const { custody = [], successors, ...plan } = asked;
    const living = await this.handover.livingOf(tx, plan.predecessorIds);
    assertReorganisation(
      { ...plan, custody, successorCount: successors.length },
      living,
      await this.regions.today(tx, regionId),
    );
    assertAlive(custody, living);
    if (successors.length !== 1) return custody;
    return living.map((innovationId) => ({ innovationId, successorIndex: 0 }));
  }
}

function assertAlive(custody: readonly CustodyPlacement[], living: readonly string[]): void {
  const errors = custody.flatMap(({ innovationId }, index) =>
    living.includes(innovationId)
      ? []
      : [{ pointer: `/custody/${index}/innovationId`, detail: 'unknown' }],
  );
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
}
