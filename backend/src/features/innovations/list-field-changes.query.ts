import { CodeFilter, ListQuery, SortBy } from '../../platform/paging/list-query.js';

export class ListFieldChangesQuery extends ListQuery {
  @SortBy('at')
  override sort?: string;

  /** Fields by pointer, such as `/content/problem`. */
  @CodeFilter()
  pointer?: string[];
}
