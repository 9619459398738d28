import { ROLES, type Role } from '../access/index.js';
import { refusalOf } from '../problem/refusal.fixture.js';
import { anActor, anInnovationState } from './innovation.fixture.js';
import { type Act, ACTS, MOVES } from './innovation-moves.js';
import { assertMove, movesOpenTo, turnOf } from './innovation-policy.js';
import { INNOVATION_STATUSES, type InnovationStatus } from './innovation-words.js';

/** What each role may do from each status, nothing in force; roles not named may do nothing. */
const OPEN: Readonly<Partial<Record<Role, Partial<Record<InnovationStatus, readonly Act[]>>>>> = {
  AGENCY_STAFF: {
    DRAFT: ['submission', 'withdrawal'],
    SUBMITTED: ['use-state'],
    RETURNED: ['submission', 'use-state'],
    ENDORSED: ['revision', 'use-state'],
    VERIFIED: ['revision', 'use-state'],
  },
  AGENCY_HEAD: {
    DRAFT: ['submission', 'withdrawal', 'transfer'],
    SUBMITTED: ['endorsement', 'return', 'withdrawal', 'transfer', 'use-state'],
    RETURNED: ['submission', 'withdrawal', 'transfer', 'use-state'],
    ENDORSED: ['return', 'withdrawal', 'declaration', 'revision', 'transfer', 'use-state'],
    VERIFIED: ['withdrawal', 'declaration', 'revision', 'transfer', 'use-state', 'publication'],
  },
  VERIFIER: {
    ENDORSED: ['return', 'verification', 'rejection'],
    VERIFIED: ['rejection', 'publication'],
  },
  REGION_ADMIN: {
    SUBMITTED: ['transfer'],
    RETURNED: ['transfer'],
    ENDORSED: ['transfer'],
    VERIFIED: ['transfer'],
  },
};

const PAIRS = ROLES.flatMap((role) => INNOVATION_STATUSES.map((status) => [role, status] as const));

it.each(PAIRS)('%s on %s: exactly the moves of the table', (role, status) => {
  const innovation = anInnovationState({ status });
  const open = OPEN[role]?.[status] ?? [];
  expect(movesOpenTo(innovation, anActor([role]))).toEqual(open);
  for (const act of ACTS.filter((candidate) => !open.includes(candidate))) {
    const refusal = refusalOf(() => assertMove(innovation, act, anActor([role])));
    expect([refusal?.kind, refusal?.code]).toEqual(['conflict', 'invalid-transition']);
    expect(refusal?.context).toEqual({ status, act });
  }
});

it('every move starts and ends in a status that is not its own contradiction', () => {
  const rows = MOVES.map(({ act, from, to, by }) => `${act} ${from} ${to} ${by.join()}`);
  expect(new Set(rows).size).toBe(rows.length);
  const leavesTheEnd = MOVES.filter(({ from }) => from === 'REJECTED' || from === 'WITHDRAWN');
  expect(leavesTheEnd).toEqual([]);
});

describe('while an endorsed revision is in force', () => {
  it.each(['SUBMITTED', 'RETURNED'] as const)('%s can be rejected and declared', (status) => {
    const innovation = anInnovationState({ status, inForce: 'ENDORSED' });
    expect(movesOpenTo(innovation, anActor(['VERIFIER']))).toEqual(['rejection']);
    expect(movesOpenTo(innovation, anActor(['AGENCY_HEAD']))).toContain('declaration');
  });
});

describe('what an act does to the revision in force', () => {
  it.each([
    ['submission', 'RETURNED', 'AGENCY_STAFF', 'SUBMITTED', 'KEEPS'],
    ['endorsement', 'SUBMITTED', 'AGENCY_HEAD', 'ENDORSED', 'ENDORSED'],
    ['return', 'SUBMITTED', 'AGENCY_HEAD', 'RETURNED', 'KEEPS'],
    ['return', 'ENDORSED', 'AGENCY_HEAD', 'RETURNED', 'ENDS'],
    ['return', 'ENDORSED', 'VERIFIER', 'RETURNED', 'KEEPS'],
    ['verification', 'ENDORSED', 'VERIFIER', 'VERIFIED', 'VERIFIED'],
    ['rejection', 'ENDORSED', 'VERIFIER', 'REJECTED', 'ENDS'],
    ['rejection', 'VERIFIED', 'VERIFIER', 'REJECTED', 'ENDS'],
    ['withdrawal', 'VERIFIED', 'AGENCY_HEAD', 'WITHDRAWN', 'ENDS'],
    ['declaration', 'VERIFIED', 'AGENCY_HEAD', 'VERIFIED', 'KEEPS'],
    ['transfer', 'VERIFIED', 'REGION_ADMIN', 'VERIFIED', 'KEEPS'],
  ] as const)('%s from %s by %s: to %s, %s', (...row) => {
    const [act, status, role, to, force] = row;
    const move = assertMove(anInnovationState({ status }), act, anActor([role]));
    expect([move.to, move.force]).toEqual([to, force]);
  });

  it('is nothing when a working copy does it', () => {
    const copy = anInnovationState({ status: 'SUBMITTED', isCopy: true });
    expect(assertMove(copy, 'endorsement', anActor(['AGENCY_HEAD'])).force).toBe('KEEPS');
  });
});

