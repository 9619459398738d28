import { Service, inject } from '@angular/core';
import type {
  DecreeLinesView,
  DecreePage,
  DecreeView,
  DocumentPage,
  DocumentView,
  PeriodPage,
} from '@satu/contract/views';

import { Api } from '../../shell/http/api';
import type { Query } from '../../shell/http/query';

/** The doors of the region's shelf, and of the decree made of the verified list. */
@Service()
export class DocumentClient {
  private readonly api = inject(Api);

  list(query: Query): Promise<DocumentPage> {
    return this.api.get('/documents', query);
  }

  async file(document: object): Promise<DocumentView> {
    return (await this.api.post<DocumentView>('/documents', document)).body;
  }

  /** Where the browser fetches the file. */
  contentAddress(id: string): string {
    return `/api/documents/${id}/content`;
  }

  periods(): Promise<PeriodPage> {
    return this.api.get('/periods', { limit: 20 });
  }

  decrees(cursor: string | null): Promise<DecreePage> {
    return this.api.get('/decrees', { cursor });
  }

  lines(id: string): Promise<DecreeLinesView> {
    return this.api.get(`/decrees/${id}/lines`);
  }

  async freeze(periodId: string): Promise<DecreeView> {
    return (await this.api.post<DecreeView>('/decrees', { periodId })).body;
  }

  async sign({ id, version }: DecreeView, signed: object): Promise<DecreeView> {
    const options = { etag: `"${id}-${version}"` };
    return (await this.api.post<DecreeView>(`/decrees/${id}/signature`, signed, options)).body;
  }

  draftAddress(id: string): string {
    return `/api/decrees/${id}/draft`;
  }
}
