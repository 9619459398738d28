import { Service, inject } from '@angular/core';
import type {
  EntryView,
  ScoresheetPage,
  ScoresheetSummary,
  ScoresheetView,
} from '@satu/contract/views';

import { Api, type Versioned } from '../../shell/http/api';

/** The doors of an evaluator. */
@Service()
export class ScoresheetClient {
  private readonly api = inject(Api);

  /** All of them: what is grouped and counted must not end with a page. */
  async mine(): Promise<readonly ScoresheetSummary[]> {
    const items: ScoresheetSummary[] = [];
    let cursor: string | null = null;
    do {
      const query = { mine: true, limit: 100, total: false, cursor };
      const page: ScoresheetPage = await this.api.get('/scoresheets', query);
      items.push(...page.items);
      cursor = page.next;
    } while (cursor !== null);
    return items;
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
