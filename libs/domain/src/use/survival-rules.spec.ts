import fc from 'fast-check';
import { type Life, survivalByYear, survivalSteps } from './survival-rules.js';

const stop = (days: number): Life => ({ days, stopped: true });
const seen = (days: number): Life => ({ days, stopped: false });

describe('the share still in use', () => {
  it('is computed as by hand', () => {
    // Five followed: one of five stops, one leaves, one of three stops, one leaves, the last one stops.
    const steps = survivalSteps([stop(1), seen(2), stop(3), seen(4), stop(5)]);
    expect(steps.map(({ days, atRisk, stopped }) => [days, atRisk, stopped])).toEqual([
      [1, 5, 1],
      [3, 3, 1],
      [5, 1, 1],
    ]);
    expect(steps.map(({ share }) => Number(share.toFixed(4)))).toEqual([0.8, 0.5333, 0]);
  });

  it('counts who leaves on the day of a stop as followed until then', () => {
    expect(survivalSteps([stop(2), seen(2), seen(9)])).toEqual([
      { days: 2, atRisk: 3, stopped: 1, share: 2 / 3 },
    ]);
  });

  it('takes several stops of one day as one step', () => {
    expect(survivalSteps([stop(2), stop(2), seen(9), seen(9)])).toEqual([
      { days: 2, atRisk: 4, stopped: 2, share: 0.5 },
    ]);
  });

  it('is whole as long as nothing has stopped, and nothing where nothing is known', () => {
    expect(survivalSteps([seen(400)])).toEqual([]);
    expect(survivalByYear([seen(400)])).toEqual([
      { years: 0, atRisk: 1, share: 1 },
      { years: 1, atRisk: 1, share: 1 },
    ]);
    expect(survivalByYear([])).toEqual([]);
  });

  it('is read at whole years', () => {
    const lives = [stop(200), seen(500), stop(800), seen(1200)];
    expect(survivalByYear(lives)).toEqual([
      { years: 0, atRisk: 4, share: 1 },
      { years: 1, atRisk: 3, share: 0.75 },
      { years: 2, atRisk: 2, share: 0.75 },
      { years: 3, atRisk: 1, share: 0.375 },
    ]);
  });

  it('ends where it has fallen last, also between two years', () => {
    expect(survivalByYear([seen(500), stop(950)])).toEqual([
      { years: 0, atRisk: 2, share: 1 },
      { years: 1, atRisk: 2, share: 1 },
      { years: 2, atRisk: 1, share: 1 },
      { years: 2.6, atRisk: 1, share: 0 },
    ]);
  });

  it('never rises, and stays between none and all', () => {
    const life = fc.record({ days: fc.integer({ min: 0, max: 4000 }), stopped: fc.boolean() });
    fc.assert(
      fc.property(fc.array(life, { maxLength: 60 }), (lives) => {
        const shares = [1, ...survivalSteps(lives).map(({ share }) => share)];
        expect(shares.every((share, at) => share >= 0 && share <= (shares[at - 1] ?? 1))).toBe(
          true,
        );
      }),
    );
  });

  it('is the plain share where every life is known to its end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), (all) => {
        for (const { days, share } of survivalSteps(all.map(stop))) {
          expect(share).toBeCloseTo(all.filter((one) => one > days).length / all.length, 9);
        }
      }),
    );
  });
});
