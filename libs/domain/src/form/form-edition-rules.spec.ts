import { refusalOf } from '../problem/refusal.fixture.js';
import type { FormDefinition, FormField } from './form-definition.js';
import { assertEditionOpen, assertPublishable, faultsOfEdition } from './form-edition-rules.js';
import { currentForm } from '../shipped-forms/index.js';

const OWN: FormField = {
  key: 'ownTarget',
  type: 'choice',
  own: true,
  label: { id: 'Sasaran', en: 'Target' },
  options: [
    { value: 'A', label: { id: 'Satu', en: 'One' } },
    { value: 'B', label: { id: 'Dua', en: 'Two' } },
  ],
};

function changed(key: string, part: Partial<FormField>): FormDefinition {
  const sections = currentForm.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => (field.key === key ? { ...field, ...part } : field)),
  }));
  return { ...currentForm, sections };
}

function withField(field: FormField): FormDefinition {
  const [first, ...rest] = currentForm.sections;
  return { ...currentForm, sections: [{ ...first!, fields: [...first!.fields, field] }, ...rest] };
}

const faults = (edited: FormDefinition) =>
  faultsOfEdition(currentForm, edited).map(({ pointer, detail }) => [pointer, detail]);

it.each<[string, FormDefinition]>([
  ['the form as it is', currentForm],
  ['other words', changed('problem', { label: { id: 'Masalah', en: 'Trouble' } })],
  ['a tighter limit', changed('problem', { maxLength: 500, maxWords: 100 })],
  ['a field asked at once', changed('purpose', { requiredFor: { QUICK: ['IMPLEMENTED'] } })],
  ['another order', { ...currentForm, sections: [...currentForm.sections].reverse() }],
  ['a field of its own', withField(OWN)],
])('lets a region have %s', (_what, edited) => {
  expect(faults(edited)).toEqual([]);
});

const nine = currentForm.sections[0]!.fields.length;

it.each<[string, FormDefinition, string, string]>([
  [
    'an empty label',
    changed('name', { label: { id: ' ', en: 'Name' } }),
    '/definition/sections/0/fields/0/label/id',
    'required',
  ],
  [
    'another type',
    changed('name', { type: 'longText' }),
    '/definition/sections/0/fields/0',
    'field-fixed',
  ],
  [
    'other choices',
    changed('stage', { options: [] }),
    '/definition/sections/0/fields/1',
    'field-fixed',
  ],
  [
    'a name that nobody asks',
    changed('name', { requiredFor: {} }),
    '/definition/sections/0/fields/0/requiredFor',
    'always-asked',
  ],
  [
    'no room at all',
    changed('problem', { maxLength: 0 }),
    '/definition/sections/0/fields/2/maxLength',
    'too-small',
  ],
  [
    'endless words',
    changed('problem', { maxWords: 100_000 }),
    '/definition/sections/0/fields/2/maxWords',
    'too-large',
  ],
  [
    'a field under a key of the form',
    withField({ ...OWN, key: 'target' }),
    `/definition/sections/0/fields/${nine}/key`,
    'not-allowed',
  ],
  [
    'a field of a type that stands on a register',
    withField({ ...OWN, type: 'sop' }),
    `/definition/sections/0/fields/${nine}/type`,
    'not-allowed',
  ],
  [
    'a choice of one',
    withField({ ...OWN, options: OWN.options!.slice(0, 1) }),
    `/definition/sections/0/fields/${nine}/options`,
    'too-few',
  ],
])('refuses %s', (_what, edited, pointer, detail) => {
  expect(faults(edited)).toEqual([[pointer, detail]]);
});

it('refuses an edition that drops a question', () => {
  const [first, ...rest] = currentForm.sections;
  const edited = {
    ...currentForm,
    sections: [{ ...first!, fields: first!.fields.slice(1) }, ...rest],
  };
  expect(faults(edited)).toEqual([['/definition/sections/name', 'field-dropped']]);
});

it('lets an own field go again', () => {
  expect(faultsOfEdition(withField(OWN), currentForm)).toEqual([]);
});

it('never opens what was published, and publishes nothing without its letter', () => {
  expect(
    refusalOf(() => {
      assertEditionOpen(new Date(0));
    })?.code,
  ).toBe('edition-published');
  expect(() => {
    assertEditionOpen(null);
  }).not.toThrow();
  const letter = { letterNumber: '000/12', letterOn: '2026-11-20', inForceFrom: '2027-01-01' };
  expect(() => {
    assertPublishable(letter);
  }).not.toThrow();
  const refused = refusalOf(() => {
    assertPublishable({ ...letter, letterNumber: ' ', letterOn: null });
  });
  expect(refused?.errors.map(({ pointer }) => pointer)).toEqual(['/letterNumber', '/letterOn']);
});
