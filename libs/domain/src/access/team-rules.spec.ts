import { refusalOf } from '../problem/refusal.fixture.js';
import { assertMayJoin } from './team-rules.js';

it.each([
  [null, 'VIEWER', 'not-of-the-agency'],
  [null, 'EDITOR', 'not-of-the-agency'],
  [{ mayWrite: false }, 'EDITOR', 'validation-failed'],
  [{ mayWrite: false }, 'VIEWER', undefined],
  [{ mayWrite: true }, 'EDITOR', undefined],
] as const)('a post of %j as %s: %s', (post, role, code) => {
  expect(
    refusalOf(() => {
      assertMayJoin(post, role);
    })?.code,
  ).toBe(code);
});
