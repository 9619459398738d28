import type { Bilingual } from '../language/index.js';

/** One column that a list can show, on the page and in a downloaded sheet alike. */
export interface ListColumn<Key extends string = string> {
  readonly key: Key;
  readonly label: Bilingual;
  /** Name of the sort that runs by this column; without one the column sorts nothing. */
  readonly sort?: string;
  /** Always shown: without it nobody knows which row is which. */
  readonly fixed?: true;
  /** Shown until somebody chooses. */
  readonly shown?: true;
  /** In a sheet, in characters. */
  readonly width: number;
}

/**
 * The columns to show, in the order of the list: the wanted ones with those that are always shown.
 * Unknown keys count for nothing; nothing wanted gives what is shown until somebody chooses.
 */
export function chosenColumns<Key extends string>(
  columns: readonly ListColumn<Key>[],
  wanted: readonly string[] | null | undefined,
): readonly ListColumn<Key>[] {
  const known = columns.filter(({ key }) => wanted?.includes(key));
  if (known.length === 0) return columns.filter(({ fixed, shown }) => fixed ?? shown);
  return columns.filter(({ key, fixed }) => fixed ?? wanted?.includes(key));
}
