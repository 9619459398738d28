import { isOutstanding } from '@satu/domain/obligation';
import { readCursor, writeCursor } from '../../platform/paging/cursor.js';
import type { ComplianceRowData } from './compliance.repository.js';

/** Rows in the order asked, and the place after which the next page starts. */
export interface ComplianceSlice {
  readonly items: readonly ComplianceRowData[];
  readonly next: string | null;
}

interface Placed {
  readonly row: ComplianceRowData;
  readonly key: string;
}

type Key = (row: ComplianceRowData) => string;

const KEYS: Readonly<Record<string, Key>> = {
  /** Those that lack first, the longest silent on top; nobody has been silent longer than never. */
  silence: (row) =>
    isOutstanding(row)
      ? `0 ${row.lastActivityAt?.toISOString() ?? ''}`
      : `1 ${row.agencyName.toLowerCase()}`,
  agencyName: (row) => row.agencyName.toLowerCase(),
};

export interface SliceQuery {
  readonly sort: string | undefined;
  readonly cursor: string | undefined;
  readonly limit: number | undefined;
}

/** One page of rows: a region has tens of agencies, so they are all here, and only a page leaves. */
export function sliceOf(rows: readonly ComplianceRowData[], query: SliceQuery): ComplianceSlice {
  const sort = (query.sort ?? 'silence').replace(/,id$/, '');
  const isDown = sort.startsWith('-');
  const keyOf = KEYS[isDown ? sort.slice(1) : sort] ?? (() => '');
  const direction = isDown ? -1 : 1;
  const order = (one: Placed, other: Placed): number =>
    direction * compare(one.key, other.key) || compare(one.row.agencyId, other.row.agencyId);
  const placed = rows.map((row) => ({ row, key: keyOf(row) })).sort(order);
  const rest = query.cursor === undefined ? placed : after(placed, query.cursor, sort, direction);
  const limit = query.limit ?? 25;
  const items = rest.slice(0, limit);
  const last = rest.length > limit ? items.at(-1) : undefined;
  return {
    items: items.map(({ row }) => row),
    next: last ? writeCursor(sort, { value: last.key, id: last.row.agencyId }) : null,
  };
}

function after(
  placed: readonly Placed[],
  cursor: string,
  sort: string,
  direction: number,
): readonly Placed[] {
  const { value, id } = readCursor(cursor, sort, 'text');
  return placed.filter(({ key, row }) => {
    const beyond = direction * compare(key, value);
    return beyond > 0 || (beyond === 0 && row.agencyId > id);
  });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
