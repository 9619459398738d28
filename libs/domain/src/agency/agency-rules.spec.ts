import {
  assertAgencyFrame,
  assertMayEnd,
  assertNameFree,
  assertParent,
  isSameName,
  standsLonger,
  type AgencyFrame,
} from './index.js';
import { refusalOf } from '../problem/refusal.fixture.js';

const TREE = [
  { id: 'setda', parentId: null },
  { id: 'dinkes', parentId: null },
  { id: 'puskesmas', parentId: 'dinkes' },
  { id: 'pustu', parentId: 'puskesmas' },
];
const FRAME: AgencyFrame = { affairCodes: ['1.02'], validFrom: '2026-01-01', validUntil: null };

describe('the name of an agency', () => {
  it('is free, or the one that has it is named', () => {
    expect(() => {
      assertNameFree(null, '/name');
    }).not.toThrow();
    const namesake = { agencyId: 'a', name: 'Dinas A', code: '1.01' };
    expect(
      refusalOf(() => {
        assertNameFree(namesake, '/successors/0/name');
      }),
    ).toMatchObject({
      code: 'name-taken',
      context: namesake,
      errors: [{ pointer: '/successors/0/name', detail: 'same-name' }],
    });
  });

  it.each([
    ['Dinas A', ' dinas  a ', true],
    ['Dinas A', 'Dinas B', false],
    ['DinasA', 'Dinas A', false],
  ])('%j and %j', (one, other, same) => {
    expect(isSameName(one, other)).toBe(same);
  });

  it.each([
    ['2026-01-01', null, null],
    ['2026-02-01', '2026-05-31', null],
    ['2025-12-31', '2026-05-31', 'validFrom'],
    ['2026-01-01', '2026-07-01', 'validUntil'],
  ] as const)('may meet another when it stands from %s until %s at %s', (validFrom, until, at) => {
    const before = { validFrom: '2026-01-01', validUntil: until === null ? null : '2026-06-30' };
    expect(standsLonger(before, { validFrom, validUntil: until })).toBe(at);
  });

  it('may meet another when its end is taken back', () => {
    const before = { validFrom: '2026-01-01', validUntil: '2026-06-30' };
    expect(standsLonger(before, { ...before, validUntil: null })).toBe('validUntil');
    expect(standsLonger({ ...before, validUntil: null }, before)).toBeNull();
  });
});

describe('the frame of an agency', () => {
  it('accepts a known affair and a life of one day', () => {
    expect(() => {
      assertAgencyFrame({ ...FRAME, validUntil: '2026-01-01' }, ['1.02']);
    }).not.toThrow();
  });

  it.each([
    [{ affairCodes: ['1.02', '9.99'] }, { pointer: '/affairCodes/1', detail: 'unknown' }],
    [{ validUntil: '2025-12-31' }, { pointer: '/validUntil', detail: 'before-start' }],
  ])('refuses %j', (change, error) => {
    expect(
      refusalOf(() => {
        assertAgencyFrame({ ...FRAME, ...change }, ['1.02']);
      }),
    ).toMatchObject({ code: 'validation-failed', errors: [error] });
  });
});

describe('the place of an agency', () => {
  it.each(['dinkes', 'puskesmas', 'pustu'])('is never below %s for dinkes', (parentId) => {
    expect(
      refusalOf(() => {
        assertParent('dinkes', parentId, TREE);
      }),
    ).toMatchObject({ kind: 'conflict', code: 'agency-cycle' });
  });

  it.each(['setda', null])('may be below %s', (parentId) => {
    expect(() => {
      assertParent('dinkes', parentId, TREE);
    }).not.toThrow();
  });

  it('is never outside the region', () => {
    expect(
      refusalOf(() => {
        assertParent('dinkes', 'gresik-dinkes', TREE);
      }),
    ).toMatchObject({ errors: [{ pointer: '/parentId', detail: 'unknown' }] });
  });
});

describe('the end of an agency', () => {
  const own = { id: 'dinkes', dutyAgencyId: 'dinkes' };

  it('is a reorganisation while it has a duty of its own', () => {
    expect(
      refusalOf(() => {
        assertMayEnd({ ...own, validUntil: null }, '2026-06-30');
      }),
    ).toMatchObject({ kind: 'conflict', code: 'reorganisation-needed' });
  });

  it.each([
    [
      'a unit that counts for another',
      { id: 'pustu', dutyAgencyId: 'dinkes', validUntil: null },
      '2026-06-30',
    ],
    ['one that counts for nobody', { id: 'x', dutyAgencyId: null, validUntil: null }, '2026-06-30'],
    ['an end that stays as it is', { ...own, validUntil: '2026-06-30' }, '2026-06-30'],
    ['an end that is taken back', { ...own, validUntil: '2026-06-30' }, null],
  ])('may be written for %s', (_, before, validUntil) => {
    expect(() => {
      assertMayEnd(before, validUntil);
    }).not.toThrow();
  });
});
