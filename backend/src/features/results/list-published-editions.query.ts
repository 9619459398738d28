import {
  IdFilter,
  ListQuery,
  Search,
  SortBy,
  WholeFilter,
} from '../../platform/paging/list-query.js';

export class ListPublishedEditionsQuery extends ListQuery {
  @SortBy('publishedAt', 'year', 'editionName')
  override sort?: string;

  @Search()
  override q?: string;

  @IdFilter()
  regionId?: string[];

  @WholeFilter({ least: 2000, most: 2100 })
  year?: number[];
}
