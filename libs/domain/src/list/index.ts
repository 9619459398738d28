export { chosenColumns, type ListColumn } from './list-column.js';
export {
  INNOVATION_COLUMN_KEYS,
  INNOVATION_COLUMNS,
  type InnovationColumnKey,
} from './innovation-columns.table.js';
export {
  assertKeepable,
  FILTERED_LISTS,
  SAVED_FILTER_LIMIT,
  SAVED_FILTER_NAME_LENGTH,
  type FilteredList,
  type FilterToKeep,
  type FilterValues,
} from './saved-filter-rules.js';
