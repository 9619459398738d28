import { SOP_STATUSES, type SopStatus } from '@satu/domain/sop';
import {
  Facets,
  Filter,
  IdFilter,
  ListQuery,
  Search,
  SortBy,
} from '../../platform/paging/list-query.js';
import { Flag, FromText } from '../../platform/validation/fields.js';

export class ListSopsQuery extends ListQuery {
  @SortBy('updatedAt', 'name', 'number', 'evaluationDueOn')
  override sort?: string;

  @Facets('status', 'agencyId')
  override facets?: string[];

  @Search()
  override q?: string;

  @Filter(SOP_STATUSES)
  status?: SopStatus[];

  @IdFilter()
  agencyId?: string[];

  /** Whether the evaluation is overdue today, by the region's calendar. */
  @FromText()
  @Flag({ optional: true })
  overdue?: boolean;
}
