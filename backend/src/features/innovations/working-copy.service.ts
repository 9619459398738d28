import { Injectable } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { assertMayCopy } from '@satu/domain/innovation';
import { v7 as uuid } from 'uuid';
import type { Target } from './act.js';
import { HistoryRepository } from './history.repository.js';
import { InnovationMoveService } from './innovation-move.service.js';
import { InnovationRepository } from './innovation.repository.js';
import { textOf } from './innovation-text.js';

/** Makes the copy in which an innovation in force is corrected, while it goes on counting. */
@Injectable()
export class WorkingCopyService {
  constructor(
    private readonly moves: InnovationMoveService,
    private readonly innovations: InnovationRepository,
    private readonly history: HistoryRepository,
  ) {}

  /** Opens the copy and answers it. */
  async open(viewer: Viewer, target: Target): Promise<InnovationView> {
    return this.moves.perform(viewer, { ...target, act: 'revision' }, async (tx, opened) => {
      const { row } = opened;
      assertMayCopy((await this.innovations.openCopyOf(tx, row.id))?.id ?? null);
      const { regionId, agencyId, custodianAgencyId } = row;
      const copyId = uuid();
      await this.innovations.insert(tx, {
        ...textOf(row),
        ...{ id: copyId, regionId, agencyId, custodianAgencyId },
        ...{ createdBy: viewer.personId, copyOfId: row.id },
      });
      const line = { innovationId: copyId, act: 'revision', from: null, to: 'DRAFT' } as const;
      await this.history.addAct(tx, { ...line, detail: null });
      await this.moves.record(tx, opened, { facts: { workingCopyId: copyId } });
      return copyId;
    });
  }
}
