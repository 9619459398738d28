import type { FilteredList } from '@satu/domain/list';

/** A filter that a person keeps for a list, with the order and the columns. */
export interface SavedFilterView {
  id: string;
  list: FilteredList;
  name: string;
  /** Values by the names of the list's own filters; `sort` is one of them. */
  filters: Record<string, string[]>;
  /** Null: what the list shows until somebody chooses. */
  columns: string[] | null;
  /** The list opens with it. */
  isDefault: boolean;
  version: number;
}

/** All of a person's, by name: they are few. */
export interface SavedFiltersView {
  items: SavedFilterView[];
}
