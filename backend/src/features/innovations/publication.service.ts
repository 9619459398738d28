import { Injectable } from '@nestjs/common';
import type { InnovationView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import type { Target } from './act.js';
import { InnovationMoveService } from './innovation-move.service.js';
import { PublicationRepository } from './publication.repository.js';

/** The switch that shows a verified innovation to the public. */
@Injectable()
export class PublicationService {
  constructor(
    private readonly moves: InnovationMoveService,
    private readonly publications: PublicationRepository,
  ) {}

  async publish(viewer: Viewer, target: Target): Promise<InnovationView> {
    return this.moves.perform(viewer, { ...target, act: 'publication' }, async (tx, opened) => {
      await this.moves.record(tx, opened, { changes: { publishedAt: tx.now } });
      await this.publications.refresh(tx, [target.id]);
      return target.id;
    });
  }

  async unpublish(viewer: Viewer, target: Target): Promise<InnovationView> {
    return this.moves.perform(viewer, { ...target, act: 'unpublication' }, async (tx, opened) => {
      await this.moves.record(tx, opened, { changes: { publishedAt: null } });
      await this.publications.remove(tx, target.id);
      return target.id;
    });
  }
}
