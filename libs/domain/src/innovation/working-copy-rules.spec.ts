import { refusalOf } from '../problem/refusal.fixture.js';
import { DRAFT_TITLE_LENGTH, INNOVATION_STATUSES } from './innovation-words.js';
import {
  assertMayCopy,
  assertMayTakePlace,
  assertTitled,
  copyMergesOn,
  isEditable,
} from './working-copy-rules.js';

it('text is edited in draft and returned only', () => {
  expect(INNOVATION_STATUSES.filter(isEditable)).toEqual(['DRAFT', 'RETURNED']);
});

it.each([
  ['SIAP Sehat', undefined],
  ['x'.repeat(DRAFT_TITLE_LENGTH), undefined],
  ['x'.repeat(DRAFT_TITLE_LENGTH + 1), 'too-long'],
  ['', 'required'],
  ['  ', 'required'],
])('a draft titled %j: %s', (name, detail) => {
  const refusal = refusalOf(() => {
    assertTitled(name);
  });
  expect(refusal?.errors[0]?.detail).toBe(detail);
});

it('has one open working copy', () => {
  const copy = (openCopyId: string | null) =>
    refusalOf(() => {
      assertMayCopy(openCopyId);
    });
  expect(copy(null)).toBeNull();
  expect(copy('c')?.code).toBe('working-copy-exists');
  expect(copy('c')?.context).toEqual({ workingCopyId: 'c' });
});

const MERGES = [
  ['ENDORSED', 'ENDORSED'],
  ['VERIFIED', 'VERIFIED'],
];

it.each(INNOVATION_STATUSES)(
  'a copy of what is %s may be decided on while that is in place',
  (status) => {
    const refusal = refusalOf(() => {
      assertMayTakePlace('original', status);
    });
    const expected = ['ENDORSED', 'VERIFIED'].includes(status)
      ? undefined
      : 'working-copy-outdated';
    expect(refusal?.code).toBe(expected);
    if (refusal) expect(refusal.context).toEqual({ innovationId: 'original', status });
  },
);

it('a copy takes the place of the original at the standing that had, and never of an ended one', () => {
  const pairs = INNOVATION_STATUSES.flatMap((copy) =>
    INNOVATION_STATUSES.filter((original) => copyMergesOn(copy, original)).map((original) => [
      copy,
      original,
    ]),
  );
  expect(pairs.sort()).toEqual(MERGES.sort());
});
