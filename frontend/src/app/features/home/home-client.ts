import { Service, inject } from '@angular/core';
import type {
  ComplianceRow,
  ComplianceView,
  FacetCount,
  InnovationPage,
  InnovationView,
  PeriodPage,
  PeriodSummary,
  PersonPage,
  PersonSummary,
  RegionTotalsView,
  ReviewPage,
  ScoresheetPage,
  ScoresheetSummary,
  UseConfirmationPage,
} from '@satu/contract/views';

import { Api } from '../../shell/http/api';

/** A file that waits for the head's approval, and since when. */
export interface Submitted {
  id: string;
  name: string;
  since: string;
}

/** What the home page reads: counts from lists that exist anyway. */
@Service()
export class HomeClient {
  private readonly api = inject(Api);

  /** How many innovations wait for this person in each status: the same that the list behind shows. */
  async innovationCounts(): Promise<readonly FacetCount[]> {
    const query = { limit: 1, facets: 'status', waitingFor: 'me' };
    const page = await this.api.get<InnovationPage>('/innovations', query);
    return page.facets?.['status'] ?? [];
  }

  /** What has waited longest for the head's approval; null when nothing does. */
  async submitted(): Promise<Submitted | null> {
    const query = { status: 'SUBMITTED', sort: 'turnSince', limit: 1, total: false };
    const [first] = (await this.api.get<InnovationPage>('/innovations', query)).items;
    if (!first) return null;
    const { id, name, turn } = await this.api.get<InnovationView>(`/innovations/${first.id}`);
    return { id, name, since: turn.since };
  }

  /** How many innovations of the own agencies the running year still asks for. */
  async toConfirm(): Promise<number> {
    const query = { due: true, limit: 1 };
    return (await this.api.get<UseConfirmationPage>('/use-confirmations', query)).total ?? 0;
  }

  /** How many claims of the own agencies an edition of the index has put in question. */
  async toReview(): Promise<number> {
    const query = { limit: 100, total: false };
    const { items } = await this.api.get<ReviewPage>('/maturity-reviews', query);
    return items.reduce((sum, { claims }) => sum + claims.length, 0);
  }

  /** The running period and where the whole region stands, those that lack first. */
  compliance(): Promise<ComplianceView> {
    return this.api.get<ComplianceView>('/compliance', { limit: 100 });
  }

  /** The first period that is still to come; null when none is planned. */
  async nextPeriod(): Promise<PeriodSummary | null> {
    const query = { status: 'PLANNED', sort: 'opensOn', limit: 1, total: false };
    return (await this.api.get<PeriodPage>('/periods', query)).items[0] ?? null;
  }

  /** People of whom a grant waits for a second person's consent. */
  async pendingPeople(): Promise<readonly PersonSummary[]> {
    // Some of them wait for others: enough to find those that wait for the reader.
    const query = { pending: true, limit: 50, total: false };
    return (await this.api.get<PersonPage>('/people', query)).items;
  }

  /** Totals of the regions beneath, this year. */
  totals(regionId: string, year: number): Promise<RegionTotalsView> {
    return this.api.get<RegionTotalsView>('/compliance', { year, regionId });
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
