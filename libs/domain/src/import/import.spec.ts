import {
  assertUndoable,
  checkRows,
  guessColumns,
  importColumns,
  standingKey,
  type ImportWorld,
  type StandingInnovation,
} from './index.js';
import type { FormDefinition } from '../form/index.js';
import { currentForm } from '../shipped-forms/index.js';

const DINKES = { id: 'dinkes', code: '438', names: ['Dinas Kesehatan', 'Dinkes'] };
const DISDIK = { id: 'disdik', code: '439', names: ['Dinas Pendidikan', 'Disdik'] };
const MAPPING = ['agency', 'name', 'stage', 'startsOn', 'mainAffairCode', ''];
const check = (cells: string[], world: Partial<ImportWorld> = {}) =>
  checkRows([{ number: 2, cells }], {
    ...{
      form: currentForm,
      mapping: MAPPING,
      agencies: [DINKES, DISDIK],
      standing: new Map<string, StandingInnovation>(),
    },
    ...world,
  })[0];

describe('columns', () => {
  it('are guessed from the words people use, each once', () => {
    expect(
      guessColumns(currentForm, [
        'No',
        'OPD',
        'Judul Inovasi',
        'Tahapan',
        'TAHAP',
        'Urusan Pemerintahan',
        'Jenis ',
      ]),
    ).toEqual(['', 'agency', 'name', 'stage', '', 'mainAffairCode', 'medium']);
  });

  it('are found again under every label of their own, in both languages', () => {
    for (const language of ['id', 'en'] as const) {
      const heads = importColumns(currentForm).map(({ label }) => label[language]);
      expect(guessColumns(currentForm, heads)).toEqual(
        importColumns(currentForm).map(({ key }) => key),
      );
    }
  });
});

describe('a row', () => {
  it('is read as people write it', () => {
    const cells = [
      'dinas  kesehatan',
      ' Ambulans Desa ',
      'uji coba',
      '28/02/2025',
      'Kesehatan',
      'x',
    ];
    expect(check(cells)).toEqual({
      ...{ number: 2, agencyId: 'dinkes', faults: [], isDuplicate: false, replaces: null },
      values: {
        ...{ name: 'Ambulans Desa', stage: 'TRIAL', startsOn: '2025-02-28' },
        mainAffairCode: '1.02',
      },
    });
  });

  it('of a name that two agencies share is to be mended; a code goes before a name', () => {
    const twin = { id: 'twin', code: '440', names: ['UPT Kesehatan', 'Dinkes'] };
    const named = { id: 'named', code: '441', names: ['438', 'Empat Tiga Delapan'] };
    const agencies = [DINKES, twin, named];
    expect(check(['Dinkes', 'A'], { agencies })).toMatchObject({
      ...{ agencyId: null, faults: [{ row: 2, column: 0, detail: 'ambiguous-agency' }] },
    });
    expect(check(['438', 'A'], { agencies })?.agencyId).toBe('dinkes');
    expect(check(['UPT Kesehatan', 'A'], { agencies })?.agencyId).toBe('twin');
  });

  it.each<[string[], object[]]>([
    [['', 'A', '', '', ''], [{ row: 2, column: 0, detail: 'required' }]],
    [['Dinas Awan', 'A', '', '', ''], [{ row: 2, column: 0, detail: 'unknown-agency' }]],
    [['Dinkes', '', '', '', ''], [{ row: 2, column: 1, detail: 'required' }]],
    [['Dinkes', 'x'.repeat(301)], [{ row: 2, column: 1, detail: 'too-long', limit: 300 }]],
    [['Dinkes', 'A', 'selesai', '', ''], [{ row: 2, column: 2, detail: 'not-allowed' }]],
    [['Dinkes', 'A', '', '30/02/2025', ''], [{ row: 2, column: 3, detail: 'no-such-day' }]],
    [['Dinkes', 'A', '', '1900-01-01', ''], [{ row: 2, column: 3, detail: 'too-early' }]],
    [['Dinkes', 'A', '', '', 'Antariksa'], [{ row: 2, column: 4, detail: 'not-allowed' }]],
  ])('with %j is to be mended', (cells, faults) => {
    expect(check(cells)?.faults).toEqual(faults);
  });

  it('without a column for the name or the agency says so of the sheet', () => {
    expect(check(['x'], { mapping: [''] })?.faults).toEqual([
      { row: 2, column: null, detail: 'required' },
      { row: 2, column: null, detail: 'required' },
    ]);
  });

  it('needs no agency from who imports for one only', () => {
    expect(check(['', 'A'], { agencies: [DINKES] })).toMatchObject({
      agencyId: 'dinkes',
      faults: [],
    });
  });

  it('is a duplicate of what stands, and of a row further up', () => {
    const standing = new Map([
      [standingKey('dinkes', 'Ambulans Desa'), { id: 'i1', isReplaceable: false }],
    ]);
    expect(check(['Dinkes', 'AMBULANS-DESA'], { standing })?.isDuplicate).toBe(true);
    expect(check(['Disdik', 'Ambulans Desa'], { standing })?.isDuplicate).toBe(false);
    const rows = [2, 3].map((number) => ({ number, cells: ['Dinkes', 'Sama'] }));
    const world = {
      form: currentForm,
      mapping: MAPPING,
      agencies: [DINKES],
      standing: new Map<string, StandingInnovation>(),
    };
    expect(checkRows(rows, world).map(({ isDuplicate }) => isDuplicate)).toEqual([false, true]);
  });
});

