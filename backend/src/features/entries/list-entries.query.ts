import { ENTRY_STATUSES, type EntryStatus } from '@satu/domain/competition';
import {
  Facets,
  Filter,
  IdFilter,
  ListQuery,
  Search,
  SortBy,
} from '../../platform/paging/list-query.js';

export class ListEntriesQuery extends ListQuery {
  @SortBy('updatedAt', 'number', 'innovationName', 'agencyName')
  override sort?: string;

  @Facets('status', 'agencyId')
  override facets?: string[];

  @Search()
  override q?: string;

  @Filter(ENTRY_STATUSES)
  status?: EntryStatus[];

  @IdFilter()
  agencyId?: string[];

  @IdFilter()
  innovationId?: string[];
}
