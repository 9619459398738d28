import { Injectable } from '@nestjs/common';
import type { Viewer } from '@satu/domain/access';
import { DomainError } from '@satu/domain/problem';
import { EditionService } from '../competitions/edition.service.js';
import { presentEntry } from './entry.presenter.js';
import { EntryRepository } from './entry.repository.js';
import type { ListEntriesQuery } from './list-entries.query.js';

/** Reading entries. */
@Injectable()
export class EntryService {
  constructor(
    private readonly editions: EditionService,
    private readonly entries: EntryRepository,
  ) {}

  async list(viewer: Viewer, editionId: string, query: ListEntriesQuery) {
    await this.editions.assertExists(viewer, editionId, 'competition:read');
    return this.entries.list(viewer, editionId, query);
  }

  async read(viewer: Viewer, id: string) {
    const entry = await this.entries.find(viewer, id);
    if (!entry) throw new DomainError('not-found', 'not-found');
    return presentEntry(entry);
  }
}