describe('a row whose innovation stands already', () => {
  const rows = [2, 3].map((number) => ({ number, cells: ['Dinkes', 'Sama'] }));
  const replaced = (isReplaceable: boolean) => {
    const standing = new Map([[standingKey('dinkes', 'Sama'), { id: 'i1', isReplaceable }]]);
    const world = { form: currentForm, mapping: MAPPING, agencies: [DINKES], standing };
    return checkRows(rows, world).map(({ replaces }) => replaces);
  };

  it('can be written over a draft, once', () => {
    expect(replaced(true)).toEqual(['i1', null]);
  });

  it('is never written over what lies with others', () => {
    expect(replaced(false)).toEqual([null, null]);
  });
});

describe("a region's own form", () => {
  const form: FormDefinition = {
    ...currentForm,
    sections: [
      ...currentForm.sections.map((section) => ({
        ...section,
        fields: section.fields.map((field) =>
          field.key === 'name' ? { ...field, maxLength: 5 } : field,
        ),
      })),
      {
        ...{ key: 'own', label: { id: 'Daerah', en: 'Region' } },
        fields: [
          {
            ...{ key: 'ownUsers', type: 'number', own: true },
            label: { id: 'Jumlah pengguna', en: 'Users' },
          },
        ],
      },
    ],
  };

  it('gives its own fields a column, and its own limits', () => {
    expect(guessColumns(form, ['Jumlah pengguna'])).toEqual(['ownUsers']);
    const mapping = ['agency', 'name', 'ownUsers'];
    expect(check(['Dinkes', 'Kartu', '1.250'], { form, mapping })?.values).toEqual({
      ...{ name: 'Kartu', ownUsers: 1250 },
    });
    expect(check(['Dinkes', 'Ambulans', 'banyak'], { form, mapping })?.faults).toEqual([
      { row: 2, column: 1, detail: 'too-long', limit: 5 },
      { row: 2, column: 2, detail: 'not-a-whole-number' },
    ]);
  });
});

describe('undoing', () => {
  const at = new Date('2026-06-01T00:00:00Z');
  const later = (hours: number): Date => new Date(at.getTime() + hours * 3_600_000);
  const facts = { importedAt: at, undoneAt: null, touched: [] };

  it('is possible within a day', () => {
    expect(() => {
      assertUndoable(facts, later(23.9));
    }).not.toThrow();
  });

  it.each([
    [facts, 24, 'import-undo-over'],
    [{ ...facts, importedAt: null }, 1, 'import-not-in-force'],
    [{ ...facts, undoneAt: at }, 1, 'import-not-in-force'],
    [{ ...facts, touched: ['Ambulans'] }, 1, 'import-touched'],
  ])('is refused %#', (given, hours, code) => {
    expect(() => {
      assertUndoable(given, later(hours));
    }).toThrow(expect.objectContaining({ code }) as Error);
  });
});
