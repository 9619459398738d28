import { EDITION_STATUSES, type EditionStatus } from '@satu/domain/competition';
import {
  Facets,
  Filter,
  IdFilter,
  ListQuery,
  Search,
  SortBy,
} from '../../platform/paging/list-query.js';

export class ListEditionsQuery extends ListQuery {
  @SortBy('updatedAt', 'name', 'year', 'entriesCloseAt')
  override sort?: string;

  @Facets('status')
  override facets?: string[];

  @Search()
  override q?: string;

  @Filter(EDITION_STATUSES)
  status?: EditionStatus[];

  @IdFilter()
  competitionId?: string[];

  @IdFilter()
  regionId?: string[];
}
