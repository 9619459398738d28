import { CodeFilter, IdFilter, ListQuery, SortBy } from '../../platform/paging/list-query.js';
import { Text } from '../../platform/validation/fields.js';

export class ListAuditQuery extends ListQuery {
  @SortBy('at')
  override sort?: string;

  /** What was acted upon: `innovation:<id>`. */
  @Text({ min: 1, max: 100, optional: true })
  subject?: string;

  @IdFilter()
  actorId?: string[];

  @IdFilter()
  agencyId?: string[];

  @IdFilter()
  regionId?: string[];

  /** Verbs such as `innovation.endorsed`. */
  @CodeFilter()
  act?: string[];
}
