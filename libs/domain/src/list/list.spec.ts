import { LANGUAGES } from '../language/index.js';
import {
  assertKeepable,
  chosenColumns,
  FILTERED_LISTS,
  INNOVATION_COLUMN_KEYS,
  INNOVATION_COLUMNS,
  type FilterToKeep,
} from './index.js';

const keys = (wanted: string[] | null): string[] =>
  chosenColumns(INNOVATION_COLUMNS, wanted).map(({ key }) => key);

describe('columns', () => {
  it('are each named once, in both languages', () => {
    expect(INNOVATION_COLUMNS.map(({ key }) => key)).toEqual(INNOVATION_COLUMN_KEYS);
    for (const language of LANGUAGES) {
      const labels = INNOVATION_COLUMNS.map(({ label }) => label[language]);
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it('are some until somebody chooses, and what was chosen in the order of the list', () => {
    const few = ['name', 'custodianAgency', 'status', 'stage', 'updatedAt'];
    expect(keys(null)).toEqual(few);
    expect(keys(['nonsense'])).toEqual(few);
    expect(keys(['published', 'years', 'nonsense'])).toEqual(['name', 'years', 'published']);
  });
});

describe('a filter to keep', () => {
  const filter = (parts: Partial<FilterToKeep> = {}): FilterToKeep => ({
    ...{ list: 'innovations', name: 'Perlu saya lihat' },
    ...{ filters: { status: ['ENDORSED'], sort: ['turnSince'] }, columns: ['name', 'years'] },
    ...parts,
  });
  const faults = (parts: Partial<FilterToKeep>): unknown => {
    try {
      assertKeepable(filter(parts));
      return [];
    } catch (error) {
      return (error as { errors: unknown }).errors;
    }
  };

  it.each(FILTERED_LISTS)('has a name and filters that the list of %s knows', (list) => {
    expect(
      faults({ list, filters: { q: ['kata'], status: [], sort: ['name'] }, columns: null }),
    ).toEqual([]);
  });

  it.each<[Partial<FilterToKeep>, object]>([
    [{ name: '  ' }, { pointer: '/name', detail: 'required' }],
    [{ filters: { colour: ['red'] } }, { pointer: '/filters/colour', detail: 'unknown' }],
    [
      { list: 'sops', columns: null, filters: { stage: ['TRIAL'] } },
      { pointer: '/filters/stage', detail: 'unknown' },
    ],
    [
      { filters: { q: 'text' as unknown as string[] } },
      { pointer: '/filters/q', detail: 'not-a-list' },
    ],
    [
      { filters: { status: Array.from({ length: 101 }, () => 'DRAFT') } },
      { pointer: '/filters/status', detail: 'too-many', limit: 100 },
    ],
    [
      { filters: { q: ['x'.repeat(201)] } },
      { pointer: '/filters/q', detail: 'too-long', limit: 200 },
    ],
    [{ columns: ['colour'] }, { pointer: '/columns', detail: 'not-allowed' }],
  ])('is refused as %j', (parts, fault) => {
    expect(faults(parts)).toEqual([fault]);
  });
});
