import { refusalOf } from '../problem/refusal.fixture.js';
import { assertMayPublish, type ContestState, type PublicationState } from './publication-rules.js';
import { sheet } from './rubric.fixture.js';

const CLOSES = new Date('2026-11-30T17:00:00.000Z');
const scored = { entryId: 'e1', sheets: [sheet(2, 2, 2, 2, 2)] };
const settled: ContestState = { entries: [scored], openEntryIds: [] };

const edition = (parts: Partial<PublicationState> = {}): PublicationState => ({
  ...{ publishers: 1, callerIds: [], publishedAt: null, entriesCloseAt: CLOSES },
  ...parts,
});

const refusal = (
  parts: Partial<PublicationState>,
  contest: Partial<ContestState> = {},
  now = CLOSES,
) => refusalOf(() => assertMayPublish(edition(parts), 'me', { ...settled, ...contest }, now));

it.each([
  [1, [], true],
  [2, [], false],
  [2, ['other'], true],
])('%d publishers after %j: %s', (publishers, callerIds, publishes) => {
  const state = edition({ publishers, callerIds });
  expect(assertMayPublish(state, 'me', settled, CLOSES)).toEqual({ publishes });
});

it('needs distinct people', () => {
  expect(refusal({ publishers: 2, callerIds: ['me'] })?.code).toBe('second-person-needed');
});

it('happens once', () => {
  expect(refusal({ publishedAt: CLOSES })?.code).toBe('already-published');
});

it('waits until no entry can come in, to the second', () => {
  const early = refusal({}, {}, new Date(CLOSES.getTime() - 1000));
  expect([early?.kind, early?.code]).toEqual(['unprocessable', 'entries-open']);
  expect(early?.context).toEqual({ closesAt: '2026-11-30T17:00:00.000Z' });
  expect(refusal({})).toBeNull();
});

it('waits for every sheet that was assigned, and names the entries', () => {
  const open = refusal({}, { openEntryIds: ['e1', 'e1', 'e2'] });
  expect([open?.kind, open?.code]).toEqual(['unprocessable', 'sheets-open']);
  expect(open?.context).toEqual({ sheets: 3, entryIds: ['e1', 'e2'] });
});

it('leaves no entry out, and needs one', () => {
  const unread = refusal({}, { entries: [scored, { entryId: 'e2', sheets: [] }] });
  expect([unread?.code, unread?.context]).toEqual(['entries-unscored', { entryIds: ['e2'] }]);
  expect(refusal({}, { entries: [] })?.context).toEqual({ entryIds: [] });
});
