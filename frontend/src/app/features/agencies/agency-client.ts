import { Service, inject } from '@angular/core';
import type { AgencyPage, AgencyView } from '@satu/contract/views';

import { Api, type Versioned } from '../../shell/http/api';
import type { Query } from '../../shell/http/query';

/** The doors of agencies. */
@Service()
export class AgencyClient {
  private readonly api = inject(Api);

  list(query: Query): Promise<AgencyPage> {
    return this.api.get('/agencies', query);
  }

  get(id: string): Promise<Versioned<AgencyView>> {
    return this.api.getVersioned(`/agencies/${id}`);
  }

  create(agency: object): Promise<Versioned<AgencyView>> {
    return this.api.post('/agencies', agency);
  }

  change(id: string, changes: object, etag: string): Promise<Versioned<AgencyView>> {
    return this.api.patch(`/agencies/${id}`, changes, { etag });
  }
}
