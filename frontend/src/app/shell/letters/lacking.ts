import type { ComplianceRow, ComplianceView } from '@satu/contract/views';
import { isOutstanding } from '@satu/domain/obligation';

/** Whether the agency's duty stands and is not met. */
export function lacks(row: ComplianceRow): boolean {
  return isOutstanding({ ...row, lapseOpen: row.lapse !== null });
}

/** Those that lack, longest silent first, as the server orders them. */
export function lackingOf(view: ComplianceView | null): readonly ComplianceRow[] {
  return (view?.items ?? []).filter(lacks);
}

const DAY = 86_400_000;

/** Whole days until the deadline, never negative. */
export function daysLeft(closesAt: string, now: number): number {
  return Math.max(0, Math.floor((Date.parse(closesAt) - now) / DAY));
}
