import { refusalOf } from '../problem/refusal.fixture.js';
import { SHIPPED_RUBRICS } from './iid-editions.table.js';
import { assertIndexRubric } from './index-rubric-rules.js';
import type { IndexRubric } from './index-rubric.js';
import { IID, withIndicator } from './maturity.fixture.js';

const faults = (parts: Partial<IndexRubric>) =>
  refusalOf(() => {
    assertIndexRubric({ ...IID, ...parts });
  })?.errors.map(({ pointer, detail }) => `${pointer} ${detail}`) ?? [];

const formula = (parts: Partial<IndexRubric['formula']>) =>
  faults({ formula: { ...IID.formula, ...parts } });
const blank = { id: ' ', en: '' };
const indicatorFaults = (parts: Parameters<typeof withIndicator>[1]) =>
  faults(withIndicator('regulation', parts));
const bandsFrom = (...mins: number[]) =>
  faults({ bands: IID.bands.map((band, index) => ({ ...band, min: mins[index] ?? 0 })) });

it('finds nothing wrong with what ships', () => {
  expect(SHIPPED_RUBRICS.flatMap(faults)).toEqual([]);
});

it.each([
  ['no divisor', formula({ minDivisor: 0 }), ['/formula/minDivisor too-small']],
  ['half a divisor', formula({ minDivisor: 1.5 }), ['/formula/minDivisor not-a-whole-number']],
  ['a cap past all', formula({ countCap: 1001 }), ['/formula/countCap too-large']],
  [
    'seven basic services',
    formula({ basicServiceAffairsRequired: 7 }),
    ['/formula/basicServiceAffairsRequired too-large'],
  ],
  ['three places', formula({ countPoints: 0.385 }), ['/formula/countPoints too-many-places']],
  ['points below nothing', formula({ countPoints: -1 }), ['/formula/countPoints too-small']],
  ['no weight', indicatorFaults({ weight: 0 }), ['/indicators/0/weight too-small']],
  [
    'too fine a weight',
    indicatorFaults({ weight: 0.333 }),
    ['/indicators/0/weight too-many-places'],
  ],
  ['a heavy weight', indicatorFaults({ weight: 101 }), ['/indicators/0/weight too-large']],
  ['a key twice', indicatorFaults({ key: 'video' }), ['/indicators/19/key duplicate']],
  ['a number twice', indicatorFaults({ number: 35 }), ['/indicators/19/number duplicate']],
  ['no key', indicatorFaults({ key: ' ' }), ['/indicators/0/key required']],
  ['no name', indicatorFaults({ name: blank }), ['/indicators/0/name/id required']],
  ['no tiers', indicatorFaults({ tiers: null }), ['/indicators/0/tiers not-allowed']],
  [
    'a tier without words',
    indicatorFaults({ tiers: [blank, { id: 'dua', en: '' }, { id: 'tiga', en: '' }] }),
    ['/indicators/0/tiers/0/id required'],
  ],
  ['no indicators', faults({ indicators: [] }), ['/indicators required']],
  ['no stage', faults({ scoredStages: [] }), ['/scoredStages required']],
  ['a band missing', faults({ bands: IID.bands.slice(1) }), ['/bands bands-out-of-order']],
  ['bands that meet', bandsFrom(40.01, 40.01, 0.01, 0), ['/bands/1/min bands-out-of-order']],
  ['a last band above 0', bandsFrom(65, 40, 1, 0.5), ['/bands/3/min bands-out-of-order']],
  ['a band past 100', bandsFrom(101, 40, 1, 0), ['/bands/0/min bands-out-of-order']],
  [
    'a range turned round',
    faults({
      rows: IID.rows.map((row) =>
        row.key === '4' && row.measure !== null
          ? {
              ...row,
              measure: {
                ...row.measure,
                ranges: [{ min: 3, max: 2 }, row.measure.ranges[1], row.measure.ranges[2]] as const,
              },
            }
          : row,
      ),
    }),
    ['/rows/4/measure/ranges/0 not-allowed'],
  ],
])('%s', (_name, found, expected) => {
  expect(found).toEqual(expected);
});
