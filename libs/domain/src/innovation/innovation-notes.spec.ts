import { refusalOf } from '../problem/refusal.fixture.js';
import { assertCriteriaMet, assertNote, assertReason } from './innovation-notes.js';
import { CRITERIA, type Criterion } from './innovation-words.js';

describe('returning', () => {
  it.each([
    [{ note: 'Lengkapi hasilnya.' }, null],
    [{ notes: [{ pointer: '/content/result', text: 'Sebutkan angkanya.' }] }, null],
    [{ note: null, notes: [{ pointer: '/name', text: 'Terlalu umum.' }] }, null],
    [{}, 'note-required'],
    [{ note: ' \n ' }, 'note-required'],
    [{ note: null, notes: [] }, 'note-required'],
    [{ notes: [{ pointer: '/name', text: '' }] }, 'note-required'],
  ])('with %j: %s', (notes, code) => {
    const refusal = refusalOf(() => {
      assertNote(notes);
    });
    expect(refusal?.code ?? null).toBe(code);
    expect(refusal?.kind ?? 'invalid').toBe('invalid');
  });
});

it('needs a reason that says something', () => {
  const code = (reason: string) =>
    refusalOf(() => {
      assertReason(reason);
    })?.code;
  expect([code('Tidak dipakai lagi.'), code('   ')]).toEqual([undefined, 'note-required']);
});

describe('the five criteria', () => {
  const answers = (unmet: readonly Criterion[] = []) =>
    CRITERIA.map((criterion) => ({ criterion, met: !unmet.includes(criterion), note: null }));
  const missing = (given: Parameters<typeof assertCriteriaMet>[0]) =>
    refusalOf(() => {
      assertCriteriaMet(given);
    })?.context['criteria'];

  it('pass when all are met', () => {
    expect(missing(answers())).toBeUndefined();
  });

  it.each(CRITERIA)('fail on %s alone', (criterion) => {
    expect(missing(answers([criterion]))).toEqual([criterion]);
    expect(missing(answers().filter((one) => one.criterion !== criterion))).toEqual([criterion]);
  });

  it('are not met by saying yes beside a no', () => {
    const contradiction = [...answers(), { criterion: 'BENEFIT', met: false, note: null } as const];
    expect(missing(contradiction)).toEqual(['BENEFIT']);
  });
});
