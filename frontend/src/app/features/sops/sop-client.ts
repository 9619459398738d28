import { Service, inject } from '@angular/core';
import type {
  AgencyPage,
  SopEvaluationsView,
  SopEvaluationView,
  SopPage,
  SopView,
} from '@satu/contract/views';

import { Api, type Versioned } from '../../shell/http/api';
import type { Query } from '../../shell/http/query';

/** The doors of the SOP register. */
@Service()
export class SopClient {
  private readonly api = inject(Api);

  list(query: Query): Promise<SopPage> {
    return this.api.get('/sops', query);
  }

  agencies(): Promise<AgencyPage> {
    return this.api.get('/agencies', { limit: 100, total: false, sort: 'name' });
  }

  get(id: string): Promise<Versioned<SopView>> {
    return this.api.getVersioned(`/sops/${id}`);
  }

  async create(sop: object, key: string): Promise<SopView> {
    return (await this.api.post<SopView>('/sops', sop, { key })).body;
  }

  /** A merge patch on the version that the writer has seen. */
  async change(id: string, changes: object, { etag, key }: ChangeOptions): Promise<SopView> {
    return (await this.api.patch<SopView>(`/sops/${id}`, changes, { etag, key })).body;
  }

  evaluations(id: string): Promise<SopEvaluationsView> {
    return this.api.get(`/sops/${id}/evaluations`);
  }

  async evaluate(id: string, evaluation: object, key: string): Promise<void> {
    await this.api.post<SopEvaluationView>(`/sops/${id}/evaluations`, evaluation, { key });
  }
}

export interface ChangeOptions {
  etag: string;
  key: string;
}
