import fc from 'fast-check';
import { fieldsOf, type FieldValues, type FormField } from './form-definition.js';
import { currentForm } from '../shipped-forms/index.js';
import { validateContent } from './validate-content.js';

const BUDGET_LINE = { year: 2026, code: '5.01.02', name: 'Riset', ceiling: 1, realised: null };
const budget = (parts: object) => ({ none: false, lines: [{ ...BUDGET_LINE, ...parts }] });

const award = (parts: object) => ({ name: 'Top 99', giver: '', level: '', year: '', ...parts });

const ID = '019a0000-0000-7000-8000-000000000001';
const reference = { id: ID, label: 'Dinas Sosial' };
const at = (n: number) => ({
  id: `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  label: 'D',
});

const GOOD: readonly [key: string, value: unknown][] = [
  ['name', 'SIAP Sehat'],
  ['problem', 'Antrean panjang.\nPasien menunggu 3 jam.\tBelum ada nomor.'],
  ['problem', 'x'.repeat(10_000)],
  ['stage', 'TRIAL'],
  ['mainAffairCode', '1.02'],
  ['startsOn', '2026-02-28'],
  ['startsOn', '1945-08-17'],
  ['startsOn', ''],
  ['officialPhone', '+62 812-3456-7890'],
  ['videoUrl', 'https://contoh.go.id/video?x=1'],
  ['touchedAffairCodes', ['1.02', '2.16']],
  ['touchedAffairCodes', []],
  ['sdgs', [1, 17]],
  ['reformThemes', ['POVERTY', 'INVESTMENT']],
  ['astaCita', ['8']],
  ['awards', [{ name: 'Top 99', giver: 'PANRB', level: 'NATIONAL', year: '2025' }]],
  ['awards', [{ name: 'Top 99', giver: '', level: '', year: '' }]],
  ['awards', []],
  ['partnerAgencies', ['Universitas di Sidoarjo']],
  ['jointAgencies', [{ id: ID, label: 'Dinas Sosial' }]],
  ['sop', { id: ID, label: '12/2025 Antrean' }],
  ['coordinates', { latitude: -7.45, longitude: 112.72 }],
  ['budget', { none: true, lines: [] }],
  ['budget', budget({})],
  ['budget', budget({ realised: 0 })],
];

it.each(GOOD)('%s takes %j', (key, value) => {
  expect(validateContent(currentForm, { [key]: value })).toEqual([]);
});

const BAD: readonly [key: string, value: unknown, detail: string][] = [
  ['problem', 7, 'not-a-text'],
  ['problem', ['x'], 'not-a-text'],
  ['problem', 'x'.repeat(10_001), 'too-long'],
  ['problem', 'a\u0000b', 'control-character'],
  ['problem', 'a\ud800', 'control-character'],
  ['officialName', 'x'.repeat(201), 'too-long'],
  ['startsOn', '2026-02-30', 'no-such-day'],
  ['startsOn', '1945-08-16', 'too-early'],
  ['startsOn', 20260228, 'not-a-text'],
  ['officialPhone', 'telepon', 'no-phone'],
  ['videoUrl', 'javascript:alert(1)', 'no-url'],
  ['videoUrl', 'https://satu kata.id', 'no-url'],
  ['origin', 'DREAM', 'not-allowed'],
  ['origin', 3, 'not-a-text'],
  ['reformThemes', 'POVERTY', 'not-a-list'],
  ['reformThemes', ['POVERTY', 'POVERTY'], 'duplicate'],
  ['reformThemes', ['WEALTH'], 'not-allowed'],
  ['partnerAgencies', [1], 'not-a-text'],
  ['partnerAgencies', ['x'.repeat(301)], 'too-long'],
  ['partnerAgencies', Array.from({ length: 21 }, (_, index) => `${index}`), 'too-many'],
  ['jointAgencies', [ID], 'no-reference'],
  ['jointAgencies', [{ id: 'x', label: 'Dinas' }], 'no-reference'],
  ['jointAgencies', [reference, { ...reference, label: 'Lain' }], 'duplicate'],
  ['jointAgencies', Array.from({ length: 21 }, (_, index) => at(index)), 'too-many'],
  ['sop', ID, 'no-reference'],
  ['sop', { id: ID }, 'no-reference'],
  ['sop', { id: ID, label: ' ' }, 'no-reference'],
  ['sop', { id: ID, label: 'x'.repeat(301) }, 'no-reference'],
  ['sop', { id: ID, label: 'a', extra: 1 }, 'no-reference'],
  ['awards', 'Top 99', 'not-a-list'],
  ['awards', ['Top 99'], 'no-row'],
  ['awards', [{ name: 'Top 99' }], 'no-row'],
  ['awards', [award({ name: '' })], 'no-row'],
  ['awards', [{ ...award({}), extra: '' }], 'no-row'],
  ['awards', [award({ year: '25' })], 'no-year'],
  ['awards', [award({ level: 'GALAXY' })], 'not-allowed'],
  ['awards', [award({ giver: 7 })], 'not-a-text'],
  ['awards', [award({ giver: 'x'.repeat(301) })], 'too-long'],
  ['awards', [award({ giver: 'a\u0000' })], 'control-character'],
  ['awards', Array.from({ length: 21 }, () => award({})), 'too-many'],
  ['coordinates', { latitude: 91, longitude: 0 }, 'no-coordinates'],
  ['coordinates', { latitude: 0, longitude: 181 }, 'no-coordinates'],
  ['coordinates', { latitude: 0 }, 'no-coordinates'],
  ['coordinates', { latitude: 0, longitude: 0, height: 1 }, 'no-coordinates'],
  ['coordinates', [0, 0], 'no-coordinates'],
  ['coordinates', '0,0', 'no-coordinates'],
  ['budget', { none: true, lines: [BUDGET_LINE] }, 'no-budget'],
  ['budget', { none: false }, 'no-budget'],
  ['budget', budget({ ceiling: -1 }), 'no-budget'],
  ['budget', budget({ ceiling: 1.5 }), 'no-budget'],
  ['budget', budget({ year: 1999 }), 'no-budget'],
  ['budget', budget({ name: 7 }), 'no-budget'],
  ['budget', budget({ name: 'a\u0000' }), 'no-budget'],
  ['budget', budget({ extra: true }), 'no-budget'],
  ['budget', [], 'no-budget'],
  ['nothingLikeIt', 'x', 'unknown-field'],
];

it.each(BAD)('%s refuses %j as %s', (key, value, detail) => {
  const errors = validateContent(currentForm, { [key]: value });
  expect(errors.map((error) => [error.pointer, error.detail])).toEqual([
    [`/content/${key}`, detail],
  ]);
});

it.each([
  ['stage', 'FINISHED', 'not-allowed'],
  ['mainAffairCode', '9.99', 'not-allowed'],
  ['sdgs', [0], 'not-allowed'],
  ['sdgs', [1.5], 'not-allowed'],
  ['touchedAffairCodes', ['1.02', '1.02'], 'duplicate'],
])('a column is pointed to at the top: %s', (key, value, detail) => {
  expect(validateContent(currentForm, { [key]: value })).toEqual([{ pointer: `/${key}`, detail }]);
});

it('names the limit', () => {
  const [error] = validateContent(currentForm, { problem: 'x'.repeat(10_001) });
  expect(error?.limit).toBe(10_000);
});

it('escapes what cannot stand in a pointer', () => {
  const [error] = validateContent(currentForm, { 'a/b~c': 1 });
  expect(error?.pointer).toBe('/content/a~1b~0c');
});

it('takes null for every field, as emptied', () => {
  const emptied = Object.fromEntries(fieldsOf(currentForm).map((field) => [field.key, null]));
  expect(validateContent(currentForm, emptied)).toEqual([]);
});

it('answers any value at all without falling over, and only about the field given', () => {
  const keys = fc.constantFrom(...fieldsOf(currentForm).map((field) => field.key));
  fc.assert(
    fc.property(keys, fc.anything(), (key, value) => {
      const values: FieldValues = { [key]: value };
      const errors = validateContent(currentForm, values);
      expect(errors.length).toBeLessThanOrEqual(1);
    }),
  );
});

it.each(['__proto__', 'constructor', 'toString'])('does not take %s for a field', (key) => {
  const values = JSON.parse(`{"${key}": 1}`) as FieldValues;
  expect(validateContent(currentForm, values)).toHaveLength(1);
});

it('says of a field whose type it does not know that it does not', () => {
  const field = { key: 'x', type: 'hologram', label: { id: 'X', en: 'X' } } as unknown as FormField;
  const form = { ...currentForm, sections: [{ ...currentForm.sections[0]!, fields: [field] }] };
  expect(validateContent(form, { x: 'y' })).toEqual([
    { pointer: '/content/x', detail: 'unknown-type' },
  ]);
});

it('takes whole numbers from nought, and nothing else, for a number', () => {
  const field = { key: 'x', type: 'number', label: { id: 'X', en: 'X' } } as const;
  const form = { ...currentForm, sections: [{ ...currentForm.sections[0]!, fields: [field] }] };
  expect([0, 1200].map((x) => validateContent(form, { x }))).toEqual([[], []]);
  const wrong = [-1, 1.5, '12', NaN].flatMap((x) => validateContent(form, { x }));
  expect(wrong.map(({ detail }) => detail)).toEqual(Array(4).fill('not-a-whole-number'));
});
