import { PERIOD_STATUSES, type PeriodStatus } from '@satu/domain/period';
import {
  Filter,
  IdFilter,
  ListQuery,
  SortBy,
  WholeFilter,
} from '../../platform/paging/list-query.js';

export class ListPeriodsQuery extends ListQuery {
  @SortBy('updatedAt', 'opensOn', 'year')
  override sort?: string;

  @Filter(PERIOD_STATUSES)
  status?: PeriodStatus[];

  @WholeFilter({ least: 2000, most: 2200 })
  year?: number[];

  @IdFilter()
  regionId?: string[];
}
