/** A date without time, `YYYY-MM-DD`; a spreadsheet sorts and counts with it as a date. */
export interface DayCell {
  readonly day: string;
}

/** A date with hours and minutes as a wall clock of the region shows them, `YYYY-MM-DD HH:mm`. */
export interface MomentCell {
  readonly moment: string;
}

/** What stands in one cell; null leaves it empty. */
export type Cell = string | number | boolean | null | DayCell | MomentCell;

export type Row = readonly Cell[];

/** Rows as they come: a list is read piece by piece and never held whole. */
export type Rows = Iterable<Row> | AsyncIterable<Row>;

/** What a cell of a column may hold, for whoever fills the sheet in. */
export interface ListOfChoices {
  /** The sheet whose first column holds the choices, one a row from the first row on. */
  readonly sheet: string;
  readonly count: number;
  /** What a spreadsheet says when something else is typed; it warns, and lets it pass. */
  readonly warning: string;
}

export interface SheetColumn {
  readonly header: string;
  /** In characters of the normal font. */
  readonly width: number;
  /** Offered in each cell beneath the header. */
  readonly choices?: ListOfChoices;
}

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: Rows;
  /** A sheet to read rather than to work with: no header row, no filter. */
  readonly plain?: true;
  /** Kept out of sight: the choices that other sheets offer. */
  readonly hidden?: true;
}

/** Longest text of a cell (ECMA-376 and Excel's own limit). */
export const CELL_LENGTH = 32_767;
