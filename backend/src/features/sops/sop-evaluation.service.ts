import { Injectable } from '@nestjs/common';
import { ownAgencyIds, type Viewer } from '@satu/domain/access';
import { isPartial } from '@satu/domain/agency';
import { DomainError } from '@satu/domain/problem';
import { assertSopEvaluation, assertSopInUse, statusAfterEvaluation } from '@satu/domain/sop';
import { dayInZone } from '@satu/domain/time';
import { Audit } from '../../platform/audit/audit.js';
import type { Tx } from '../../platform/database/transaction.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { EvaluateSopDto } from './evaluate-sop.dto.js';
import { presentEvaluation } from './sop-evaluation.presenter.js';
import { SopEvaluationRepository } from './sop-evaluation.repository.js';
import { SopRepository } from './sop.repository.js';
import type { SopRow } from './sop.row.js';
import { SopService } from './sop.service.js';

/** The yearly question whether an SOP is still worth its paper. */
@Injectable()
export class SopEvaluationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly service: SopService,
    private readonly sops: SopRepository,
    private readonly evaluations: SopEvaluationRepository,
  ) {}

  async listOf(viewer: Viewer, sopId: string) {
    await this.service.find(viewer, sopId, 'sop:read');
    return { items: (await this.evaluations.listOf(sopId)).map(presentEvaluation) };
  }

  async evaluate(viewer: Viewer, sopId: string, dto: EvaluateSopDto) {
    return this.unitOfWork.run(async (tx) => {
      const sop = await this.lock(tx, viewer, sopId);
      assertSopEvaluation(dto, sop.lastEvaluatedOn, dayInZone(tx.now, sop.timeZone));
      await this.assertImpartial(tx, viewer, sop.agencyId);
      assertSopInUse(sop.status);
      const { evaluatedOn, outcome, answers, minutes } = dto;
      const byId = viewer.personId;
      const fields = { sopId, evaluatedOn, outcome, answers, minutes, byId };
      const id = await this.evaluations.insert(tx, fields);
      await this.evaluations.apply(tx, sopId, evaluatedOn, statusAfterEvaluation(outcome));
      await this.audit.record(tx, {
        act: 'sop.evaluated',
        subjectType: 'sop',
        subjectId: sopId,
        regionId: sop.regionId,
        agencyId: sop.agencyId,
        detail: { evaluationId: id, evaluatedOn, outcome },
      });
      const evaluation = await this.evaluations.find(tx, id);
      if (!evaluation) throw new DomainError('not-found', 'not-found');
      return presentEvaluation(evaluation);
    });
  }

  private async lock(tx: Tx, viewer: Viewer, id: string): Promise<SopRow> {
    const sop = await this.sops.lock(tx, viewer, id, 'sop:evaluate');
    if (!sop) throw new DomainError('not-found', 'not-found');
    return sop;
  }

  private async assertImpartial(tx: Tx, viewer: Viewer, agencyId: string): Promise<void> {
    const relatives = await this.evaluations.relativesOf(tx, agencyId);
    if (!isPartial(ownAgencyIds(viewer), relatives)) return;
    throw new DomainError('conflict', 'conflict-of-interest', { reason: 'OWN_AGENCY' });
  }
}
