import { assertAgencyFrame, assertMayEnd, assertNoCycle, type AgencyFrame } from './index.js';

const TREE = [
  { id: 'setda', parentId: null },
  { id: 'dinkes', parentId: null },
  { id: 'puskesmas', parentId: 'dinkes' },
  { id: 'pustu', parentId: 'puskesmas' },
];
const AROUND = { tree: TREE, knownAffairCodes: ['1.02'] };
const FRAME: AgencyFrame = {
  obliged: true,
  parentId: null,
  affairCodes: ['1.02'],
  validFrom: '2026-01-01',
  validUntil: null,
};

describe('what an agency may refer to', () => {
  it('accepts a parent of the region, a known affair and one day of life', () => {
    const frame = { ...FRAME, parentId: 'dinkes', validUntil: '2026-01-01' };
    expect(() => {
      assertAgencyFrame(frame, AROUND);
    }).not.toThrow();
  });

  it.each([
    [{ parentId: 'gresik-dinkes' }, { pointer: '/parentId', detail: 'unknown' }],
    [{ affairCodes: ['1.02', '9.99'] }, { pointer: '/affairCodes/1', detail: 'unknown' }],
    [{ validUntil: '2025-12-31' }, { pointer: '/validUntil', detail: 'before-start' }],
  ])('refuses %j', (change, error) => {
    const refusal = () => {
      assertAgencyFrame({ ...FRAME, ...change }, AROUND);
    };
    expect(refusal).toThrow(
      expect.objectContaining({ code: 'validation-failed', errors: [error] }),
    );
  });
});

describe('the tree of agencies', () => {
  it.each(['dinkes', 'puskesmas', 'pustu'])('refuses to hang dinkes below %s', (parentId) => {
    expect(() => {
      assertNoCycle('dinkes', parentId, TREE);
    }).toThrow(expect.objectContaining({ kind: 'conflict', code: 'agency-cycle' }));
  });

  it.each(['setda', null])('hangs dinkes below %s', (parentId) => {
    expect(() => {
      assertNoCycle('dinkes', parentId, TREE);
    }).not.toThrow();
  });
});

describe('the end of an agency', () => {
  it('is a reorganisation when the agency is obliged', () => {
    expect(() => {
      assertMayEnd({ obliged: true, validUntil: null }, '2026-06-30');
    }).toThrow(expect.objectContaining({ kind: 'conflict', code: 'reorganisation-needed' }));
  });

  it.each([
    ['a unit without a duty', { obliged: false, validUntil: null }, '2026-06-30'],
    ['an end that stays as it is', { obliged: true, validUntil: '2026-06-30' }, '2026-06-30'],
    ['an end that is taken back', { obliged: true, validUntil: '2026-06-30' }, null],
  ])('may be written for %s', (_, before, validUntil) => {
    expect(() => {
      assertMayEnd(before, validUntil);
    }).not.toThrow();
  });
});
