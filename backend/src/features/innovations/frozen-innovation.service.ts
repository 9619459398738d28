import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import type { Tx } from '../../platform/database/transaction.js';
import {
  type FrozenInnovation,
  FrozenInnovationRepository,
} from './frozen-innovation.repository.js';
import { InnovationRepository } from './innovation.repository.js';

export type { FrozenInnovation } from './frozen-innovation.repository.js';

/** The frozen text of an innovation, towards the features that send a copy of it somewhere. */
@Injectable()
export class FrozenInnovationService {
  constructor(
    private readonly frozen: FrozenInnovationRepository,
    private readonly innovations: InnovationRepository,
  ) {}

  /**
   * The verified revision in force, for an entry of the viewer's own agency. Not seen is missing;
   * not verified yet is refused with `innovation-not-verified`.
   */
  async frozenForEntry(tx: Tx, viewer: Viewer, innovationId: string): Promise<FrozenInnovation> {
    const found = await this.frozen.find(tx, viewer, innovationId);
    if (found?.inForce === 'VERIFIED') return found;
    const exists = found ?? (await this.innovations.exists(viewer, innovationId, 'entry:create'));
    if (!exists) throw new DomainError('not-found', 'not-found');
    throw new DomainError('unprocessable', 'innovation-not-verified', { innovationId });
  }
}
