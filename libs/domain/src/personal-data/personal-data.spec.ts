import { refusalOf } from '../problem/refusal.fixture.js';
import { findPersonalData, isPlausibleNik } from './personal-data.js';
import {
  assertBoxes,
  assertCovered,
  assertMaskedCopy,
  copyFor,
  isReadingInFull,
  type MaskBox,
  MOST_FINDINGS,
  type PlacedFinding,
  privacyAtFirst,
  unsearchedFrom,
  WHOLE,
} from './privacy.js';

describe('a NIK', () => {
  it.each([
    ['3515081703900001', true],
    ['3515085703900001', true],
    ['3515087203900001', false],
    ['3515083102900001', false],
    ['3515082902000001', true],
    ['3515081713900001', false],
    ['3515081703900000', false],
    ['9915081703900001', false],
    ['3500081703900001', false],
    ['3515001703900001', false],
    ['351508170390000', false],
  ])('%s: %s', (digits, expected) => {
    expect(isPlausibleNik(digits)).toBe(expected);
  });
});

describe('what stands in a text', () => {
  const kinds = (text: string) => findPersonalData(text).map(({ kind, sample }) => [kind, sample]);

  it('is found with its place and a sample that tells nobody’s number', () => {
    const text = 'Pemohon 3515081703900001, telepon 0812-3456-7890.';
    const found = findPersonalData(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      '3515081703900001',
      '0812-3456-7890',
    ]);
    expect(kinds(text)).toEqual([
      ['NIK', '3515••••••••••01'],
      ['MOBILE', '0812••••••90'],
    ]);
  });

  it('is found as people write it', () => {
    expect(kinds('35 15 08 170390 0001')).toEqual([['NIK', '3515••••••••••01']]);
    expect(kinds('+62 812 3456 7890 dan 6281234567890')).toHaveLength(2);
  });

  it('is not seen in other long numbers', () => {
    expect(kinds('Rekening 12345678901234567890, nomor 1234567890123456')).toEqual([]);
    expect(kinds('DPA 1.02.01.2.02.0001 tahun 2026; pagu 1.250.000.000')).toEqual([]);
    expect(kinds('35150817039000011')).toEqual([]);
  });
});

describe('a file about people', () => {
  it('is open once somebody said so or something was found', () => {
    expect(privacyAtFirst([], [])).toBe('NONE');
    expect(privacyAtFirst(['HEALTH'], [])).toBe('OPEN');
    expect(privacyAtFirst([], [{}])).toBe('OPEN');
  });

  it('goes out in full only to who may, and asks for it', () => {
    const given = (
      privacy: 'NONE' | 'OPEN' | 'MASKED' | 'CLEARED',
      full: boolean,
      mayReadFull: boolean,
    ) => {
      let copy = '';
      const refusal = refusalOf(() => {
        copy = copyFor(privacy, { full, mayReadFull });
      });
      return refusal?.code ?? copy;
    };
    expect(given('NONE', false, false)).toBe('FULL');
    expect(given('CLEARED', false, false)).toBe('FULL');
    expect(given('MASKED', false, true)).toBe('MASKED');
    expect(given('MASKED', true, true)).toBe('FULL');
    expect(given('MASKED', true, false)).toBe('forbidden');
    expect(given('OPEN', false, false)).toBe('evidence-not-masked');
    expect(given('OPEN', true, true)).toBe('FULL');
    expect(isReadingInFull('MASKED', 'FULL')).toBe(true);
    expect(isReadingInFull('MASKED', 'MASKED')).toBe(false);
    expect(isReadingInFull('CLEARED', 'FULL')).toBe(false);
  });

  it('is not masked by itself, or by a copy that still tells numbers', () => {
    const code = (sha256: string, findings: unknown[]) =>
      refusalOf(() => {
        assertMaskedCopy({ sha256, findings }, { sha256: 'a' });
      })?.code;
    expect([code('b', []), code('a', []), code('b', [{}])]).toEqual([
      undefined,
      'copy-not-masked',
      'copy-not-masked',
    ]);
  });

  it('is masked only where every number and every page that was not searched is covered', () => {
    const box = { x: 0.1, y: 0.1, width: 0.2, height: 0.05 };
    const found = (page: number) => ({ page, box });
    const open = (boxes: MaskBox[], findings: PlacedFinding[], pageCount: number) =>
      refusalOf(() => {
        assertCovered(boxes, { findings, pageCount });
      })?.context['page'];
    const many = Array.from({ length: MOST_FINDINGS }, (_, at) => found(at < 100 ? 1 : 2));
    const boxed = many.map(({ page, box: at }) => ({ page, ...at }));
    expect(open([{ page: 1, ...box }], [found(1)], 1)).toBeUndefined();
    expect(open([{ page: 1, ...box, width: 0.1 }], [found(1)], 1)).toBe(1);
    expect(open([{ page: 2, ...box }], [found(1)], 2)).toBe(1);
    expect(open([{ page: 1, ...box }], [{ page: null, box: null }], 1)).toBeUndefined();
    expect(open(boxed, many, 3)).toBe(2);
    expect(open([...boxed, { page: 2, ...WHOLE }], many, 3)).toBe(3);
    const whole = [2, 3].map((page) => ({ page, ...WHOLE }));
    expect(open([...boxed, ...whole], many, 3)).toBeUndefined();
    expect(open([{ page: 1, ...box }], [found(1)], 301)).toBe(301);
    expect([unsearchedFrom([], 300), unsearchedFrom([], 301)]).toEqual([null, 301]);
  });

  it('is masked by boxes that lie on its pages', () => {
    const box = { page: 1, x: 0, y: 0, width: 1, height: 0.1 };
    const pointer = (boxes: (typeof box)[]) =>
      refusalOf(() => {
        assertBoxes(boxes, 2);
      })?.errors[0]?.pointer;
    expect(pointer([box, { ...box, page: 2 }])).toBeUndefined();
    expect(pointer([])).toBe('/boxes');
    expect(pointer([box, { ...box, page: 3 }])).toBe('/boxes/1');
    expect(pointer([{ ...box, x: 0.5 }])).toBe('/boxes/0');
    expect(pointer([{ ...box, height: 0 }])).toBe('/boxes/0');
  });
});
