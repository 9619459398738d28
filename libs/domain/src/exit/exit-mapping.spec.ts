import { fieldsOf } from '../form/index.js';
import { currentForm, formOf } from '../shipped-forms/index.js';
import { answersFor } from './exit-mapping.js';
import { IID_EXIT } from './iid-exit.table.js';
import { PROPOSAL_EXITS } from './proposal-exit.table.js';

const values = {
  name: 'SIAP Sehat',
  stage: 'IMPLEMENTED',
  sdgs: [3],
  mainAffairCode: '1.02',
  implementedOn: '2025-02-01',
  problem: 'Antrean panjang.',
  novelty: 'Nomor antrean dari rumah.',
  budget: {
    none: false,
    lines: [{ year: 2026, code: '1.02.03', name: 'Layanan', ceiling: 1_500_000, realised: null }],
  },
  awards: [{ name: 'Top 99', giver: 'PANRB', level: 'NATIONAL', year: '2025' }],
  coordinates: { latitude: -7.45, longitude: 112.72 },
  sop: { id: '019a0000-0000-7000-8000-000000000001', label: '12/2025 Antrean' },
};
const told = (mapping = IID_EXIT, language: 'id' | 'en' = 'id') =>
  new Map(answersFor(mapping, currentForm, { values, language }).map((one) => [one.key, one]));

it.each([
  ['name', 'SIAP Sehat'],
  ['stage', 'Penerapan'],
  ['mainAffair', /^1\.02 /],
  ['implementedOn', '1 Februari 2025'],
  ['budget', '2026: 1.02.03 Layanan, pagu Rp 1.500.000'],
  ['awards', 'Top 99, PANRB, Nasional, 2025'],
  ['coordinates', '-7.45, 112.72'],
])('the index reads %s as people do', (key, text) => {
  expect(told().get(key)?.text).toMatch(text);
});

it('puts the parts of the design under their names, and counts them', () => {
  const design = told().get('design');
  expect(design?.text).toBe(
    'Permasalahan\nAntrean panjang.\n\nKebaruan dan keunggulan\nNomor antrean dari rumah.',
  );
  expect(design?.state).toBe('TOO_SHORT');
  expect(told().get('result')?.state).toBe('EMPTY');
});

it('says of a section of the proposal that it is too long', () => {
  const long = { ...values, purpose: 'kata '.repeat(201) };
  const [summary] = answersFor(PROPOSAL_EXITS.GENERAL, currentForm, {
    values: long,
    language: 'id',
  });
  expect(summary).toMatchObject({ key: 'summary', state: 'TOO_LONG', words: 201, maxWords: 200 });
  expect(told(PROPOSAL_EXITS.GENERAL).get('sustainability')?.text).toContain('12/2025 Antrean');
});

it('reads a text under an older form by what that form asks', () => {
  const old = { name: 'SIAP', awards: ['Top 99'] };
  const answers = answersFor(IID_EXIT, formOf('innovation', 2026)!, {
    values: old,
    language: 'en',
  });
  expect(answers.find(({ key }) => key === 'awards')?.text).toBe('Top 99');
});

it.each([IID_EXIT, ...Object.values(PROPOSAL_EXITS)])(
  '$key names only fields of the form, each target once',
  (mapping) => {
    const known = new Set(fieldsOf(currentForm).map(({ key }) => key));
    expect(mapping.fields.flatMap(({ from }) => from).filter((key) => !known.has(key))).toEqual([]);
    const keys = mapping.fields.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  },
);
