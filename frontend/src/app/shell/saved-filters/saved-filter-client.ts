import { Service, inject } from '@angular/core';
import type { FilteredList } from '@satu/domain/list';
import type { SavedFiltersView, SavedFilterView } from '@satu/contract/views';

import { Api } from '../http/api';
import { entityTag } from '../http/entity-tag';

/** What is kept of a list. */
export type KeptFilter = Pick<SavedFilterView, 'name' | 'filters' | 'columns' | 'isDefault'>;

/** The doors of kept filters. */
@Service()
export class SavedFilterClient {
  private readonly api = inject(Api);

  async list(list: FilteredList): Promise<SavedFilterView[]> {
    return (await this.api.get<SavedFiltersView>('/filters', { list })).items;
  }

  async keep(list: FilteredList, filter: KeptFilter): Promise<SavedFilterView> {
    return (await this.api.post<SavedFilterView>('/filters', { list, ...filter })).body;
  }

  async change(filter: SavedFilterView, changes: Partial<KeptFilter>): Promise<SavedFilterView> {
    const etag = entityTag(filter);
    return (await this.api.patch<SavedFilterView>(`/filters/${filter.id}`, changes, { etag })).body;
  }

  forget(filter: SavedFilterView): Promise<void> {
    return this.api.delete(`/filters/${filter.id}`, { etag: entityTag(filter) });
  }
}
