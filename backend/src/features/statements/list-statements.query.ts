import { STATEMENT_STATUSES, type StatementStatus } from '@satu/domain/statement';
import { Facets, Filter, IdFilter, ListQuery, SortBy } from '../../platform/paging/list-query.js';

export class ListStatementsQuery extends ListQuery {
  @SortBy('updatedAt', 'scannedAt')
  override sort?: string;

  @Facets('status')
  override facets?: string[];

  @Filter(STATEMENT_STATUSES)
  status?: StatementStatus[];

  @IdFilter()
  innovationId?: string[];
}
