import type { Role, Viewer, ViewerGrant } from '../access/index.js';
import { maySee, type SeenInnovation, sightOf } from './innovation-sight.js';
import { INNOVATION_STATUSES, type InnovationStatus } from './innovation-words.js';

const HERE = 'sidoarjo';

function viewer(role: Role, parts: Partial<ViewerGrant> = {}): Viewer {
  const grant = { id: 'g', role, programme: null, regionId: HERE, agencyId: null, agencyIds: [] };
  return { personId: 'p', grants: [{ ...grant, ...parts }] };
}

function innovation(status: InnovationStatus, parts: Partial<SeenInnovation> = {}): SeenInnovation {
  const everSubmitted = status !== 'DRAFT';
  return { regionId: HERE, custodianAgencyId: 'dinkes', status, everSubmitted, ...parts };
}

function seenBy(person: Viewer, parts: Partial<SeenInnovation> = {}): readonly InnovationStatus[] {
  const sight = sightOf(person);
  return INNOVATION_STATUSES.filter((status) => maySee(sight, innovation(status, parts)));
}

const ENDORSED_ON = ['ENDORSED', 'VERIFIED'];
const SUBMITTED_ON = INNOVATION_STATUSES.filter((status) => status !== 'DRAFT');
const inDinkes = { agencyId: 'dinkes', agencyIds: ['dinkes'] };
const inDinsos = { agencyId: 'dinsos', agencyIds: ['dinsos'] };

it.each([
  ['AGENCY_STAFF', inDinkes, INNOVATION_STATUSES],
  ['AGENCY_HEAD', inDinkes, INNOVATION_STATUSES],
  ['MENTOR', inDinkes, INNOVATION_STATUSES],
  ['AGENCY_STAFF', inDinsos, ENDORSED_ON],
  ['AGENCY_HEAD', inDinsos, ENDORSED_ON],
  ['MENTOR', inDinsos, ENDORSED_ON],
  ['VERIFIER', {}, SUBMITTED_ON],
  ['OFFICE_STAFF', {}, SUBMITTED_ON],
  ['OFFICE_DECIDER', {}, SUBMITTED_ON],
  ['REGION_ADMIN', {}, SUBMITTED_ON],
  ['AUDITOR', {}, SUBMITTED_ON],
  ['COMPETITION_MANAGER', {}, ENDORSED_ON],
  ['EVALUATOR', {}, ENDORSED_ON],
  ['EVALUATOR', inDinkes, ENDORSED_ON],
  ['OVERSEER', {}, []],
] as const)('%s %j sees %j', (role, parts, seen) => {
  expect(seenBy(viewer(role, parts))).toEqual(seen);
});

it('ends at the border of the region', () => {
  const gresik = { regionId: 'gresik' };
  expect(seenBy(viewer('VERIFIER'), gresik)).toEqual([]);
  expect(seenBy(viewer('AGENCY_STAFF', inDinsos), gresik)).toEqual([]);
});

it('keeps a draft that was withdrawn unsent within its agency', () => {
  const unsent = innovation('WITHDRAWN', { everSubmitted: false });
  expect(maySee(sightOf(viewer('AUDITOR')), unsent)).toBe(false);
  expect(maySee(sightOf(viewer('AGENCY_STAFF', inDinkes)), unsent)).toBe(true);
});
