import { Service, inject } from '@angular/core';
import type {
  CatalogueInnovation,
  CatalogueInnovationPage,
  CatalogueResults,
  LineageView,
  ResultsView,
} from '@satu/contract/views';

import { Api } from '../../shell/http/api';
import type { Query } from '../../shell/http/query';

/** The public doors. */
@Service()
export class CatalogueClient {
  private readonly api = inject(Api);

  list(query: Query): Promise<CatalogueInnovationPage> {
    return this.api.get('/catalogue/innovations', query);
  }

  get(id: string): Promise<CatalogueInnovation> {
    return this.api.get(`/catalogue/innovations/${id}`);
  }

  lineage(id: string): Promise<LineageView> {
    return this.api.get(`/catalogue/innovations/${id}/lineage`);
  }

  editions(): Promise<CatalogueResults> {
    return this.api.get('/catalogue/editions');
  }

  results(editionId: string): Promise<ResultsView> {
    return this.api.get(`/catalogue/editions/${editionId}/results`);
  }
}
