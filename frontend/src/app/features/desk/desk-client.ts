import { Service, inject } from '@angular/core';
import type {
  AgencyPage,
  EvidenceListView,
  InnovationPage,
  InnovationView,
  MaturityView,
  RubricView,
  TurnaroundsView,
} from '@satu/contract/views';

import { Api, type Versioned } from '../../shell/http/api';
import type { Query } from '../../shell/http/query';

/** What a verifier says of one claim. */
export interface Finding {
  indicatorKey: string;
  tier: number;
  note: string | null;
}

/** What an agency is asked to mend, at the indicators. */
export interface Asked {
  pointer: string;
  text: string;
}

/** The doors of the verification desk. */
@Service()
export class DeskClient {
  private readonly api = inject(Api);

  /** What waits for the reader's own decision. */
  queue(query: Query): Promise<InnovationPage> {
    return this.api.get('/innovations', { status: 'ENDORSED', waitingFor: 'me', ...query });
  }

  /** Names of the agencies whose files may wait. */
  agencies(): Promise<AgencyPage> {
    return this.api.get('/agencies', { limit: 100, total: false });
  }

  turnarounds(): Promise<TurnaroundsView> {
    return this.api.get('/verification-turnarounds');
  }

  innovation(id: string): Promise<Versioned<InnovationView>> {
    return this.api.getVersioned(`/innovations/${id}`);
  }

  maturity(id: string): Promise<Versioned<MaturityView>> {
    return this.api.getVersioned(`/innovations/${id}/maturity`);
  }

  evidence(id: string): Promise<EvidenceListView> {
    return this.api.get(`/innovations/${id}/evidence`);
  }

  rubric(id: string): Promise<RubricView> {
    return this.api.get(`/rubrics/${id}`);
  }

  find(id: string, finding: Finding, etag: string): Promise<Versioned<MaturityView>> {
    const path = `/innovations/${id}/maturity/verification`;
    return this.api.post(path, { indicators: [finding] }, { etag });
  }

  async giveBack(id: string, notes: readonly Asked[], etag: string): Promise<void> {
    await this.api.post<InnovationView>(`/innovations/${id}/return`, { notes }, { etag });
  }
}
