import { Service, inject } from '@angular/core';
import type { SopPage } from '@satu/contract/views';

import { Api } from '../../shell/http/api';
import type { Query } from '../../shell/http/query';

/** The door of the SOP register. */
@Service()
export class SopClient {
  private readonly api = inject(Api);

  list(query: Query): Promise<SopPage> {
    return this.api.get('/sops', query);
  }
}
