import { refusalOf } from '../problem/refusal.fixture.js';
import { assertAdministered, termLost, type Grant } from './index.js';

const TODAY = '2026-06-15';
const GRANT: Grant = {
  giverId: null,
  receiverId: 'admin',
  role: 'REGION_ADMIN',
  from: '2026-01-01',
  until: null,
  needsConsent: true,
  consentedById: 'sekda',
  annulledAt: null,
};

describe('what a grant loses by its end', () => {
  it.each<[string, Partial<Grant>, string | null, object | null]>([
    ['annulled: from today on', {}, null, { from: TODAY, until: null }],
    ['ended in the past: from today on', {}, '2026-06-01', { from: TODAY, until: null }],
    ['ended today: from tomorrow on', {}, TODAY, { from: '2026-06-16', until: null }],
    ['ended later: from the day after', {}, '2026-07-31', { from: '2026-08-01', until: null }],
    ['up to its own end', { until: '2026-12-31' }, null, { from: TODAY, until: '2026-12-31' }],
    [
      'not begun: from its first day',
      { from: '2026-09-01' },
      null,
      { from: '2026-09-01', until: null },
    ],
    ['over already: nothing', { until: '2026-06-14' }, null, null],
    ['ended on its own last day: nothing', { until: '2026-07-31' }, '2026-07-31', null],
    ['waiting for consent: nothing', { consentedById: null }, null, null],
    [
      'given without need of consent',
      { consentedById: null, needsConsent: false },
      null,
      { from: TODAY, until: null },
    ],
  ])('%s', (_, change, lastDay, lost) => {
    expect(termLost({ ...GRANT, ...change }, lastDay, TODAY)).toEqual(lost);
  });
});

describe('a region’s last administrator', () => {
  const open = { from: TODAY, until: null };
  const short = { from: TODAY, until: '2026-12-31' };

  it.each([
    ['nothing is lost', null, []],
    ['another one has no end', open, [{ from: '2026-01-01', until: null }]],
    ['another one stays as long', short, [{ from: TODAY, until: '2026-12-31' }]],
    ['one of several does', open, [short, { from: '2020-01-01', until: null }]],
  ])('may go when %s', (_, lost, others) => {
    expect(() => {
      assertAdministered(lost, others);
    }).not.toThrow();
  });

  it.each([
    ['there is no other', open, []],
    ['the other one ends', open, [short]],
    ['the other one ends before', short, [{ from: TODAY, until: '2026-12-30' }]],
    ['the other one begins later', open, [{ from: '2026-06-16', until: null }]],
  ])('stays when %s', (_, lost, others) => {
    expect(
      refusalOf(() => {
        assertAdministered(lost, others);
      }),
    ).toMatchObject({ kind: 'conflict', code: 'last-administrator' });
  });
});
