import { Service, inject } from '@angular/core';
import type {
  AgencyPage,
  ComplianceRow,
  ComplianceView,
  ExemptionView,
  PeriodPage,
  PeriodView,
} from '@satu/contract/views';

import { Api, type Versioned } from '../../shell/http/api';
import { entityTag } from '../../shell/http/entity-tag';

export interface NewPeriod {
  year: number;
  name: string;
  opensOn: string;
  closesAt: string;
  requiredCount: number;
  legalBasis: { kind: string; number: string; on: string };
}

export interface NewExemption {
  agencyId: string;
  basisKind: string;
  basisNumber: string;
  basisOn: string;
  reason: string;
}

/** The doors of periods. */
@Service()
export class PeriodClient {
  private readonly api = inject(Api);

  /** The newest first. */
  list(cursor: string | null): Promise<PeriodPage> {
    return this.api.get('/periods', { cursor, sort: '-opensOn' });
  }

  get(id: string): Promise<Versioned<PeriodView>> {
    return this.api.getVersioned(`/periods/${id}`);
  }

  create(period: NewPeriod): Promise<Versioned<PeriodView>> {
    return this.api.post('/periods', period);
  }

  change(id: string, changes: object, etag: string): Promise<Versioned<PeriodView>> {
    return this.api.patch(`/periods/${id}`, changes, { etag });
  }

  /** Each agency's duty in the period, by name. */
  async standing(periodId: string): Promise<readonly ComplianceRow[]> {
    const items: ComplianceRow[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query = { periodId, limit: 100, sort: 'agencyName', cursor };
      const page: ComplianceView = await this.api.get('/compliance', query);
      items.push(...page.items);
      cursor = page.next;
    }
    return items;
  }

  close(id: string, withFindings: boolean, etag: string): Promise<Versioned<PeriodView>> {
    return this.api.post(`/periods/${id}/closing`, { withFindings }, { etag });
  }

  exempt(id: string, exemption: NewExemption): Promise<Versioned<ExemptionView>> {
    return this.api.post(`/periods/${id}/exemptions`, exemption);
  }

  /** An exemption has a version of its own. */
  revoke(id: string, exemption: ExemptionView): Promise<void> {
    const etag = entityTag(exemption);
    return this.api.delete(`/periods/${id}/exemptions/${exemption.id}`, { etag });
  }

  agencies(): Promise<AgencyPage> {
    return this.api.get('/agencies', { limit: 100, total: false, sort: 'name' });
  }
}
