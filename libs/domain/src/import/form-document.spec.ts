import { fieldsOf } from '../form/index.js';
import { currentForm } from '../shipped-forms/index.js';
import {
  answerToWrite,
  type DocumentBlock,
  FIELD_MARK,
  isWritable,
  readForm,
  rowsToWrite,
} from './index.js';

const line = (text: string): DocumentBlock => ({ kind: 'paragraph', text, isHeading: false });
const head = (text: string): DocumentBlock => ({ kind: 'paragraph', text, isHeading: true });
const read = (...blocks: DocumentBlock[]) => {
  const { parts, unread } = readForm(currentForm, blocks);
  return {
    values: Object.fromEntries(parts.map(({ field, value }) => [field.key, value])),
    unread,
  };
};

const VALUES: Readonly<Record<string, unknown>> = {
  ...{ name: 'Ambulans Desa', stage: 'TRIAL', problem: 'Jauh.\nJalan rusak.' },
  ...{ mainAffairCode: '1.02', startsOn: '2025-02-01', touchedAffairCodes: ['1.01', '1.06'] },
  ...{ sdgs: [3, 10], coordinates: { latitude: -7.44, longitude: 112.71 } },
  awards: [{ name: 'Juara', giver: 'Gubernur', level: 'PROVINCE', year: '2025' }],
};

describe('a filled-in form', () => {
  it.each(['id', 'en'] as const)('printed in %s is read as it was written', (language) => {
    const fields = fieldsOf(currentForm).filter(isWritable);
    const blocks = fields.flatMap((field): DocumentBlock[] => {
      const value = VALUES[field.key];
      const table: DocumentBlock = {
        kind: 'table',
        rows: [
          (field.columns ?? []).map(({ label }) => label[language]),
          ...rowsToWrite(field, value, language),
          (field.columns ?? []).map(() => ''),
        ],
      };
      return [
        line(`${FIELD_MARK} ${field.label[language]}`),
        line(language === 'id' ? 'Petunjuk: tulis.' : 'Hint: write.'),
        ...answerToWrite(field, value, language).map(line),
        ...(field.type === 'table' ? [table] : []),
      ];
    });
    expect(read(...blocks)).toEqual({ values: VALUES, unread: [] });
  });

  it('is found by headings of any style of writing, each field once', () => {
    const { values, unread } = read(
      ...[head('TUJUAN'), line('Dekat.'), line('Cepat.')],
      ...[head('Tujuan'), line('Lagi.')],
    );
    expect(values).toEqual({ purpose: 'Dekat.\nCepat.' });
    expect(unread).toEqual([{ heading: 'Tujuan', text: 'Lagi.' }]);
  });

  it('tells what stands under no field, and before all of them', () => {
    const { values, unread } = read(
      ...[line('Catatan untuk pak camat'), head('Harapan'), line('Semoga.'), head('Kosong')],
    );
    expect([values, unread]).toEqual([
      {},
      [
        { heading: '', text: 'Catatan untuk pak camat' },
        { heading: 'Harapan', text: 'Semoga.' },
      ],
    ]);
  });

  it('keeps a line of an answer that reads like a field', () => {
    expect(read(head('Permasalahan'), line('Tujuan'), line('tidak tercapai')).values).toEqual({
      problem: 'Tujuan\ntidak tercapai',
    });
  });

  it.each([
    ['Tahapan', 'selesai', { detail: 'not-allowed' }],
    ['Tanggal mulai atau rencana mulai', '31/02/2025', { detail: 'no-such-day' }],
    ['Nama inovasi', 'x'.repeat(301), { detail: 'too-long', limit: 300 }],
    ['Titik lokasi', 'di balai desa', { detail: 'no-coordinates' }],
  ])('says what is wrong under %s', (heading, text, fault) => {
    const { parts } = readForm(currentForm, [head(heading), line(text)]);
    expect(parts).toMatchObject([{ text, value: null, fault }]);
  });

  it('leaves alone what was left empty', () => {
    expect(read(head('Tujuan'), line('  '), head('Manfaat'))).toEqual({ values: {}, unread: [] });
  });
});
