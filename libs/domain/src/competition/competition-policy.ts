import { isPartial } from '../agency/index.js';
import { DomainError, type FieldError } from '../problem/index.js';
import type { EntryStatus, ScoresheetStatus } from './competition-words.js';
import {
  type EditionTimes,
  type StageTimes,
  statusOfEdition,
  statusOfStage,
} from './edition-status.js';
import { hasLevel, type Rubric } from './rubric-rules.js';
import type { SheetLevels } from './score-rules.js';

/** One line of a scoresheet; a level may still be missing in a draft. */
export interface Score {
  readonly criterionId: string;
  readonly level: number | null;
  readonly note: string | null;
}

export interface ScoresheetState {
  readonly status: ScoresheetStatus;
  /** A later move of the evaluator turned the assignment into a conflict. */
  readonly inConflict: boolean;
}

/** Refuses entries outside the time in which the edition takes them. */
export function assertTakesEntries(edition: EditionTimes, now: Date): void {
  if (statusOfEdition(edition, now) === 'OPEN') return;
  throw new DomainError('unprocessable', 'stage-closed', {
    opensAt: edition.entriesOpenAt.toISOString(),
    closesAt: edition.entriesCloseAt.toISOString(),
  });
}

export type EntryAct = 'submission' | 'withdrawal' | 'exclusion';

/**
 * Refuses moving an entry that isn't where the act starts. The secretariat takes out what was sent, with a
 * reason: an entry whose innovation fell, or whose agency has no head any more, would hold up everybody else.
 */
export function assertEntryMove(from: EntryStatus, act: EntryAct): EntryStatus {
  if (act === 'submission' && from === 'DRAFT') return 'SUBMITTED';
  if (act === 'withdrawal' && from !== 'WITHDRAWN') return 'WITHDRAWN';
  if (act === 'exclusion' && from === 'SUBMITTED') return 'WITHDRAWN';
  throw new DomainError('conflict', 'invalid-transition', { status: from, act });
}

/** Refuses an evaluator who belongs to the entry's agency, one above it, or one below. */
export function assertMayAssign(
  ownAgencyIds: readonly string[],
  relatives: readonly string[],
): void {
  if (!isPartial(ownAgencyIds, relatives)) return;
  throw new DomainError('conflict', 'conflict-of-interest', { reason: 'OWN_AGENCY' });
}

/**
 * Refuses writing on a sheet whose writer has become partial since (it is kept, and left out of the
 * result), on one that was handed in, and outside the time of its stage.
 */
export function assertMayScore(sheet: ScoresheetState, stage: StageTimes, now: Date): void {
  const { status, inConflict } = sheet;
  if (inConflict)
    throw new DomainError('conflict', 'conflict-of-interest', { reason: 'OWN_AGENCY' });
  if (status !== 'DRAFT') throw new DomainError('conflict', 'invalid-transition', { status });
  if (statusOfStage(stage, now) === 'OPEN') return;
  throw new DomainError('unprocessable', 'stage-closed', {
    opensAt: stage.opensAt.toISOString(),
    closesAt: stage.closesAt.toISOString(),
  });
}

/** Refuses scores for unknown criteria, levels that the scale doesn't have, and doubles. */
export function assertScores(rubric: Rubric, scores: readonly Score[]): void {
  const errors = scores.flatMap((score, index): FieldError[] => {
    const criterion = rubric.find((candidate) => candidate.id === score.criterionId);
    const at = `/scores/${index}`;
    if (criterion === undefined) return [{ pointer: `${at}/criterionId`, detail: 'unknown' }];
    const first = scores.findIndex((other) => other.criterionId === score.criterionId);
    if (first !== index) return [{ pointer: `${at}/criterionId`, detail: 'duplicate' }];
    const isKnown = score.level === null || hasLevel(criterion, score.level);
    return isKnown ? [] : [{ pointer: `${at}/level`, detail: 'not-allowed' }];
  });
  if (errors.length > 0) throw new DomainError('invalid', 'validation-failed', {}, errors);
}

/** The levels of a sheet that may be handed in: every criterion has one. */
export function assertComplete(rubric: Rubric, scores: readonly Score[]): SheetLevels {
  const given = new Map(
    scores.flatMap(({ criterionId, level }) =>
      level === null ? [] : [[criterionId, level] as const],
    ),
  );
  const missing = rubric.filter((criterion) => !given.has(criterion.id));
  if (missing.length > 0) {
    const criterionIds = missing.map((criterion) => criterion.id);
    const errors = missing.map((criterion) => ({
      pointer: `/scores/${rubric.indexOf(criterion)}/level`,
      detail: 'required',
    }));
    throw new DomainError('unprocessable', 'scoresheet-incomplete', { criterionIds }, errors);
  }
  return Object.fromEntries(given);
}
