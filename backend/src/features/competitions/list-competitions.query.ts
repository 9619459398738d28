import { IdFilter, ListQuery, Search, SortBy } from '../../platform/paging/list-query.js';

export class ListCompetitionsQuery extends ListQuery {
  @SortBy('updatedAt', 'name')
  override sort?: string;

  @Search()
  override q?: string;

  @IdFilter()
  regionId?: string[];
}
