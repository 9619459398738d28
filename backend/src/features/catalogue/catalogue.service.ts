import { Injectable } from '@nestjs/common';
import type { CatalogueInnovation, CatalogueItem, Page } from '@satu/contract/views';
import { DomainError } from '@satu/domain/problem';
import { presentCatalogueInnovation } from './catalogue.presenter.js';
import { CatalogueRepository } from './catalogue.repository.js';
import type { ListCatalogueQuery } from './list-catalogue.query.js';

/** What everybody may read without an account. */
@Injectable()
export class CatalogueService {
  constructor(private readonly catalogue: CatalogueRepository) {}

  async list(query: ListCatalogueQuery): Promise<Page<CatalogueItem>> {
    return this.catalogue.list(query);
  }

  async get(id: string): Promise<CatalogueInnovation> {
    const row = await this.catalogue.find(id);
    if (!row) throw new DomainError('not-found', 'not-found');
    return presentCatalogueInnovation(row);
  }
}
