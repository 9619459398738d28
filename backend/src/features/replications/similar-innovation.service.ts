import { Injectable } from '@nestjs/common';
import type { SimilarInnovationsView } from '@satu/contract/views';
import type { Viewer } from '@satu/domain/access';
import { mostAlike } from '@satu/domain/lineage';
import { presentSimilar } from './replication.presenter.js';
import { SimilarInnovationRepository, type TypedText } from './similar-innovation.repository.js';

/** As many as are looked at while one goes on typing. */
const SHOWN = 6;

/** What stands already and is like what is being typed. */
@Injectable()
export class SimilarInnovationService {
  constructor(private readonly similar: SimilarInnovationRepository) {}

  async find(viewer: Viewer, text: TypedText): Promise<SimilarInnovationsView> {
    const found = await this.similar.find(viewer, text);
    return { items: mostAlike(found, SHOWN).map(presentSimilar) };
  }
}
