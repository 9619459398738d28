import { formOf } from '../shipped-forms/index.js';
import { moveToForm } from './form-change.js';
import type { FormDefinition } from './form-definition.js';

const old = formOf('innovation', 2026)!;
const grown = formOf('innovation', 2027)!;
const own = { key: 'ownTarget', type: 'text', own: true, label: { id: 'S', en: 'T' } } as const;
const withOwn = (form: FormDefinition): FormDefinition => ({
  ...form,
  sections: form.sections.map((section, place) =>
    place === 0 ? { ...section, fields: [...section.fields, own] } : section,
  ),
});

it('keeps what fits, turns lines into rows, and tells only what changes', () => {
  const values = { name: 'SIAP', awards: ['Top 99', ' '], sopReference: '12/2025' };
  const moved = moveToForm(old, grown, values);
  expect(moved.values).toEqual({
    name: 'SIAP',
    sopReference: '12/2025',
    awards: [{ name: 'Top 99', giver: '', level: '', year: '' }],
  });
  expect(moved.moves.map(({ key, fate }) => [key, fate])).toEqual([
    ['awards', 'CONVERTED'],
    ['jointAgencies', 'ADDED'],
    ['sop', 'ADDED'],
  ]);
});

it('sets aside what the new form does not ask, and nothing that was empty', () => {
  const values = { name: 'SIAP', ownTarget: 'Seribu pasien' };
  const moved = moveToForm(withOwn(grown), grown, values);
  expect(moved.values).toEqual({ name: 'SIAP' });
  expect(moved.moves).toEqual([{ key: 'ownTarget', from: own, to: null, fate: 'SET_ASIDE' }]);
  expect(moveToForm(withOwn(grown), grown, { name: 'SIAP' }).moves).toEqual([]);
});

it('sets aside what has no shape in the new form', () => {
  const rows = [{ name: 'Top 99', giver: '', level: '', year: '' }];
  const { values, moves } = moveToForm(grown, old, { awards: rows });
  expect(values).toEqual({});
  expect(moves.find(({ key }) => key === 'awards')?.fate).toBe('SET_ASIDE');
});

it('joins lines where one text is asked', () => {
  const lines = moveToForm(
    grown,
    {
      ...grown,
      sections: [
        { ...grown.sections[0]!, fields: [{ ...own, key: 'partnerAgencies', type: 'longText' }] },
      ],
    },
    { partnerAgencies: ['A', 'B'] },
  );
  expect(lines.values).toEqual({ partnerAgencies: 'A\nB' });
});
