import {
  assertUndoable,
  checkRows,
  guessColumns,
  IMPORT_COLUMNS,
  standingKey,
  type ImportWorld,
} from './index.js';

const DINKES = { id: 'dinkes', names: ['438', 'Dinas Kesehatan', 'Dinkes'] };
const DISDIK = { id: 'disdik', names: ['439', 'Dinas Pendidikan', 'Disdik'] };
const MAPPING = ['agency', 'name', 'stage', 'startsOn', 'mainAffairCode', ''];
const check = (cells: string[], world: Partial<ImportWorld> = {}) =>
  checkRows([{ number: 2, cells }], {
    ...{ mapping: MAPPING, agencies: [DINKES, DISDIK], standing: new Set<string>() },
    ...world,
  })[0];

describe('columns', () => {
  it('are guessed from the words people use, each once', () => {
    expect(
      guessColumns([
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
      const heads = IMPORT_COLUMNS.map(({ label }) => label[language]);
      expect(guessColumns(heads)).toEqual(IMPORT_COLUMNS.map(({ key }) => key));
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
      ...{ number: 2, agencyId: 'dinkes', faults: [], isDuplicate: false },
      values: {
        ...{ name: 'Ambulans Desa', stage: 'TRIAL', startsOn: '2025-02-28' },
        mainAffairCode: '1.02',
      },
    });
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
    const standing = new Set([standingKey('dinkes', 'Ambulans Desa')]);
    expect(check(['Dinkes', 'AMBULANS-DESA'], { standing })?.isDuplicate).toBe(true);
    expect(check(['Disdik', 'Ambulans Desa'], { standing })?.isDuplicate).toBe(false);
    const rows = [2, 3].map((number) => ({ number, cells: ['Dinkes', 'Sama'] }));
    const world = { mapping: MAPPING, agencies: [DINKES], standing: new Set<string>() };
    expect(checkRows(rows, world).map(({ isDuplicate }) => isDuplicate)).toEqual([false, true]);
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
