import { Service, inject } from '@angular/core';
import type {
  EffortsView,
  IndexFactsView,
  InnovationView,
  MaturityView,
  RegionIndexView,
  RegionRowsView,
  RegionRowView,
  ReviewPage,
  RubricView,
} from '@satu/contract/views';

import { Api, type Versioned } from '../../shell/http/api';
import type { Query } from '../../shell/http/query';

/** A claim as it is sent. */
export interface GivenClaim {
  readonly indicatorKey: string;
  readonly tier: number | null;
  readonly basis: string | null;
  readonly note: string;
}

/** What a verifier found, as it is sent. */
export interface GivenFinding {
  readonly indicatorKey: string;
  readonly tier: number | null;
  readonly note: string | null;
}

/** The doors of maturity, of the region's index and of its editions. */
@Service()
export class MaturityClient {
  private readonly api = inject(Api);

  sheet(id: string): Promise<Versioned<MaturityView>> {
    return this.api.getVersioned(`/innovations/${id}/maturity`);
  }

  /** The innovation, for what its verifier asked about indicators. */
  innovation(id: string): Promise<InnovationView> {
    return this.api.get(`/innovations/${id}`);
  }

  claim(id: string, claim: GivenClaim, etag: string): Promise<Versioned<MaturityView>> {
    return this.api.patch(`/innovations/${id}/maturity`, { indicators: [claim] }, { etag });
  }

  find(id: string, finding: GivenFinding, etag: string): Promise<Versioned<MaturityView>> {
    const body = { indicators: [finding] };
    return this.api.post(`/innovations/${id}/maturity/verification`, body, { etag });
  }

  rubric(id: string): Promise<RubricView> {
    return this.api.get(`/rubrics/${id}`);
  }

  index(regionId: string): Promise<RegionIndexView> {
    return this.api.get(`/regions/${regionId}/index`);
  }

  facts(regionId: string): Promise<IndexFactsView> {
    return this.api.get(`/regions/${regionId}/index/facts`);
  }

  efforts(regionId: string): Promise<EffortsView> {
    return this.api.get(`/regions/${regionId}/index/efforts`);
  }

  async setEffort(regionId: string, key: string, effort: number): Promise<EffortsView> {
    const path = `/regions/${regionId}/index/effort`;
    return (await this.api.post<EffortsView>(path, { key, effort })).body;
  }

  rows(regionId: string): Promise<RegionRowsView> {
    return this.api.get(`/regions/${regionId}/index/rows`);
  }

  async fillRow(regionId: string, row: RegionRowView, said: object): Promise<RegionRowView> {
    const path = `/regions/${regionId}/index/rows/${row.id}`;
    return (await this.api.patch<RegionRowView>(path, said, { etag: tagOf(row) })).body;
  }

  async verifyRow(regionId: string, row: RegionRowView, said: object): Promise<RegionRowView> {
    const path = `/regions/${regionId}/index/rows/${row.id}/verification`;
    return (await this.api.post<RegionRowView>(path, said, { etag: tagOf(row) })).body;
  }

  reviews(query: Query): Promise<ReviewPage> {
    return this.api.get('/maturity-reviews', query);
  }
}

function tagOf({ id, version }: RegionRowView): string {
  return `"${id}-${version}"`;
}
