import { FILTERED_LISTS, type FilteredList } from '@satu/domain/list';
import { OneOf } from '../../platform/validation/fields.js';

export class ListSavedFiltersQuery {
  @OneOf(FILTERED_LISTS)
  list: FilteredList;
}
