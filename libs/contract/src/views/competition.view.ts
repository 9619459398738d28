import type { EditionStatus, EntryStatus, ScoresheetStatus } from '@satu/domain/competition';

export interface CompetitionView {
  id: string;
  regionId: string;
  name: string;
  updatedAt: string;
}

export interface CriterionLevelView {
  level: number;
  text: string;
  textEn: string;
}

export interface RubricCriterionView {
  id: string;
  key: string;
  name: string;
  nameEn: string;
  weight: number;
  levels: CriterionLevelView[];
}

export interface StageView {
  id: string;
  key: string;
  name: string;
  opensAt: string;
  closesAt: string;
  rubricVersion: number;
  rubricLocked: boolean;
  criteria: RubricCriterionView[];
}

export interface EditionSummary {
  id: string;
  competitionId: string;
  competitionName: string;
  regionId: string;
  year: number;
  name: string;
  status: EditionStatus;
  entriesOpenAt: string;
  entriesCloseAt: string;
  publishers: number;
  publishedAt: string | null;
  entryCount: number;
  version: number;
  updatedAt: string;
}

export interface EditionView extends EditionSummary {
  description: string | null;
  stages: StageView[];
  /** How many distinct people have called for publication so far. */
  publicationCalls: number;
  progress: { assignments: number; submitted: number; recused: number } | null;
}

export interface AssignmentView {
  id: string;
  entryId: string;
  evaluatorId: string;
  evaluatorName: string;
  stageId: string;
  state: 'ASSIGNED' | 'CONFLICT';
  scoresheetStatus: ScoresheetStatus | null;
  version: number;
}

export interface EntrySummary {
  id: string;
  editionId: string;
  innovationId: string;
  innovationName: string;
  agencyId: string;
  agencyName: string;
  status: EntryStatus;
  number: string | null;
  submittedAt: string | null;
  version: number;
  updatedAt: string;
}

export interface EntryView extends EntrySummary {
  editionName: string;
  revisionNumber: number;
  fields: Record<string, unknown>;
  content: Record<string, unknown>;
  formKey: string;
  formVersion: number;
  /** Why and when the secretariat took a sent entry out of the contest; null when it did not. */
  exclusion: { reason: string; at: string } | null;
  /** Only for those who assign; empty for everybody else. */
  assignments: AssignmentView[];
}

export interface ScoreView {
  criterionId: string;
  level: number | null;
  note: string | null;
}

export interface ScoresheetSummary {
  id: string;
  entryId: string;
  stageId: string;
  editionId: string;
  editionName: string;
  innovationName: string;
  agencyName: string;
  status: ScoresheetStatus;
  scored: number;
  criteria: number;
  closesAt: string;
  version: number;
  updatedAt: string;
}

/** How far an evaluator is with her sheets of one stage, in the order of the entries' numbers. */
export interface ScoringWalk {
  /** Place of this sheet, from 1. */
  position: number;
  total: number;
  submitted: number;
  /** Open sheets with at least one score. */
  begun: number;
}

export interface ScoresheetView extends ScoresheetSummary {
  scores: ScoreView[];
  stage: StageView;
  recusalReason: string | null;
  /** Neighbours in the evaluator's own list, so that the keyboard can walk it. */
  previousId: string | null;
  nextId: string | null;
  /** The next sheet of the same stage that still waits for the evaluator, from here on round; null when none does. */
  nextOpenId: string | null;
  walk: ScoringWalk;
  merged?: string[];
}

export interface ResultRow {
  entryId: string;
  innovationName: string;
  agencyName: string;
  rank: number;
  /** 0..100, two decimals, half-up. */
  raw: string;
  calibrated: string | null;
  tied: boolean;
  sheets: number;
}

export interface ResultsView {
  editionId: string;
  editionName: string;
  year: number;
  publishedAt: string | null;
  method: string;
  items: ResultRow[];
}

/** Somebody who could judge an entry, with what speaks against it. */
export interface EvaluatorCandidate {
  personId: string;
  name: string;
  affiliation: string | null;
  /** How many entries of this edition the person already judges. */
  load: number;
  assigned: boolean;
  /** The own agency, its parent or child, or a recusal: such a person can't be assigned. */
  conflict: boolean;
}

export interface EvaluatorCandidates {
  items: EvaluatorCandidate[];
}
