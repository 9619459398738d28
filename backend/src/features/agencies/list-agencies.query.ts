import { AGENCY_KINDS, type AgencyKind } from '@satu/domain/agency';
import {
  Facets,
  Filter,
  IdFilter,
  ListQuery,
  Search,
  SortBy,
} from '../../platform/paging/list-query.js';
import { Day, Flag, FromText } from '../../platform/validation/fields.js';

export class ListAgenciesQuery extends ListQuery {
  @SortBy('updatedAt', 'name', 'code')
  override sort?: string;

  @Facets('kind', 'obliged')
  override facets?: string[];

  @Search()
  override q?: string;

  @IdFilter()
  regionId?: string[];

  @IdFilter()
  parentId?: string[];

  @IdFilter()
  dutyAgencyId?: string[];

  @Filter(AGENCY_KINDS)
  kind?: AgencyKind[];

  @FromText()
  @Flag({ optional: true })
  obliged?: boolean;

  /** Only those that stand on this day. */
  @Day({ optional: true })
  validOn?: string;
}
