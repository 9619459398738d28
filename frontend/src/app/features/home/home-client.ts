import { Service, inject } from '@angular/core';
import type {
  ComplianceRow,
  ComplianceView,
  FacetCount,
  InnovationPage,
  ScoresheetPage,
  ScoresheetSummary,
} from '@satu/contract/views';

import { Api } from '../../shell/http/api';

/** What the home page reads: counts from lists that exist anyway. */
@Service()
export class HomeClient {
  private readonly api = inject(Api);

  /** How many innovations within the person's reach stand in each status. */
  async innovationCounts(): Promise<readonly FacetCount[]> {
    const query = { limit: 1, facets: 'status' };
    const page = await this.api.get<InnovationPage>('/innovations', query);
    return page.facets?.['status'] ?? [];
  }

  /** The running period and where the whole region stands. */
  compliance(): Promise<ComplianceView> {
    return this.api.get<ComplianceView>('/compliance', { limit: 1 });
  }

  /** The duty of one agency in the running period; null when it has none. */
  async duty(agencyId: string): Promise<{ view: ComplianceView; row: ComplianceRow | null }> {
    const view = await this.api.get<ComplianceView>('/compliance', { agencyId });
    return { view, row: view.items.find((row) => row.agencyId === agencyId) ?? null };
  }

  /** The person's own scoresheets, at most a hundred of them. */
  async scoresheets(): Promise<readonly ScoresheetSummary[]> {
    const page = await this.api.get<ScoresheetPage>('/scoresheets', { mine: true, limit: 100 });
    return page.items;
  }
}
