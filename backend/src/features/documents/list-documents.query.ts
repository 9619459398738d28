import {
  DOCUMENT_KINDS,
  DOCUMENT_STANDINGS,
  type DocumentKind,
  type DocumentStanding,
} from '@satu/domain/document';
import {
  Facets,
  Filter,
  IdFilter,
  ListQuery,
  Search,
  SortBy,
} from '../../platform/paging/list-query.js';

export class ListDocumentsQuery extends ListQuery {
  @SortBy('updatedAt', 'datedOn', 'number')
  override sort?: string;

  @Facets('kind', 'standing')
  override facets?: string[];

  @Search()
  override q?: string;

  @Filter(DOCUMENT_KINDS)
  kind?: DocumentKind[];

  @Filter(DOCUMENT_STANDINGS)
  standing?: DocumentStanding[];

  @IdFilter()
  agencyId?: string[];
}
