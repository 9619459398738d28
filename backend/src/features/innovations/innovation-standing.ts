import { ownAgencyIds, rolesOver, type Viewer } from '@satu/domain/access';
import {
  type Actor,
  type CountingFacts,
  type InnovationState,
  type Move,
} from '@satu/domain/innovation';
import type { Relations } from './innovation.repository.js';
import type { InnovationChanges, InnovationRow } from './innovation-row.js';

/** The row as the rules about moves see it. */
export function stateOf(row: InnovationRow, relations: Relations): InnovationState {
  return {
    status: row.status,
    turnSince: row.turnSince,
    relatives: relations.relatives,
    authorIds: relations.authorIds,
    inForce: row.inForce,
    isCopy: row.copyOfId !== null,
    published: row.publishedAt !== null,
  };
}

/** The viewer as one who acts on this innovation. */
export function actorOn(row: InnovationRow, viewer: Viewer): Actor {
  return {
    personId: viewer.personId,
    roles: rolesOver(viewer, { regionId: row.regionId, agencyId: row.custodianAgencyId }, 'IID'),
    ownAgencyIds: ownAgencyIds(viewer),
  };
}

/** What the row is worth for the duty, as it will be after the changes. */
export function worthAfter(row: InnovationRow, changes: InnovationChanges): CountingFacts {
  const { status, useState, inForce, inForceStage } = { ...row, ...changes };
  return { status, useState, inForce, inForceStage };
}

/** What the move does to the status and to the revision in force; `revision` carries this text. */
export function standingAfter(row: InnovationRow, move: Move, revision: number): InnovationChanges {
  const status = { status: move.to };
  if (move.force === 'KEEPS') return status;
  if (move.force === 'ENDS') {
    return { ...status, inForce: null, inForceStage: null, inForceRevision: null };
  }
  return {
    ...status,
    inForce: move.force,
    inForceStage: row.stage,
    inForceRevision: revision,
  };
}
