import { throughput, slowness } from './figure.js';
import { readOptions } from './options.js';
import { patternOf } from './replay.js';
import { startFlags } from './start-flags.js';

describe('the benchmark', () => {
  it('measures everything on the whole country unless told otherwise', () => {
    expect(readOptions([])).toMatchObject({ innovations: 400_000, rounds: 5 });
    expect(readOptions(['--scale=small', '--only=search,list', '--rounds=2'])).toMatchObject({
      innovations: 40_000,
      topics: ['list', 'search'],
      rounds: 2,
    });
  });

  it('says on which side of its bar a figure is', () => {
    expect(throughput('list', 50, 100, { least: 0.5 })).toMatchObject({
      ratio: '50 %',
      holds: true,
    });
    expect(throughput('list', 49, 100, { least: 0.5 }).holds).toBe(false);
    expect(slowness('totals', 20, 10, 2)).toMatchObject({ ratio: '2.00 x', holds: true });
    expect(slowness('totals', 21, 10, 2).holds).toBe(false);
  });

  it('knows an act whatever it is done to, and a reading by its whole query', () => {
    const id = '019a0000-0000-7000-8000-000000000000';
    expect(patternOf(`/api/innovations/${id}/submission`)).toBe('/api/innovations/:id/submission');
    expect(patternOf(`/api/compliance?periodId=${id}`)).toBe(`/api/compliance?periodId=${id}`);
  });

  it('starts the product with the flags of `npm start`', () => {
    expect(startFlags()).toEqual(['--max-semi-space-size=8']);
  });
});
