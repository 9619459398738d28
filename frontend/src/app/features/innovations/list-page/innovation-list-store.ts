import { Injectable, inject, signal } from '@angular/core';
import type { AgencyView } from '@satu/contract/views';

import { paged } from '../../../shell/http/paged';
import { keepPlace } from '../../../shell/navigation/keep-place';
import { InnovationClient } from '../innovation-client';

export interface ListQuery {
  q: string;
  status: readonly string[];
  stage: string;
  custodianAgencyId: string;
  mainAffairCode: string;
  useState: string;
  year: string;
  waitingFor: string;
  sort: string;
}

const FACETS = 'status,stage,mainAffairCode,useState';

/** The list of innovations that the person may see, under the filters of the address. */
@Injectable()
export class InnovationListStore {
  private readonly client = inject(InnovationClient);
  private readonly query = signal<ListQuery | null>(null);
  private readonly known = signal<readonly AgencyView[]>([]);
  private readonly list = paged(
    (cursor) => this.client.list({ ...this.query(), cursor, facets: FACETS }),
    keepPlace(),
  );

  readonly items = this.list.items;
  readonly state = this.list.state;
  readonly problem = this.list.problem;
  readonly total = this.list.total;
  readonly totalCapped = this.list.totalCapped;
  readonly facets = this.list.facets;
  readonly hasMore = this.list.hasMore;
  readonly loadingMore = this.list.loadingMore;
  readonly agencies = this.known.asReadonly();

  show(query: ListQuery): Promise<void> {
    this.query.set(query);
    return this.list.reload();
  }

  /** Address of exactly what is shown, as a file. */
  fileAddress(format: 'csv' | 'xlsx', columns: readonly string[]): string {
    return this.client.exportUrl({ ...this.query(), columns, format });
  }

  reload(): Promise<void> {
    return this.list.reload();
  }

  more(): Promise<void> {
    return this.list.more();
  }

  /** The choices of the agency filter; without them the filter is left out, the list still stands. */
  async loadAgencies(): Promise<void> {
    try {
      this.known.set((await this.client.agencies({ sort: 'name' })).items);
    } catch {
      this.known.set([]);
    }
  }
}
