import type { UseState } from '@satu/domain/innovation';

/** An innovation in the living register. */
export interface UseConfirmationItem {
  innovationId: string;
  name: string;
  custodianAgencyId: string;
  custodianAgencyName: string;
  useState: UseState;
  useStateSince: string | null;
  version: number;
  /** The running period still asks for a word on it. */
  due: boolean;
  dueBy: string | null;
  /** The reader may confirm it. */
  mine: boolean;
  /** What was said last; null: nothing ever. */
  last: { at: string; by: string; state: UseState } | null;
}

/** What an agency said of its innovation in one year. */
export interface UseStatementView {
  year: number;
  state: UseState;
  reason: string | null;
  /** What showed it; null where nothing had to, or it was removed since. */
  evidenceTitle: string | null;
  url: string | null;
  by: string;
  at: string;
}

export interface UseStatementsView {
  items: UseStatementView[];
}

/** How long a group of innovations stays in use. */
export interface UseSurvivalGroup {
  /** `all`, the agency's id, or the year. */
  key: string;
  label: string;
  followed: number;
  stopped: number;
  /** The share still in use (0 to 1) after so many whole years since the start, and how many were followed so long. */
  years: { years: number; atRisk: number; share: number }[];
}

export interface UseSurvivalView {
  all: UseSurvivalGroup;
  agencies: UseSurvivalGroup[];
  /** By the year in which they began. */
  cohorts: UseSurvivalGroup[];
}
