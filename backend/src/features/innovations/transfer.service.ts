import { Injectable } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { ObligationService } from '../periods/obligation.service.js';
import type { Target } from './act.js';
import { CustodyRepository } from './custody.repository.js';
import { InnovationMoveService } from './innovation-move.service.js';
import { PublicationRepository } from './publication.repository.js';

/** Who answers for it from now on, and why. */
export interface Handover {
  agencyId: string;
  reason?: string;
}

/** Gives one innovation into the custody of another agency of the region. */
@Injectable()
export class TransferService {
  constructor(
    private readonly moves: InnovationMoveService,
    private readonly custody: CustodyRepository,
    private readonly obligations: ObligationService,
    private readonly publications: PublicationRepository,
  ) {}

  async transfer(
    viewer: Viewer,
    target: Target,
    { agencyId: toAgencyId, reason }: Handover,
  ): Promise<InnovationView> {
    const act = 'transfer';
    return this.moves.perform(viewer, { ...target, act }, async (tx, opened) => {
      const { row } = opened;
      const custodian = await this.custody.custodian(tx, row.regionId, toAgencyId);
      if (!custodian) throw unknownAgency();
      if (toAgencyId === row.custodianAgencyId) {
        throw new DomainError('conflict', 'invalid-transition', { act, agencyId: toAgencyId });
      }
      const leaving = { innovationId: row.id, toAgencyId };
      if (row.inForce) await this.obligations.assertMayLeave(tx, leaving);
      await this.moves.record(tx, opened, {
        // It goes on waiting at the same step: the wait did not begin anew.
        changes: { custodianAgencyId: toAgencyId },
        detail: [custodian.name, reason].filter(Boolean).join(': '),
        facts: { fromAgencyId: row.custodianAgencyId, toAgencyId, reason: reason ?? null },
      });
      // The row itself has moved by now: this takes along the copy that is being written.
      await this.custody.move(tx, [row.id], toAgencyId);
      if (row.publishedAt) await this.publications.refresh(tx, [row.id]);
      return row.id;
    });
  }
}

function unknownAgency(): DomainError {
  return new DomainError('invalid', 'validation-failed', {}, [
    { pointer: '/agencyId', detail: 'unknown' },
  ]);
}
