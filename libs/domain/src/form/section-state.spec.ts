import { currentForm } from '../shipped-forms/index.js';
import { sectionStates } from './section-state.js';

const QUESTION = { target: 'QUICK', stage: 'TRIAL', notedPointers: [] } as const;
const BASICS = {
  name: 'SIAP Sehat',
  stage: 'TRIAL',
  problem: 'Antrean panjang.',
  novelty: 'Nomor antrean dari rumah.',
  mainAffairCode: '1.02',
  startsOn: '2026-03-01',
  officialName: 'Kepala Dinas Kesehatan',
};

function stateOf(key: string, values: object, question: object = {}) {
  return sectionStates(currentForm, { ...values }, { ...QUESTION, ...question })[key];
}

it.each([
  ['nothing', {}, 'NOT_STARTED'],
  ['blanks', { name: '  ', problem: null }, 'NOT_STARTED'],
  ['a title', { name: 'SIAP Sehat' }, 'IN_PROGRESS'],
  ['all but one', { ...BASICS, novelty: ' ' }, 'IN_PROGRESS'],
  ['all that is asked', BASICS, 'COMPLETE'],
  ['something wrong', { ...BASICS, startsOn: '2026-02-30' }, 'NEEDS_WORK'],
])('the essentials with %s: %s', (_what, values, state) => {
  expect(stateOf('basics', values)).toBe(state);
});

it('a note at a field calls its section back, and no other', () => {
  const noted = { notedPointers: ['/content/problem'] };
  expect(stateOf('basics', BASICS, noted)).toBe('NEEDS_WORK');
  expect(stateOf('design', BASICS, noted)).toBe('NOT_STARTED');
});

it('what the duty does not ask is complete once begun, but not for the index', () => {
  const values = { ...BASICS, purpose: 'Memangkas antrean.' };
  expect(stateOf('outcome', values)).toBe('COMPLETE');
  expect(stateOf('outcome', values, { target: 'IID' })).toBe('IN_PROGRESS');
});

it.each([
  [{ none: false, lines: [] }, 'NOT_STARTED'],
  [{ none: true, lines: [] }, 'COMPLETE'],
])('a budget of %j is %s', (budget, state) => {
  expect(stateOf('resources', { budget }, { target: 'IID', stage: 'INITIATIVE' })).toBe(state);
});

it('tells every section', () => {
  const states = sectionStates(currentForm, {}, QUESTION);
  expect(Object.keys(states)).toEqual(currentForm.sections.map((section) => section.key));
});
