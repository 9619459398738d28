import type { Labels } from '../language/index.js';
import type { Hundredths } from '../maturity/index.js';

/** For what an innovation is made ready: sent here, entered in a contest, reported to the index. */
export const READINESS_TARGETS = ['SUBMISSION', 'ENTRY', 'IID'] as const;
export type ReadinessTargetKind = (typeof READINESS_TARGETS)[number];

/** What a lack costs, the worst first: this is the order in which fixes matter. */
export const LACK_LEVELS = ['SUBMISSION', 'ENTRY', 'INDEX'] as const;
export type LackLevel = (typeof LACK_LEVELS)[number];

export const LACK_LEVEL_LABELS: Labels<LackLevel> = {
  SUBMISSION: { id: 'Menghalangi pengajuan', en: 'Stops it from being sent' },
  ENTRY: { id: 'Menghalangi keikutsertaan', en: 'Stops it from taking part' },
  INDEX: { id: 'Mengurangi nilai indeks', en: 'Costs index points' },
};

/** One thing that an innovation lacks for a target, and where it is mended. */
export interface Lack {
  readonly code: string;
  readonly level: LackLevel;
  /** Field of the form; empty where no field is meant. */
  readonly pointer: string;
  /** Indicator of the index; null where none is meant. */
  readonly indicatorKey: string | null;
  /** The piece of evidence that is meant. */
  readonly evidenceId: string | null;
  /** Words, characters or bytes. */
  readonly limit: number | null;
  /** Index points that it costs today, in hundredths. */
  readonly points: Hundredths;
  /** Whether the agency can do anything about it: nothing helps against a deadline. */
  readonly mendable: boolean;
}

type Named = Pick<Lack, 'code' | 'level'> & Partial<Lack>;

/** A lack of which only some things are to be said. */
export function lack(parts: Named): Lack {
  return {
    ...{ pointer: '', indicatorKey: null, evidenceId: null, limit: null, points: 0 },
    mendable: true,
    ...parts,
  };
}

/** Whether the target is out of reach as it is; what only costs points stops nothing. */
export function isStopped(lacks: readonly Lack[]): boolean {
  return lacks.some(({ level }) => level !== 'INDEX');
}
