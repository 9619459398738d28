import type { EditionStatus, StageStatus } from './competition-words.js';

export interface EditionTimes {
  readonly entriesOpenAt: Date;
  readonly entriesCloseAt: Date;
  readonly publishedAt: Date | null;
}

export interface StageTimes {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** Where the edition stands; each window includes its first instant and excludes its last. */
export function statusOfEdition(edition: EditionTimes, now: Date): EditionStatus {
  if (edition.publishedAt !== null) return 'PUBLISHED';
  if (now < edition.entriesOpenAt) return 'PLANNED';
  return now < edition.entriesCloseAt ? 'OPEN' : 'SCORING';
}

/** Whether the stage takes scores at this instant. */
export function statusOfStage(stage: StageTimes, now: Date): StageStatus {
  if (now < stage.opensAt) return 'PLANNED';
  return now < stage.closesAt ? 'OPEN' : 'CLOSED';
}
