import { Service, inject } from '@angular/core';
import type {
  AgencyPage,
  InnovationView,
  UseConfirmationPage,
  UseSurvivalView,
} from '@satu/contract/views';

import { Api } from '../../shell/http/api';
import type { Query } from '../../shell/http/query';

/** The doors of the living register. */
@Service()
export class ConfirmationClient {
  private readonly api = inject(Api);

  list(query: Query): Promise<UseConfirmationPage> {
    return this.api.get('/use-confirmations', query);
  }

  agencies(): Promise<AgencyPage> {
    return this.api.get('/agencies', { limit: 100, total: false, sort: 'name' });
  }

  /** Upon the version that the list showed. */
  async confirm(id: string, version: number, said: object): Promise<void> {
    const etag = `"${id}-${version}"`;
    await this.api.post<InnovationView>(`/innovations/${id}/confirmation`, said, { etag });
  }

  survival(): Promise<UseSurvivalView> {
    return this.api.get('/use-survival');
  }
}
