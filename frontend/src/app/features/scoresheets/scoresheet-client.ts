import { Service, inject } from '@angular/core';
import type { EntryView, ScoresheetPage, ScoresheetView } from '@satu/contract/views';

import { Api, type Versioned } from '../../shell/http/api';

/** The doors of an evaluator. */
@Service()
export class ScoresheetClient {
  private readonly api = inject(Api);

  mine(cursor: string | null): Promise<ScoresheetPage> {
    return this.api.get('/scoresheets', { mine: true, limit: 100, cursor });
  }

  get(id: string): Promise<Versioned<ScoresheetView>> {
    return this.api.getVersioned(this.url(id));
  }

  entry(id: string): Promise<EntryView> {
    return this.api.get(`/entries/${id}`);
  }

  submit(id: string, etag: string): Promise<Versioned<ScoresheetView>> {
    return this.api.post(`${this.url(id)}/submission`, {}, { etag });
  }

  recuse(id: string, reason: string, etag: string): Promise<Versioned<ScoresheetView>> {
    return this.api.post(`${this.url(id)}/recusal`, { reason }, { etag });
  }

  url(id: string): string {
    return `/scoresheets/${id}`;
  }
}
