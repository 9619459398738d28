import { ROLES, type Role } from '@satu/domain/access';
import { Filter, IdFilter, ListQuery, Search, SortBy } from '../../platform/paging/list-query.js';
import { Flag, FromText } from '../../platform/validation/fields.js';

export class ListPeopleQuery extends ListQuery {
  @SortBy('updatedAt', 'name')
  override sort?: string;

  @Search()
  override q?: string;

  @Filter(ROLES)
  role?: Role[];

  @IdFilter()
  agencyId?: string[];

  @FromText()
  @Flag({ optional: true })
  active?: boolean;

  /** Only people of whom a grant waits for a second person's consent. */
  @FromText()
  @Flag({ optional: true })
  pending?: boolean;

  /** Only people with a grant that is neither over nor annulled. */
  @FromText()
  @Flag({ optional: true })
  standing?: boolean;

  /** Only people of whom a grant ended by this reorganisation, and who have not got it at a successor. */
  @IdFilter()
  endedByReorganisationId?: string[];
}
