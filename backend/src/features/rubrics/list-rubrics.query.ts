import { ListQuery, SortBy } from '../../platform/paging/list-query.js';

export class ListRubricsQuery extends ListQuery {
  @SortBy('edition', 'updatedAt')
  override sort?: string;
}
