import { Service, inject } from '@angular/core';
import type { AuditPage } from '@satu/contract/views';

import { Api } from '../../shell/http/api';
import type { Query } from '../../shell/http/query';

/** The door of the audit log. */
@Service()
export class AuditClient {
  private readonly api = inject(Api);

  list(query: Query): Promise<AuditPage> {
    return this.api.get('/audit', query);
  }
}
