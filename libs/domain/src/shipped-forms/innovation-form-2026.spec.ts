import { LANGUAGES } from '../language/index.js';
import { INNOVATION_STAGES } from '../innovation/innovation-words.js';
import { fieldsOf, requiredFields } from '../form/index.js';
import { currentForm, formOf, FORMS } from './forms.js';

const fields = fieldsOf(currentForm);
const keysFor = (
  ...args: [target: 'QUICK' | 'IID', stage: 'INITIATIVE' | 'TRIAL' | 'IMPLEMENTED' | null]
) => requiredFields(currentForm, ...args).map((field) => field.key);

it('names each field once', () => {
  const keys = fields.map((field) => field.key);
  expect(new Set(keys).size).toBe(keys.length);
});

it('speaks both languages everywhere', () => {
  const texts = [
    ...currentForm.sections.flatMap((section) => [section.label, section.help]),
    ...fields.flatMap((field) => [field.label, field.help]),
    ...fields.flatMap((field) => (field.options ?? []).map((option) => option.label)),
  ].filter((text) => text !== undefined);
  for (const text of texts) {
    for (const language of LANGUAGES) expect(text[language].trim()).not.toBe('');
  }
});

it('keeps in columns what lists, rules and reports query', () => {
  expect(fields.filter((field) => field.column === true).map((field) => field.key)).toEqual([
    'name',
    'stage',
    'mainAffairCode',
    'initiator',
    'medium',
    'form',
    'touchedAffairCodes',
    'sdgs',
  ]);
});

const QUICK = ['name', 'stage', 'problem', 'novelty', 'mainAffairCode', 'startsOn', 'officialName'];

it.each([...INNOVATION_STAGES, null])('daftar cepat asks the same at %s', (stage) => {
  expect(keysFor('QUICK', stage)).toEqual(QUICK);
});

it('the quick list is the first section', () => {
  const first = currentForm.sections[0]?.fields.map((field) => field.key) ?? [];
  expect(QUICK.filter((key) => !first.includes(key))).toEqual([]);
});

it('the index adds to the quick list, and never asks an idea for results', () => {
  const added = (stage: 'INITIATIVE' | 'TRIAL' | 'IMPLEMENTED') =>
    keysFor('IID', stage).filter((key) => !QUICK.includes(key));
  const idea = [
    'initiator',
    'medium',
    'form',
    'legalBasis',
    'strategicIssue',
    'renewalMethod',
    'howItWorks',
    'purpose',
    'benefit',
    'sdgs',
    'budget',
  ];
  const only = (stage: 'TRIAL' | 'IMPLEMENTED') =>
    added(stage).filter((key) => !idea.includes(key));
  expect(added('INITIATIVE')).toEqual(idea);
  expect(only('TRIAL')).toEqual(['trialOn', 'coordinates']);
  expect(only('IMPLEMENTED')).toEqual(['result', 'trialOn', 'implementedOn', 'coordinates']);
});

it('is found under its key and version, and only there', () => {
  expect(formOf('innovation', 2027)).toBe(currentForm);
  expect(formOf('innovation', 2026)).toBe(FORMS[0]);
  expect(formOf('innovation', 2025)).toBeNull();
  expect(formOf('other', 2026)).toBeNull();
  expect(new Set(FORMS.map((form) => `${form.key} ${form.version}`)).size).toBe(FORMS.length);
});