it.each([
  ['ENDORSED', ['return', 'withdrawal']],
  ['SUBMITTED', ['endorsement', 'return', 'withdrawal']],
  ['DRAFT', ['submission', 'withdrawal']],
  ['VERIFIED', []],
] as const)('a working copy that is %s only takes the path of the text', (status, acts) => {
  const copy = anInnovationState({ status, isCopy: true });
  expect(movesOpenTo(copy, anActor(['AGENCY_HEAD']))).toEqual(acts);
});

describe('publication is a switch', () => {
  it.each([
    [false, 'publication'],
    [true, 'unpublication'],
  ])('published %s: %s', (published, act) => {
    const innovation = anInnovationState({ status: 'VERIFIED', published });
    const switches = movesOpenTo(innovation, anActor(['VERIFIER'])).filter((open) =>
      open.endsWith('publication'),
    );
    expect(switches).toEqual([act]);
  });
});

describe('benturan kepentingan', () => {
  it('keeps whoever wrote or submitted the text from endorsing it', () => {
    const innovation = anInnovationState({ status: 'SUBMITTED', authorIds: ['other', 'actor'] });
    const head = anActor(['AGENCY_HEAD']);
    expect(movesOpenTo(innovation, head)).not.toContain('endorsement');
    const refusal = refusalOf(() => assertMove(innovation, 'endorsement', head));
    expect([refusal?.kind, refusal?.code]).toEqual(['conflict', 'conflict-of-interest']);
    expect(refusal?.context).toEqual({ reason: 'OWN_DRAFT' });
  });

  it('does not keep an author from returning or withdrawing it', () => {
    const innovation = anInnovationState({ status: 'SUBMITTED', authorIds: ['actor'] });
    expect(movesOpenTo(innovation, anActor(['AGENCY_HEAD']))).toEqual(
      expect.arrayContaining(['return', 'withdrawal']),
    );
  });

  it.each([
    ['verification', 'ENDORSED'],
    ['return', 'ENDORSED'],
    ['rejection', 'ENDORSED'],
    ['rejection', 'VERIFIED'],
    ['publication', 'VERIFIED'],
  ] as const)('keeps a verifier of a related agency from %s of %s', (act, status) => {
    const innovation = anInnovationState({ status });
    const near = anActor(['VERIFIER'], { ownAgencyIds: ['rsud'] });
    const refusal = refusalOf(() => assertMove(innovation, act, near));
    expect(refusal?.code).toBe('conflict-of-interest');
    expect(refusal?.context).toEqual({ reason: 'OWN_AGENCY' });
    expect(movesOpenTo(innovation, near)).toEqual([]);
    const far = anActor(['VERIFIER'], { ownAgencyIds: ['bappeda'] });
    expect(refusalOf(() => assertMove(innovation, act, far))).toBeNull();
  });

  it('leaves a head who is also verifier the acts of a head at home', () => {
    const both = anActor(['AGENCY_HEAD', 'VERIFIER'], { ownAgencyIds: ['dinkes'] });
    const move = assertMove(anInnovationState({ status: 'ENDORSED' }), 'return', both);
    expect(move.force).toBe('ENDS');
    expect(movesOpenTo(anInnovationState({ status: 'ENDORSED' }), both)).not.toContain(
      'verification',
    );
  });
});

it.each([
  ['DRAFT', 'AGENCY_STAFF', 'submission'],
  ['SUBMITTED', 'AGENCY_HEAD', 'endorsement'],
  ['ENDORSED', 'VERIFIER', 'verification'],
  ['VERIFIED', 'NOBODY', 'none'],
  ['RETURNED', 'AGENCY_STAFF', 'submission'],
  ['REJECTED', 'NOBODY', 'none'],
  ['WITHDRAWN', 'NOBODY', 'none'],
] as const)('%s lies with %s, next %s', (status, who, next) => {
  const turnSince = new Date('2026-11-20T02:00:00.000Z');
  expect(turnOf({ status, turnSince })).toEqual({ who, since: turnSince, next });
});
