import type { InnovationView } from '@satu/contract/views';
import { membershipOf, type Viewer } from '@satu/domain/access';
import {
  type Act,
  dueOf,
  isEditable,
  movesOpenTo,
  type Obstacle,
  obstaclesToSubmitting,
  turnOf,
} from '@satu/domain/innovation';
import type { FormDefinition } from '@satu/domain/form';
import type { Period } from '@satu/domain/period';
import { actorOn, stateOf } from './innovation-standing.js';
import { presentSummary } from './innovation-summary.presenter.js';
import { valuesOf } from './innovation-text.js';
import type { ViewRow } from './innovation-view.repository.js';

/** Who looks, when, and into which period a submission would fall now. */
export interface Occasion {
  readonly viewer: Viewer;
  readonly period: Period | null;
  readonly now: Date;
  /** The form the text was written under, and the one in force today. */
  readonly form: FormDefinition;
  readonly inForce: FormDefinition;
}

/** An innovation with everything that its page shows. */
export function presentInnovation(row: ViewRow, occasion: Occasion): InnovationView {
  return {
    ...presentSummary(row),
    ...text(row),
    ...writing(row, occasion),
    ...dates(row),
    inForce: row.inForce,
    workingCopyId: row.inside ? row.workingCopyId : null,
    turn: turn(row, occasion),
    obstacles: obstacles(row, occasion).map(({ code, pointer }) => ({ code, pointer })),
    moves: moves(row, occasion.viewer),
    ...record(row),
    rejection:
      row.rejectionCriterion && row.rejectionReason
        ? { criterion: row.rejectionCriterion, reason: row.rejectionReason }
        : null,
    withdrawalReason: row.withdrawalReason,
    useStateReason: row.useStateReason,
    useStateSince: row.useStateSince,
    revisionCount: row.revisionCount,
  };
}

function text(row: ViewRow) {
  return {
    regionId: row.regionId,
    initiator: row.initiator,
    medium: row.medium,
    form: row.form,
    touchedAffairCodes: row.touchedAffairCodes,
    sdgs: row.sdgs,
    content: row.content,
    formKey: row.formKey,
    formVersion: row.formVersion,
  };
}

/** Who writes here, and whether another form waits for the text. */
function writing(row: ViewRow, { viewer, form, inForce }: Occasion) {
  const isOpen = isEditable(row.status) && row.mergedAt === null;
  const mayEdit = isOpen && row.mayEdit;
  const isOther = form.key !== inForce.key || form.version !== inForce.version;
  return {
    mayEdit,
    membership: membershipOf(viewer, row.id)?.role ?? null,
    formOffer: mayEdit && isOther ? { formKey: inForce.key, formVersion: inForce.version } : null,
  };
}

function dates(row: ViewRow) {
  return {
    createdAt: row.createdAt.toISOString(),
    createdById: row.createdBy,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    endorsedAt: row.endorsedAt?.toISOString() ?? null,
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
  };
}

/** Notes and what was said on the way are for those who work on it. */
function record(row: ViewRow) {
  return {
    notes: row.inside ? row.notes.map((note) => ({ ...note, at: instant(note.at) })) : [],
    history: row.history.map(({ at, by, act, detail, capacity, confirmedBy }) => ({
      at: instant(at),
      by,
      act,
      detail: row.inside ? detail : null,
      capacity,
      confirmedBy,
    })),
    declarations: row.declarations.map((declaration) => ({
      ...declaration,
      declaredAt: instant(declaration.declaredAt),
    })),
    criteria: row.inside ? row.criteria : [],
  };
}

function turn(row: ViewRow, { period, now }: Occasion): InnovationView['turn'] {
  const since = row.turnSince.toISOString();
  // A merged copy has done its work: its text lives on in the origin.
  if (row.mergedAt)
    return { who: 'NOBODY', since: row.mergedAt.toISOString(), next: 'none', due: null };
  const { who, next } = turnOf(row);
  const { status, inForce } = row;
  // What was sent is sent again for the period that it was sent for.
  const isMeant = isEditable(status) || row.declarations.some((one) => one.periodId === period?.id);
  const due = isMeant
    ? dueOf({ status, inForce, isCopy: row.copyOfId !== null }, period, now)
    : null;
  return { who, since, next, due: due?.toISOString() ?? null };
}

function obstacles(row: ViewRow, { period, form, now }: Occasion): readonly Obstacle[] {
  if (!isEditable(row.status)) return [];
  const isCopy = row.copyOfId !== null;
  return obstaclesToSubmitting(
    { fields: valuesOf(row), form, isCopy, inForce: row.inForce },
    period,
    now,
  );
}

function moves(row: ViewRow, viewer: Viewer): Act[] {
  if (row.mergedAt) return [];
  return [...movesOpenTo(stateOf(row, row), actorOn(row, viewer))];
}

/** PostgreSQL's JSON writes an offset and no trailing zeros; the wire has one form of an instant. */
function instant(written: string): string {
  return new Date(written).toISOString();
}
