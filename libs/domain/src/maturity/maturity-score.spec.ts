import fc from 'fast-check';
import { refusalOf } from '../problem/refusal.fixture.js';
import { assertClaims } from './claim-rules.js';
import { type Tier, TIERS } from './index-rubric.js';
import { innovationScore } from './maturity-score.js';
import { aClaim, IID } from './maturity.fixture.js';

const scores = (...claims: Parameters<typeof aClaim>[0][]) => {
  const { claimed, verified } = innovationScore(
    IID,
    claims.map((parts) => aClaim(parts)),
  );
  return [claimed, verified];
};

it.each(TIERS)('a video of tier %d brings four points a tier', (tier) => {
  expect(scores({ tier, verifiedTier: tier })).toEqual([tier * 400, tier * 400]);
});

it('keeps what is claimed and what is verified apart', () => {
  expect(scores({ tier: 3, verifiedTier: 1 })).toEqual([1200, 400]);
  expect(scores({ tier: 3 })).toEqual([1200, 0]);
});

it('brings nothing without evidence, whatever was claimed or verified', () => {
  expect(scores({ tier: 3, verifiedTier: 3, hasEvidence: false })).toEqual([0, 0]);
});

it('counts a benefit on exactly one basis that exists', () => {
  const benefit = { indicatorKey: 'benefit', tier: 3, verifiedTier: 2 } as const;
  expect(scores({ ...benefit, basis: 'a' })).toEqual([900, 600]);
  expect(scores({ ...benefit, basis: null })).toEqual([0, 0]);
  expect(scores({ ...benefit, basis: 'z' })).toEqual([0, 0]);
});

it('leaves out an indicator that the edition does not have', () => {
  expect(scores({ indicatorKey: 'beauty', tier: 3 })).toEqual([0, 0]);
});

it('reaches 111 and no more', () => {
  const all = IID.indicators.map(({ key, bases }) =>
    aClaim({ indicatorKey: key, basis: bases[0]?.key ?? null, tier: 3, verifiedTier: 3 }),
  );
  const { claimed, verified, most } = innovationScore(IID, all);
  expect([claimed, verified, most]).toEqual([11_100, 11_100, 11_100]);
});

it('never passes the most, and never falls by a higher tier', () => {
  const tier = fc.constantFrom<Tier>(...TIERS);
  fc.assert(
    fc.property(fc.array(tier, { minLength: 20, maxLength: 20 }), fc.nat(19), (tiers, raised) => {
      const of = (given: readonly Tier[]) =>
        innovationScore(
          IID,
          IID.indicators.map(({ key, bases }, index) =>
            aClaim({ indicatorKey: key, basis: bases[0]?.key ?? null, tier: given[index] ?? 0 }),
          ),
        );
      const before = of(tiers);
      const after = of(tiers.map((given, index) => (index === raised ? 3 : given)));
      expect(before.claimed).toBeLessThanOrEqual(before.most);
      expect(after.claimed).toBeGreaterThanOrEqual(before.claimed);
    }),
  );
});

it.each([
  ['a tier', { indicatorKey: 'video', tier: 3, basis: null }, []],
  ['no tier', { indicatorKey: 'video', tier: null, basis: null }, []],
  ['a basis first', { indicatorKey: 'benefit', tier: null, basis: 'b' }, []],
  ['a tier that waits for its basis', { indicatorKey: 'benefit', tier: 2, basis: null }, []],
  ['a fourth tier', { indicatorKey: 'video', tier: 4, basis: null }, ['/0/tier not-allowed']],
  ['half a tier', { indicatorKey: 'video', tier: 1.5, basis: null }, ['/0/tier not-allowed']],
  ['another indicator', { indicatorKey: 'x', tier: 1, basis: null }, ['/0/indicatorKey unknown']],
  ['a basis too many', { indicatorKey: 'video', tier: 1, basis: 'a' }, ['/0/basis not-allowed']],
  ['no such basis', { indicatorKey: 'benefit', tier: 1, basis: 'z' }, ['/0/basis not-allowed']],
])('%s: %j', (_name, claim, faults) => {
  const refusal = refusalOf(() => {
    assertClaims(IID, [claim]);
  });
  expect(refusal?.errors.map(({ pointer, detail }) => `${pointer} ${detail}`) ?? []).toEqual(
    faults.map((fault) => `/indicators${fault}`),
  );
});

it('takes each indicator once', () => {
  const claim = { indicatorKey: 'video', tier: 1, basis: null };
  const refusal = refusalOf(() => {
    assertClaims(IID, [claim, claim]);
  });
  expect(refusal?.errors).toEqual([{ pointer: '/indicators/1/indicatorKey', detail: 'duplicate' }]);
});
