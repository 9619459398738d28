import { SCORESHEET_STATUSES, type ScoresheetStatus } from '@satu/domain/competition';
import {
  Facets,
  Filter,
  IdFilter,
  ListQuery,
  Search,
  SortBy,
} from '../../platform/paging/list-query.js';
import { OneOf } from '../../platform/validation/fields.js';

export class ListScoresheetsQuery extends ListQuery {
  /** Nobody ever sees anybody else's. */
  @OneOf(['true'], { optional: true })
  mine?: string;

  @SortBy('number', 'updatedAt', 'closesAt')
  override sort?: string;

  @Facets('status')
  override facets?: string[];

  @Search()
  override q?: string;

  @Filter(SCORESHEET_STATUSES)
  status?: ScoresheetStatus[];

  @IdFilter()
  editionId?: string[];
}
