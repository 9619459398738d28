import { Service, inject } from '@angular/core';
import type { AuditPage } from '@satu/contract/views';

import { Api } from '../../shell/http/api';

/** The door of the audit log. */
@Service()
export class AuditClient {
  private readonly api = inject(Api);

  list(subject: string, cursor: string | null): Promise<AuditPage> {
    return this.api.get('/audit', { subject, cursor });
  }
}
