import { shippedRubric } from './iid-editions.table.js';
import type { IndexIndicator } from './index-rubric.js';
import { IID, withIndicator } from './maturity.fixture.js';
import { compareRubrics, reviewOfClaim } from './rubric-switch.js';

const indicator = (key: string) => IID.indicators.find((part) => part.key === key)!;
const words = (id: string) => ({ id, en: id });
const otherTiers: IndexIndicator['tiers'] = [words('satu'), words('dua'), words('tiga')];
const video = { indicatorKey: 'video', basis: null };
const benefit = { indicatorKey: 'benefit', basis: 'a' };
const bases = indicator('benefit').bases;

it.each([
  ['nothing', IID, video, [], true],
  ['the weight', withIndicator('video', { weight: 5 }), video, ['WEIGHT'], true],
  ['the words', withIndicator('video', { tiers: otherTiers }), video, ['TIERS'], false],
  [
    'both',
    withIndicator('video', { weight: 5, tiers: otherTiers }),
    video,
    ['WEIGHT', 'TIERS'],
    false,
  ],
  ['another indicator', withIndicator('network', { weight: 5 }), video, [], true],
  ['the key', withIndicator('video', { key: 'film' }), video, ['REMOVED'], false],
  ['only the name', withIndicator('video', { name: words('Film') }), video, [], true],
  [
    'a basis that was not chosen',
    withIndicator('benefit', { bases: bases.filter(({ key }) => key !== 'f') }),
    benefit,
    [],
    true,
  ],
  [
    'the chosen basis',
    withIndicator('benefit', {
      bases: bases.map((basis) => (basis.key === 'a' ? { ...basis, tiers: otherTiers } : basis)),
    }),
    benefit,
    ['TIERS'],
    false,
  ],
  [
    'that the chosen basis is gone',
    withIndicator('benefit', { bases: bases.filter(({ key }) => key !== 'a') }),
    benefit,
    ['BASIS'],
    false,
  ],
] as const)('a claim, when the letter changes %s', (...[, to, claim, reasons, keeps]) => {
  expect(reviewOfClaim(IID, to, claim)).toEqual({ reasons, keepsVerification: keeps });
});

it('does not take a better translation for a change', () => {
  const tiers = indicator('video').tiers?.map(({ id }) => ({ id, en: 'other words' }));
  const to = withIndicator('video', { tiers: tiers as unknown as IndexIndicator['tiers'] });
  expect(reviewOfClaim(IID, to, video).reasons).toEqual([]);
});

it('matches by key, and names what came, went and changed', () => {
  const to = {
    ...withIndicator('video', { key: 'film' }),
    rows: IID.rows.map((row) => (row.key === '8' ? { ...row, weight: 2 } : row)),
  };
  const { indicators, rows } = compareRubrics(IID, to);
  const different = (parts: typeof rows) => parts.filter(({ change }) => change !== 'SAME');
  expect(different(indicators)).toEqual([
    { key: 'film', change: 'ADDED', reasons: [] },
    { key: 'video', change: 'REMOVED', reasons: ['REMOVED'] },
  ]);
  expect(different(rows)).toEqual([{ key: '8', change: 'CHANGED', reasons: ['WEIGHT'] }]);
});

it('tells the numbers of the formula that differ', () => {
  const difference = compareRubrics(IID, shippedRubric('2027')!);
  expect(difference.formula).toEqual([
    { key: 'minDivisor', from: 12, to: 14 },
    { key: 'basicServiceAffairsRequired', from: 5, to: 6 },
  ]);
  expect(difference.indicators.every(({ change }) => change === 'SAME')).toBe(true);
});

it('is the same where nothing differs, whatever the order', () => {
  const turned = { ...IID, indicators: [...IID.indicators].reverse() };
  const { indicators, rows, formula } = compareRubrics(IID, turned);
  expect([...indicators, ...rows].map(({ change }) => change)).not.toContain('CHANGED');
  expect(formula).toEqual([]);
});
