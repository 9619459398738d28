import { refusalOf } from '../problem/refusal.fixture.js';
import {
  assertMayPublish,
  type ContestEntry,
  type ContestState,
  type PublicationState,
} from './publication-rules.js';
import { sheet } from './rubric.fixture.js';

const CLOSES = new Date('2026-11-30T17:00:00.000Z');
const anEntry = (entryId: string, ...sheets: ContestEntry['sheets']): ContestEntry => ({
  ...{ entryId, sheets, number: `2026-${entryId}`, innovationName: `Inovasi ${entryId}` },
});
const scored = anEntry('e1', sheet(2, 2, 2, 2, 2));
const settled: ContestState = { entries: [scored], openSheets: [] };

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

it('waits for every sheet that was assigned, and names the entries and who owes a sheet', () => {
  const owed = (entryId: string, evaluatorName: string) => ({ entryId, evaluatorName });
  const open = refusal(
    {},
    {
      entries: [scored, anEntry('e2'), anEntry('e3', sheet(1, 1, 1, 1, 1))],
      openSheets: [owed('e1', 'Ani'), owed('e1', 'Budi'), owed('e2', 'Ani')],
    },
  );
  expect([open?.kind, open?.code]).toEqual(['unprocessable', 'sheets-open']);
  expect(open?.context).toEqual({
    sheets: 3,
    entryIds: ['e1', 'e2'],
    entries: [
      {
        ...{ entryId: 'e1', number: '2026-e1', innovationName: 'Inovasi e1' },
        evaluators: ['Ani', 'Budi'],
      },
      {
        ...{ entryId: 'e2', number: '2026-e2', innovationName: 'Inovasi e2' },
        evaluators: ['Ani'],
      },
    ],
  });
});

it('leaves no entry out, and needs one', () => {
  const unread = refusal({}, { entries: [scored, anEntry('e2')] });
  const line = { entryId: 'e2', number: '2026-e2', innovationName: 'Inovasi e2', evaluators: [] };
  expect([unread?.code, unread?.context]).toEqual([
    'entries-unscored',
    { entryIds: ['e2'], entries: [line] },
  ]);
  expect(refusal({}, { entries: [] })?.context).toEqual({ entryIds: [], entries: [] });
});
