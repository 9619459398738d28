import { FIT_STEPS, nextStep } from './fit';
import { pdfOf } from './jpeg-pdf';

/** The head of a JPEG: start, one segment to skip, frame header; what follows nobody decodes here. */
function aJpeg(width: number, height: number, colours: number): Uint8Array {
  const u16 = (value: number): number[] => [value >> 8, value & 255];
  const skipped = [0xff, 0xe0, ...u16(4), 1, 2];
  const frame = [0xff, 0xc0, ...u16(8 + 3 * colours), 8, ...u16(height), ...u16(width), colours];
  return Uint8Array.from([0xff, 0xd8, ...skipped, ...frame, ...Array<number>(40).fill(7)]);
}

describe('the file', () => {
  const jpegs = [aJpeg(1654, 2339, 3), aJpeg(800, 400, 1)];
  const text = new TextDecoder('latin1').decode(pdfOf(jpegs));

  it('has a page for each picture, in its proportions, the longer side that of A4', () => {
    expect([...text.matchAll(/MediaBox \[0 0 ([\d.]+ [\d.]+)\]/g)].map(([, box]) => box)).toEqual([
      '595.33 841.89',
      '841.89 420.95',
    ]);
    expect([...text.matchAll(/ColorSpace (\/\w+)/g)].map(([, space]) => space)).toEqual([
      '/DeviceRGB',
      '/DeviceGray',
    ]);
    expect(text).toContain('/Count 2 /Kids [3 0 R 6 0 R]');
  });

  it('holds the pictures unchanged, each as long as it says', () => {
    const found = [...text.matchAll(/\/DCTDecode \/Length (\d+) >>\nstream\n/g)].map((match) => {
      const start = match.index + match[0].length;
      return text.slice(start, start + Number(match[1]));
    });
    const latin = new TextDecoder('latin1');
    expect(found).toEqual(jpegs.map((jpeg) => latin.decode(jpeg)));
  });

  it('says where each object begins, to the byte', () => {
    const table = Number(/startxref\n(\d+)/.exec(text)?.[1]);
    expect(text.slice(table, table + 4)).toBe('xref');
    const places = [...text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm)].map(([, at]) =>
      Number(at),
    );
    const named = places.map((at) => text.slice(at, text.indexOf('\n', at)));
    expect(named).toEqual(places.map((_, at) => `${at + 1} 0 obj`));
    expect(places).toHaveLength(8);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['another kind', new TextEncoder().encode('<svg>'.repeat(9))],
    ['a broken head', aJpeg(10, 10, 3).slice(0, 10)],
  ])('takes no page that is %s', (_, bytes) => {
    expect(() => pdfOf([bytes])).toThrow('not a JPEG');
  });
});

describe('the fit to the limit', () => {
  it.each([
    { what: 'a little too much goes one step', step: 0, bytes: 11, next: 1 },
    { what: 'far too much leaves out what cannot do', step: 0, bytes: 30, next: 3 },
    { what: 'an estimate that erred goes on', step: 3, bytes: 11, next: 4 },
    {
      what: 'hopeless by the estimate, the last step is still tried',
      step: 0,
      bytes: 900,
      next: 5,
    },
    { what: 'after the last there is none', step: 5, bytes: 11, next: null },
  ])('$what', ({ step, bytes, next }) => {
    expect(nextStep(step, bytes, 10)).toBe(next);
  });

  it('grows smaller with each step, and always comes to an end', () => {
    const weights = FIT_STEPS.map(({ weight }) => weight);
    expect([...weights].sort((one, other) => other - one)).toEqual(weights);
    expect(new Set(weights).size).toBe(weights.length);
  });
});
