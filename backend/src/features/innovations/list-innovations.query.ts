import { INNOVATION_STAGES, INNOVATION_STATUSES, USE_STATES } from '@satu/domain/innovation';
import type { InnovationStage, InnovationStatus, UseState } from '@satu/domain/innovation';
import {
  CodeFilter,
  Facets,
  Filter,
  IdFilter,
  ListQuery,
  Search,
  SortBy,
  WholeFilter,
} from '../../platform/paging/list-query.js';
import { Flag, FromText, OneOf } from '../../platform/validation/fields.js';

export class ListInnovationsQuery extends ListQuery {
  @SortBy(
    ...['updatedAt', 'name', 'turnSince', 'relevance'],
    ...['custodianAgencyName', 'status', 'stage'],
  )
  override sort?: string;

  @Facets('status', 'stage', 'mainAffairCode', 'useState', 'agencyId', 'custodianAgencyId')
  override facets?: string[];

  @Search()
  override q?: string;

  @Filter(INNOVATION_STATUSES)
  status?: InnovationStatus[];

  @Filter(INNOVATION_STAGES)
  stage?: InnovationStage[];

  @Filter(USE_STATES)
  useState?: UseState[];

  @IdFilter()
  agencyId?: string[];

  @IdFilter()
  custodianAgencyId?: string[];

  @CodeFilter()
  mainAffairCode?: string[];

  /** Declared for a period of one of these years. */
  @WholeFilter({ least: 2000, most: 2200 })
  year?: number[];

  /** Declared for one of these periods. */
  @IdFilter()
  periodId?: string[];

  @FromText()
  @Flag({ optional: true })
  published?: boolean;

  /** What waits for the reader's own act. */
  @OneOf(['me'], { optional: true })
  waitingFor?: 'me';
}
