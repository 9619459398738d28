import { FILTERED_LISTS, type FilteredList, SAVED_FILTER_NAME_LENGTH } from '@satu/domain/list';
import { Flag, FreeObject, OneOf, Text, TextList } from '../../platform/validation/fields.js';

const COLUMNS = { max: 50, length: 50 } as const;

/** A filter to keep. */
export class KeepFilterDto {
  @OneOf(FILTERED_LISTS)
  list: FilteredList;

  @Text({ min: 1, max: SAVED_FILTER_NAME_LENGTH })
  name: string;

  /** Values by the names of the list's own filters. */
  @FreeObject()
  filters: Record<string, string[]>;

  @TextList({ ...COLUMNS, optional: true, nullable: true })
  columns?: string[] | null;

  @Flag({ optional: true })
  isDefault?: boolean;
}

/** What changes of it; the list stays. */
export class ChangeFilterDto {
  @Text({ min: 1, max: SAVED_FILTER_NAME_LENGTH, optional: true })
  name?: string;

  @FreeObject({ optional: true })
  filters?: Record<string, string[]>;

  @TextList({ ...COLUMNS, optional: true, nullable: true })
  columns?: string[] | null;

  @Flag({ optional: true })
  isDefault?: boolean;
}
