import { Filter, IdFilter, ListQuery, SortBy } from '../../platform/paging/list-query.js';

export class ListDecreesQuery extends ListQuery {
  @SortBy('frozenAt')
  override sort?: string;

  @Filter(['DRAFT', 'SIGNED'])
  status?: ('DRAFT' | 'SIGNED')[];

  @IdFilter()
  periodId?: string[];
}
