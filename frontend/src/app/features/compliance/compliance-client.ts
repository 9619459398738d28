import { Service, inject } from '@angular/core';
import type {
  AgencyView,
  ComplianceView,
  InnovationPage,
  PeriodPage,
  PeriodView,
  RegionTotalsView,
} from '@satu/contract/views';

import { Api } from '../../shell/http/api';
import type { Query } from '../../shell/http/query';

/** The doors of monitoring. */
@Service()
export class ComplianceClient {
  private readonly api = inject(Api);

  get(query: Query): Promise<ComplianceView> {
    return this.api.get('/compliance', { limit: 100, ...query });
  }

  totals(year: number, regionId: string): Promise<RegionTotalsView> {
    return this.api.get('/compliance', { year, regionId });
  }

  /** The newest first. */
  periods(): Promise<PeriodPage> {
    return this.api.get('/periods', { limit: 20, total: false, sort: '-opensOn' });
  }

  agency(id: string): Promise<AgencyView> {
    return this.api.get(`/agencies/${id}`);
  }

  innovationsOf(dutyAgencyId: string): Promise<InnovationPage> {
    return this.api.get('/innovations', { custodianAgencyId: dutyAgencyId, limit: 100 });
  }

  period(id: string): Promise<PeriodView> {
    return this.api.get(`/periods/${id}`);
  }

  /** Address of the totals as a spreadsheet. */
  totalsCsvAddress(year: number, regionId: string): string {
    const query = new URLSearchParams({ year: String(year), regionId, format: 'csv' });
    return `/api/compliance?${query.toString()}`;
  }

  /** Address of the same numbers as a spreadsheet. */
  csvAddress(periodId: string, at: string): string {
    const query = new URLSearchParams({ periodId, format: 'csv', ...(at ? { at } : {}) });
    return `/api/compliance?${query.toString()}`;
  }
}
