import { Injectable } from '@nestjs/common';
import type {
  InnovationSummary,
  InnovationView,
  Page,
  RevisionsView,
  RevisionView,
} from '@satu/contract/views';
import type { Permission, Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { InnovationRepository } from './innovation.repository.js';
import { InnovationListRepository } from './innovation-list.repository.js';
import { InnovationViewService } from './innovation-view.service.js';
import type { ListInnovationsQuery } from './list-innovations.query.js';
import { presentHeading, presentRevision } from './revision.presenter.js';
import { RevisionRepository } from './revision.repository.js';

/** Reading innovations. */
@Injectable()
export class InnovationService {
  constructor(
    private readonly innovations: InnovationRepository,
    private readonly lists: InnovationListRepository,
    private readonly views: InnovationViewService,
    private readonly revisions: RevisionRepository,
  ) {}

  async list(viewer: Viewer, query: ListInnovationsQuery): Promise<Page<InnovationSummary>> {
    return this.lists.list(viewer, query);
  }

  /** Missing for whoever does not see it, or lacks the permission there. */
  async assertExists(viewer: Viewer, id: string, permission: Permission): Promise<void> {
    if (await this.innovations.exists(viewer, id, permission)) return;
    throw new DomainError('not-found', 'not-found');
  }

  async get(viewer: Viewer, id: string): Promise<InnovationView> {
    return this.views.get(viewer, id);
  }

  /** The frozen texts, oldest first; none yet is an empty list, an unseen innovation is missing. */
  async revisionsOf(viewer: Viewer, id: string): Promise<RevisionsView> {
    const items = (await this.revisions.list(viewer, id)).map(presentHeading);
    // Costs a second look only for a draft that was never sent.
    if (items.length === 0) await this.views.get(viewer, id);
    return { items };
  }

  async revision(viewer: Viewer, id: string, number: number): Promise<RevisionView> {
    const row = await this.revisions.find(viewer, id, number);
    if (!row) throw new DomainError('not-found', 'not-found');
    return presentRevision(row);
  }
}
