import type { GrantKind } from '@satu/domain/access';
import type {
  Act,
  Initiator,
  InnovationForm,
  InnovationStage,
  InnovationStatus,
  Medium,
  RecordedAct,
  RejectionCriterion,
  TurnHolder,
  UseState,
} from '@satu/domain/innovation';
import type { MemberRole } from '@satu/domain/access';
import type { FieldMove } from '@satu/domain/form';
import type { Bilingual } from '@satu/domain/language';

export interface InnovationSummary {
  id: string;
  name: string;
  agencyId: string;
  agencyName: string;
  custodianAgencyId: string;
  custodianAgencyName: string;
  status: InnovationStatus;
  stage: InnovationStage | null;
  mainAffairCode: string | null;
  periodIds: string[];
  /** Years of those periods, earliest first. */
  years: number[];
  initiator: Initiator | null;
  medium: Medium | null;
  form: InnovationForm | null;
  useState: UseState;
  version: number;
  updatedAt: string;
  /** Since when it lies where it lies now. */
  turnSince: string;
  published: boolean;
  /** Set on a working copy: the innovation in force that it will replace. */
  copyOfId: string | null;
}

/** One thing that stands between this innovation and an act, and where to mend it. */
export interface ObstacleView {
  code: string;
  pointer: string;
}

export interface NoteView {
  pointer: string | null;
  text: string;
  by: string;
  at: string;
}

export interface HistoryLine {
  at: string;
  by: string;
  act: RecordedAct;
  detail: string | null;
  /** How the head held the post when endorsing; `DELEGATED` is printed "a.n.". */
  capacity: GrantKind | null;
  /** Who matched the signed sheet with the record; null where nothing came on paper. */
  confirmedBy: string | null;
}

export interface DeclarationView {
  periodId: string;
  periodName: string;
  declaredAt: string;
  development: string | null;
  counts: boolean;
}

export interface CriterionView {
  key: RejectionCriterion;
  met: boolean;
  note: string | null;
}

export interface InnovationView extends InnovationSummary {
  regionId: string;
  initiator: Initiator | null;
  medium: Medium | null;
  form: InnovationForm | null;
  touchedAffairCodes: string[];
  sdgs: number[];
  /** All other fields, by the key of the form definition. */
  content: Record<string, unknown>;
  formKey: string;
  formVersion: number;
  createdAt: string;
  createdById: string;
  submittedAt: string | null;
  endorsedAt: string | null;
  verifiedAt: string | null;
  /** What counts now: the level of the endorsed revision in force. */
  inForce: 'ENDORSED' | 'VERIFIED' | null;
  workingCopyId: string | null;
  /** `due`: until when it can be sent, or sent again, for the period; null where no deadline concerns it. */
  turn: { who: TurnHolder; since: string; next: string; due: string | null };
  obstacles: ObstacleView[];
  moves: Act[];
  notes: NoteView[];
  history: HistoryLine[];
  declarations: DeclarationView[];
  criteria: CriterionView[];
  rejection: { criterion: RejectionCriterion | 'FALSE_DATA'; reason: string } | null;
  withdrawalReason: string | null;
  useStateReason: string | null;
  useStateSince: string | null;
  revisionCount: number;
  /** The viewer may write in it now. */
  mayEdit: boolean;
  /** The viewer's role in the team of this innovation; null for whoever works on it by a post. */
  membership: MemberRole | null;
  /** The edition in force, where the text stands under another one and may be moved. */
  formOffer: { formKey: string; formVersion: number } | null;
  /** Field pointers that a lenient PATCH merged with somebody else's change. */
  merged?: string[];
}

/** What moving a text to the edition in force does to its fields. */
export interface FormChangeView {
  from: { formKey: string; formVersion: number };
  to: { formKey: string; formVersion: number };
  /** Fields that are not simply kept. */
  moves: { key: string; fate: FieldMove['fate']; label: Bilingual; value: unknown }[];
}

/** What was written in one field, and over what. */
export interface FieldChangeView {
  id: string;
  pointer: string;
  before: unknown;
  after: unknown;
  /** The writer gave `before` up for a colleague's `after`: it never stood in the text. */
  setAside: boolean;
  at: string;
  by: string;
}

export interface RevisionSummary {
  number: number;
  act: RecordedAct;
  at: string;
  by: string;
}

export interface RevisionsView {
  items: RevisionSummary[];
}

export interface RevisionView extends RevisionSummary {
  innovationId: string;
  name: string;
  fields: Record<string, unknown>;
  content: Record<string, unknown>;
  formKey: string;
  formVersion: number;
}
