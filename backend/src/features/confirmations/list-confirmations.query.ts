import { USE_STATES, type UseState } from '@satu/domain/innovation';
import {
  Facets,
  Filter,
  IdFilter,
  ListQuery,
  Search,
  SortBy,
} from '../../platform/paging/list-query.js';
import { Flag, FromText } from '../../platform/validation/fields.js';

export class ListConfirmationsQuery extends ListQuery {
  @SortBy('name', 'agencyName', 'confirmedAt')
  override sort?: string;

  @Facets('useState', 'custodianAgencyId')
  override facets?: string[];

  @Search()
  override q?: string;

  @Filter(USE_STATES)
  useState?: UseState[];

  @IdFilter()
  custodianAgencyId?: string[];

  /** Whether the running period still asks for it. */
  @FromText()
  @Flag({ optional: true })
  due?: boolean;
}
