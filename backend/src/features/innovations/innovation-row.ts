import type {
  Criterion,
  InForce,
  Initiator,
  InnovationForm,
  InnovationStage,
  InnovationStatus,
  Medium,
  RejectionCriterion,
  UseState,
} from '@satu/domain/innovation';

/** What people write: the columns that lists and rules ask for, and the content of the form. */
export interface InnovationText {
  name: string;
  stage: InnovationStage | null;
  initiator: Initiator | null;
  medium: Medium | null;
  form: InnovationForm | null;
  mainAffairCode: string | null;
  touchedAffairCodes: string[];
  sdgs: number[];
  content: Record<string, unknown>;
  formKey: string;
  formVersion: number;
}

/** What acts change besides the text. */
export interface InnovationStanding {
  custodianAgencyId: string;
  status: InnovationStatus;
  turnSince: Date;
  submittedAt: Date | null;
  submittedBy: string | null;
  endorsedAt: Date | null;
  endorsedBy: string | null;
  verifiedAt: Date | null;
  verifiedBy: string | null;
  inForce: InForce | null;
  inForceStage: InnovationStage | null;
  inForceRevision: number | null;
  criteria: { key: Criterion; met: boolean; note: string | null }[];
  rejectionCriterion: RejectionCriterion | null;
  rejectionReason: string | null;
  withdrawalReason: string | null;
  replacementId: string | null;
  useState: UseState;
  useStateReason: string | null;
  useStateSince: string | null;
  publishedAt: Date | null;
  mergedAt: Date | null;
  revisionCount: number;
}

/** An innovation as its table keeps it. */
export interface InnovationRow extends InnovationText, InnovationStanding {
  id: string;
  regionId: string;
  agencyId: string;
  dutyAgencyId: string | null;
  createdBy: string;
  createdAt: Date;
  updatedAt: Date;
  copyOfId: string | null;
  version: number;
}

/** What a save may change. Who made an innovation, where and when, never changes. */
export type InnovationChanges = Partial<InnovationText & InnovationStanding>;

const TEXT_COLUMNS: Readonly<Record<keyof InnovationText, string>> = {
  name: 'name',
  stage: 'stage',
  initiator: 'initiator',
  medium: 'medium',
  form: 'form',
  mainAffairCode: 'main_affair_code',
  touchedAffairCodes: 'touched_affair_codes',
  sdgs: 'sdgs',
  content: 'content',
  formKey: 'form_key',
  formVersion: 'form_version',
};

/** Column of each field that a save may change. */
export const CHANGEABLE_COLUMNS: Readonly<Record<keyof InnovationChanges, string>> = {
  ...TEXT_COLUMNS,
  custodianAgencyId: 'custodian_agency_id',
  status: 'status',
  turnSince: 'turn_since',
  submittedAt: 'submitted_at',
  submittedBy: 'submitted_by',
  endorsedAt: 'endorsed_at',
  endorsedBy: 'endorsed_by',
  verifiedAt: 'verified_at',
  verifiedBy: 'verified_by',
  inForce: 'in_force',
  inForceStage: 'in_force_stage',
  inForceRevision: 'in_force_revision',
  criteria: 'criteria',
  rejectionCriterion: 'rejection_criterion',
  rejectionReason: 'rejection_reason',
  withdrawalReason: 'withdrawal_reason',
  replacementId: 'replacement_id',
  useState: 'use_state',
  useStateReason: 'use_state_reason',
  useStateSince: 'use_state_since',
  publishedAt: 'published_at',
  mergedAt: 'merged_at',
  revisionCount: 'revision_count',
};

const COLUMNS: Readonly<Record<keyof InnovationRow, string>> = {
  ...CHANGEABLE_COLUMNS,
  id: 'id',
  regionId: 'region_id',
  agencyId: 'agency_id',
  dutyAgencyId: 'duty_agency_id',
  createdBy: 'created_by',
  createdAt: 'created_at',
  updatedAt: 'updated_at',
  copyOfId: 'copy_of_id',
  version: 'version',
};

/** The select list that makes an InnovationRow of the table aliased `i`. */
export const ROW_COLUMNS = Object.entries(COLUMNS)
  // A date has no time of day: as text it can't slip into the day before.
  .map(([field, column]) => `i.${column}${field === 'useStateSince' ? '::text' : ''} as "${field}"`)
  .join(', ');

const JSON_FIELDS: ReadonlySet<string> = new Set(['content', 'criteria']);

/** A value as the driver must get it: it would write a list into jsonb as a PostgreSQL array. */
export function toParameter(field: string, value: unknown): unknown {
  return JSON_FIELDS.has(field) ? JSON.stringify(value) : value;
}
