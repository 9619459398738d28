import { DomainError, type FieldError } from '../problem/index.js';
import { INNOVATION_COLUMN_KEYS } from './innovation-columns.table.js';

/** Lists whose filters a person can keep. */
export const FILTERED_LISTS = ['innovations', 'sops'] as const;
export type FilteredList = (typeof FILTERED_LISTS)[number];

/** Filters by the names that the list's own door gives them, each with its values. */
export type FilterValues = Readonly<Record<string, readonly string[]>>;

/** How many a person keeps for one list: more are no shortcuts. */
export const SAVED_FILTER_LIMIT = 30;
export const SAVED_FILTER_NAME_LENGTH = 80;

/** What each list can be narrowed and sorted by, and what it can show. */
const FIELDS: Readonly<
  Record<FilteredList, { filters: readonly string[]; columns: readonly string[] }>
> = {
  innovations: {
    filters: [
      ...['q', 'status', 'stage', 'useState', 'agencyId', 'custodianAgencyId', 'mainAffairCode'],
      ...['year', 'periodId', 'published', 'waitingFor', 'sort'],
    ],
    columns: INNOVATION_COLUMN_KEYS,
  },
  sops: { filters: ['q', 'status', 'agencyId', 'overdue', 'sort'], columns: [] },
};

/** What somebody wants to keep of a list. */
export interface FilterToKeep {
  readonly list: FilteredList;
  readonly name: string;
  readonly filters: FilterValues;
  readonly columns: readonly string[] | null;
}

/** A filter that the list does not know would be kept and never do anything: it is refused by name. */
export function assertKeepable({ list, name, filters, columns }: FilterToKeep): void {
  const known = FIELDS[list];
  const errors: FieldError[] = [
    ...(name.trim() === '' ? [{ pointer: '/name', detail: 'required' }] : []),
    ...Object.entries(filters).flatMap(([key, values]) =>
      faultOfFilter(key, values, known.filters),
    ),
    ...(columns ?? [])
      .filter((key) => !known.columns.includes(key))
      .map(() => ({ pointer: '/columns', detail: 'not-allowed' })),
  ];
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
}

const VALUE_LENGTH = 200;
const VALUES = 100;

function faultOfFilter(key: string, values: unknown, known: readonly string[]): FieldError[] {
  const pointer = `/filters/${key}`;
  if (!known.includes(key)) return [{ pointer, detail: 'unknown' }];
  if (!Array.isArray(values)) return [{ pointer, detail: 'not-a-list' }];
  if (values.length > VALUES) return [{ pointer, detail: 'too-many', limit: VALUES }];
  const fits = (one: unknown): boolean => typeof one === 'string' && one.length <= VALUE_LENGTH;
  return values.every(fits) ? [] : [{ pointer, detail: 'too-long', limit: VALUE_LENGTH }];
}
