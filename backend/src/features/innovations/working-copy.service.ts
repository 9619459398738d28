import { Injectable } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { assertMayCopy } from '@satu/domain/innovation';
import { v7 as uuid } from 'uuid';
import type { Tx } from '../../platform/database/transaction.js';
import type { Target } from './act.js';
import { HistoryRepository } from './history.repository.js';
import { InnovationMoveService, type OpenedMove } from './innovation-move.service.js';
import { InnovationRepository } from './innovation.repository.js';
import type { InnovationRow } from './innovation-row.js';
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
    return this.moves.perform(viewer, { ...target, act: 'revision' }, async (tx, opened) =>
      this.copy(tx, viewer, opened),
    );
  }

  /** The same beside a row that is locked already; answers the copy's row, locked too. */
  async openBeside(tx: Tx, viewer: Viewer, row: InnovationRow): Promise<InnovationRow> {
    const copyId = await this.copy(tx, viewer, await this.moves.judge(tx, viewer, row, 'revision'));
    const [copy] = await this.innovations.lockAll(tx, [copyId]);
    if (!copy) throw new Error(`The working copy ${copyId} was made and is missing.`);
    return copy;
  }

  private async copy(tx: Tx, viewer: Viewer, opened: OpenedMove): Promise<string> {
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
  }
}
