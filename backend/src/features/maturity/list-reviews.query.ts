import { IdFilter, ListQuery, SortBy } from '../../platform/paging/list-query.js';

export class ListReviewsQuery extends ListQuery {
  @SortBy('name')
  override sort?: string;

  @IdFilter()
  agencyId?: string[];
}
