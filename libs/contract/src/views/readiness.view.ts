import type { Bilingual } from '@satu/domain/language';
import type { LackLevel, ReadinessTargetKind } from '@satu/domain/readiness';

/** One thing that an innovation lacks for a target, and where it is mended. */
export interface ReadinessLack {
  code: string;
  level: LackLevel;
  /** Field of the form; empty where no field is meant. */
  pointer: string;
  limit: number | null;
  /** Index points that it costs today. */
  points: number;
  /** Whether the agency can do anything about it. */
  mendable: boolean;
  field: { section: string; label: Bilingual } | null;
  indicator: { key: string; number: number; name: Bilingual } | null;
  evidence: { id: string; title: string } | null;
}

/** What leads on from a target that is ready; null where the viewer may not do it. */
export type ReadinessAct = 'submission' | 'entry' | 'export';

/** One place that an innovation can go to. */
export interface ReadinessTarget {
  kind: ReadinessTargetKind;
  /** Of a contest: which, and until when it takes entries. */
  edition: { id: string; name: string; competitionName: string; closesAt: string } | null;
  /** Of the index: the edition that it is reported under. */
  rubric: { edition: string; title: Bilingual; prognosis: boolean } | null;
  /** Where limits of the other side were taken from. */
  source: Bilingual | null;
  /** Until when it can be sent; null where no deadline concerns it. */
  closesAt: string | null;
  /** READY may still cost points; DONE was sent already. */
  state: 'READY' | 'STOPPED' | 'DONE';
  lacks: ReadinessLack[];
  /** Places in `lacks` of the fixes that matter most, worst first. */
  first: number[];
  act: ReadinessAct | null;
  /** The own entry in the contest, when there is one. */
  entry: { id: string; number: string | null } | null;
  /** Who sent an entry under this name before. */
  twin: { innovationId: string; number: string } | null;
}

/** What would stop an innovation, for each place that it can go to. */
export interface ReadinessView {
  innovationId: string;
  name: string;
  /** Set on a working copy: contests and the index are asked about the original. */
  copyOfId: string | null;
  workingCopyId: string | null;
  /** Its text can be changed as it stands; what is endorsed is changed through a working copy. */
  isOpen: boolean;
  /** The viewer may join it to another one as its replication. */
  mayJoin: boolean;
  targets: ReadinessTarget[];
}
