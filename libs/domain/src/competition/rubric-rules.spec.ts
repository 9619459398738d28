import { refusalOf } from '../problem/refusal.fixture.js';
import { aCriterion, FIVE } from './rubric.fixture.js';
import { assertRubric, assertRubricOpen, hasLevel, type Rubric, scaleOf } from './rubric-rules.js';

function faults(rubric: Rubric) {
  const refusal = refusalOf(() => {
    assertRubric(rubric);
  });
  return refusal?.errors.map(({ pointer, detail }) => `${pointer} ${detail}`) ?? [];
}

it.each([
  ['the five', FIVE, []],
  ['other anchors between the same ends', [aCriterion('a', 1), aCriterion('b', 1, [1, 4])], []],
  ['none', [], ['/criteria required']],
  ['a double key', [aCriterion('a', 1), aCriterion('a', 1)], ['/criteria/1/key duplicate']],
  ['no weight', [aCriterion('a', 0)], ['/criteria/0/weight too-small']],
  ['half a weight', [aCriterion('a', 0.5)], ['/criteria/0/weight too-small']],
  ['a single level', [aCriterion('a', 1, [1])], ['/criteria/0/levels too-few']],
  ['a level twice', [aCriterion('a', 1, [1, 1])], ['/criteria/0/levels duplicate']],
  ['half a level', [aCriterion('a', 1, [1, 1.5])], ['/criteria/0/levels not-a-whole-number']],
  [
    'another scale',
    [aCriterion('a', 1), aCriterion('b', 1, [1, 2, 3])],
    ['/criteria/1/levels other-scale'],
  ],
])('a rubric with %s: %j', (_what, rubric, expected) => {
  expect(faults(rubric)).toEqual(expected);
});

it('points into the stage that holds the criteria', () => {
  const refusal = refusalOf(() => {
    assertRubric([], '/stages/0');
  });
  expect(refusal?.errors).toEqual([{ pointer: '/stages/0/criteria', detail: 'required' }]);
});

it('is locked once scoring began', () => {
  const change = (lockedAt: Date | null) =>
    refusalOf(() => {
      assertRubricOpen(lockedAt);
    });
  expect(change(null)).toBeNull();
  expect(change(new Date('2026-11-01T00:00:00Z'))?.code).toBe('rubric-locked');
});

it('knows its ends and its levels', () => {
  expect(scaleOf(FIVE)).toEqual({ min: 1, max: 4 });
  expect([1, 4, 0, 5, 2.5].map((level) => hasLevel(aCriterion('a', 1), level))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
