import {
  INNOVATION_STAGES,
  MEDIUMS,
  USE_STATES,
  type InnovationStage,
  type Medium,
  type UseState,
} from '@satu/domain/innovation';
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

export class ListCatalogueQuery extends ListQuery {
  /** Newest first; with a question what answers it best first. */
  @SortBy('publishedAt', 'name', 'relevance')
  override sort?: string;

  @Facets('regionId', 'stage', 'medium', 'mainAffairCode', 'useState', 'sdgs')
  override facets?: string[];

  @Search()
  override q?: string;

  @IdFilter()
  regionId?: string[];

  @Filter(INNOVATION_STAGES)
  stage?: InnovationStage[];

  @Filter(MEDIUMS)
  medium?: Medium[];

  @Filter(USE_STATES)
  useState?: UseState[];

  @CodeFilter()
  mainAffairCode?: string[];

  @WholeFilter({ least: 1, most: 17 })
  sdgs?: number[];
}
