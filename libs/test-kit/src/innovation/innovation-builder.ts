import type { InnovationSummary, InnovationView } from '@satu/contract/views';
import { currentForm } from '@satu/domain/shipped-forms';
import { type InForce, type InnovationStatus, turnOf } from '@satu/domain/innovation';
import { AGENCY_ID, REGION_ID } from '../access/viewer-builder.js';

const TURN_SINCE = '2026-11-20T02:00:00.000Z';
const IN_FORCE: Readonly<Partial<Record<InnovationStatus, InForce>>> = {
  ENDORSED: 'ENDORSED',
  VERIFIED: 'VERIFIED',
};
/** Statuses that nothing reaches without having been submitted, endorsed, verified. */
const SUBMITTED: readonly InnovationStatus[] = [
  'SUBMITTED',
  'ENDORSED',
  'VERIFIED',
  'RETURNED',
  'REJECTED',
];
const ENDORSED: readonly InnovationStatus[] = ['ENDORSED', 'VERIFIED', 'REJECTED'];

/** An innovation as a list shows it. */
export function anInnovationSummary(parts: Partial<InnovationSummary> = {}): InnovationSummary {
  return {
    id: '01980000-0000-7000-8000-0000000c0001',
    name: 'SIAP Sehat',
    agencyId: AGENCY_ID,
    agencyName: 'Dinas Kesehatan',
    custodianAgencyId: AGENCY_ID,
    custodianAgencyName: 'Dinas Kesehatan',
    status: 'DRAFT',
    stage: 'TRIAL',
    mainAffairCode: '1.02',
    periodIds: [],
    years: [],
    initiator: null,
    medium: null,
    form: null,
    useState: 'IN_USE',
    version: 1,
    updatedAt: TURN_SINCE,
    turnSince: TURN_SINCE,
    published: false,
    copyOfId: null,
    ...parts,
  };
}

/** A complete innovation; what follows from its status (turn, force, dates) follows here too. */
export function anInnovation(parts: Partial<InnovationView> = {}): InnovationView {
  const summary = anInnovationSummary(parts);
  const { status } = summary;
  return {
    ...summary,
    ...textOf(),
    ...pathOf(status),
    turn: { ...turnOf({ status, turnSince: new Date(TURN_SINCE) }), since: TURN_SINCE, due: null },
    obstacles: [],
    moves: [],
    notes: [],
    history: [],
    declarations: [],
    criteria: [],
    mayEdit: (parts.moves ?? []).includes('submission'),
    membership: null,
    formOffer: null,
    workingCopyId: null,
    useStateReason: null,
    useStateSince: null,
    revisionCount: SUBMITTED.includes(status) ? 1 : 0,
    ...parts,
  };
}

type Text = Pick<
  InnovationView,
  | 'regionId'
  | 'initiator'
  | 'medium'
  | 'form'
  | 'touchedAffairCodes'
  | 'sdgs'
  | 'content'
  | 'formKey'
  | 'formVersion'
  | 'createdAt'
  | 'createdById'
>;

function textOf(): Text {
  return {
    regionId: REGION_ID,
    initiator: 'AGENCY',
    medium: 'NON_DIGITAL',
    form: 'PUBLIC_SERVICE',
    touchedAffairCodes: [],
    sdgs: [3],
    content: {
      problem: 'Antrean panjang. Pasien menunggu tiga jam. Sejak 2024.',
      novelty: 'Nomor antrean diambil dari rumah.',
      startsOn: '2026-03-01',
      officialName: 'Kepala Dinas Kesehatan',
    },
    formKey: currentForm.key,
    formVersion: currentForm.version,
    createdAt: '2026-11-18T02:00:00.000Z',
    createdById: '01980000-0000-7000-8000-0000000b0002',
  };
}

type Path = Pick<
  InnovationView,
  'submittedAt' | 'endorsedAt' | 'verifiedAt' | 'inForce' | 'rejection' | 'withdrawalReason'
>;

function pathOf(status: InnovationStatus): Path {
  return {
    submittedAt: SUBMITTED.includes(status) ? '2026-11-19T02:00:00.000Z' : null,
    endorsedAt: ENDORSED.includes(status) ? '2026-11-19T06:00:00.000Z' : null,
    verifiedAt: status === 'VERIFIED' ? TURN_SINCE : null,
    inForce: IN_FORCE[status] ?? null,
    rejection:
      status === 'REJECTED'
        ? { criterion: 'RENEWAL', reason: 'Sama dengan yang sudah ada.' }
        : null,
    withdrawalReason: status === 'WITHDRAWN' ? 'Digabung dengan inovasi lain.' : null,
  };
}
