import { currentForm } from '@satu/domain/shipped-forms';
import type { RecordedAct } from '@satu/domain/innovation';

import { changesOf, decidedBefore } from './innovation-changes';

const path = (...acts: RecordedAct[]) =>
  acts.map((act, at) => ({ number: at + 1, act, by: 'Siti', at: '2026-11-19T02:00:00Z' }));

it.each([
  [['submission'], 'SUBMITTED', undefined],
  [['submission', 'return', 'submission'], 'SUBMITTED', 2],
  [['submission', 'endorsement', 'return', 'submission'], 'SUBMITTED', 3],
  [['submission', 'return'], 'RETURNED', 2],
  // What the head returned was never before the verifier.
  [['submission', 'return', 'submission', 'endorsement'], 'ENDORSED', undefined],
  [['submission', 'endorsement', 'return', 'submission', 'endorsement'], 'ENDORSED', 3],
] as const)('after %j a reader of %s compares with revision %s', (acts, status, number) => {
  expect(decidedBefore(path(...acts).reverse(), status)?.number).toBe(number);
});

it('names what reads otherwise, with the words of before', () => {
  const before = { name: 'SIAP', sdgs: [3], benefit: '', stage: 'TRIAL', result: 'Cepat.' };
  const after = { name: 'SIAP Sehat', sdgs: [3], benefit: null, stage: 'TRIAL', result: null };
  expect([...changesOf(currentForm, before, after, 'id')]).toEqual([
    ['name', 'SIAP'],
    ['result', 'Cepat.'],
  ]);
});
