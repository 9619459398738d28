import fc from 'fast-check';
import { type IndicatorClaim, SHIPPED_RUBRICS, type Tier, TIERS } from '../maturity/index.js';
import { add, compare, rational } from '../rational/index.js';
import { assertEffort, effortOf, effortTable } from './efforts.js';
import { nextMoves, planOf } from './next-moves.js';
import { type MoveScope, scopeScore } from './scope.js';
import { simulate, type SimulatedInnovation, type SimulationFacts } from './simulation.js';
import { wayToNextBand } from './way.js';

const IID = SHIPPED_RUBRICS[0]!;
const NOTHING = { steps: [], planned: [] };
const REGION = { scope: 'REGION', efforts: {} } as const;

const claimed = (indicatorKey: string, tier: Tier, hasEvidence = true): IndicatorClaim => ({
  ...{ indicatorKey, tier, hasEvidence, basis: null, verifiedTier: null },
});
const innovation = (id: string, ...claims: IndicatorClaim[]): SimulatedInnovation => ({
  ...{ id, name: id, claims, mainAffairCode: '1.02', agencyId: `of ${id}`, agencyName: '' },
});
const facts = (...innovations: SimulatedInnovation[]): SimulationFacts => ({
  innovations,
  rows: [],
});
const names = (moves: ReturnType<typeof nextMoves>) =>
  moves.map(
    ({ innovationId, key, from, tier }) => `${innovationId ?? 'region'} ${key} ${from}→${tier}`,
  );

describe('what if', () => {
  const today = facts(innovation('a', claimed('video', 1)));

  it('a tier is reached and proven, the index follows and nothing else changes', () => {
    const before = simulate(IID, today, NOTHING);
    const step = { innovationId: 'a', key: 'video', basis: null, tier: 3 } as const;
    const after = simulate(IID, today, { steps: [step], planned: [] });
    expect([before.innovationPoints, after.innovationPoints]).toEqual([400, 1200]);
    expect(today.innovations[0]?.claims).toEqual([claimed('video', 1)]);
  });

  it('a row of the region rises', () => {
    const step = { innovationId: null, key: '12', basis: null, tier: 2 } as const;
    expect(simulate(IID, today, { steps: [step], planned: [] }).regionPoints).toBe(400);
  });

  it('innovations are added: they divide from the floor on, and cover their affair', () => {
    const planned = ['1.01', '1.03', '1.04', '1.05'].map((mainAffairCode) => ({
      ...{ mainAffairCode, tier: 3 as const },
    }));
    const found = simulate(IID, today, { steps: [], planned });
    expect([found.innovations, found.divisor, found.basicServices]).toEqual([5, 12, 5]);
    expect([found.countCounts, found.countPoints]).toEqual([true, 190]);
    expect(found.innovationPoints).toBe(4 * 11_100 + 400);
  });
});

describe('the cheapest next points', () => {
  it('come by gain over effort, and by what the user sets', () => {
    const today = facts(innovation('a'));
    const scope = { innovationId: 'a' };
    // Defaults: people are one effort of weight 2; a video two efforts of weight 4: equal, the larger first.
    expect(names(nextMoves(IID, today, { scope, efforts: {} })).slice(0, 3)).toEqual([
      ...['a video 0→1', 'a humanResources 0→1', 'a regulation 0→1'],
    ]);
    const set = { video: 5, regulation: 1 } as const;
    expect(names(nextMoves(IID, today, { scope, efforts: set })).slice(0, 2)).toEqual([
      ...['a regulation 0→1', 'a humanResources 0→1'],
    ]);
  });

  it('begin with the proof of what is claimed already, and end at the top', () => {
    const today = facts(innovation('a', claimed('video', 3, false), claimed('regulation', 3)));
    const moves = nextMoves(IID, today, { scope: { innovationId: 'a' }, efforts: {} });
    expect([names(moves)[0], moves[0]?.onlyProof]).toEqual(['a video 0→3', true]);
    expect(moves.some(({ key }) => key === 'regulation')).toBe(false);
  });

  it('stay within the innovation, the agency or the region', () => {
    const today = facts(innovation('a'), innovation('b'));
    const ids = (scope: MoveScope) =>
      new Set(nextMoves(IID, today, { scope, efforts: {} }).map((move) => move.innovationId));
    expect(ids({ innovationId: 'b' })).toEqual(new Set(['b']));
    expect(ids({ agencyId: 'of a' })).toEqual(new Set(['a']));
    expect(ids('REGION')).toEqual(new Set(['a', 'b', null]));
  });

  it('take a basis along where one is needed', () => {
    const moves = nextMoves(IID, facts(innovation('a')), {
      scope: { innovationId: 'a' },
      efforts: {},
    });
    expect(moves.find(({ key }) => key === 'benefit')?.basis).toBe('a');
  });

  it('have a default for every indicator, and rows are never light', () => {
    expect(IID.indicators.every(({ key }) => effortOf(key, {}) >= 1)).toBe(true);
    expect([effortOf('row:8', {}), effortOf('row:8', { 'row:8': 2 }), effortOf('new', {})]).toEqual(
      [...[5, 2, 3]],
    );
  });

  it('move the index by exactly what they say, whichever are done', () => {
    const tier = fc.constantFrom<Tier>(...TIERS);
    const keys = IID.indicators.filter(({ bases }) => bases.length === 0).map(({ key }) => key);
    const claims = fc.array(fc.tuple(fc.constantFrom(...keys), tier, fc.boolean()), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(claims, fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }), (given, picked) => {
        const own = new Map(given.map(([key, ...rest]) => [key, claimed(key, ...rest)]));
        const today = facts(innovation('a', ...own.values()));
        const moves = nextMoves(IID, today, REGION);
        const chosen = moves.filter((_, place) => picked.includes(place));
        const before = simulate(IID, today, NOTHING).exact;
        const gained = chosen.reduce((sum, { gain }) => add(sum, gain), rational(0n, 1n));
        const after = simulate(IID, today, planOf(chosen)).exact;
        expect(compare(after, add(before, gained))).toBe(0);
      }),
    );
  });
});

describe('efforts that a person sets', () => {
  const errorsOf = (key: string, effort: number | null) => {
    try {
      assertEffort(IID, { key, effort });
      return [];
    } catch (error) {
      return (error as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
    }
  };

  it('are of indicators and rows that the edition has, from 1 to 5, or taken back', () => {
    expect(errorsOf('video', 5)).toEqual([]);
    expect(errorsOf('row:12', null)).toEqual([]);
    expect(errorsOf('flying', 1)).toEqual(['/key']);
    expect(errorsOf('12', 6)).toEqual(['/key', '/effort']);
    const kept = [
      { key: 'video', effort: 5 },
      { key: 'network', effort: 9 },
    ];
    expect(effortTable(kept)).toEqual({ video: 5 });
  });
});

describe('the score of a scope', () => {
  it('is what its innovations bring once the steps are done, of the most they could', () => {
    const today = facts(innovation('a', claimed('video', 1)), innovation('b', claimed('video', 3)));
    const step = { innovationId: 'a', key: 'video', basis: null, tier: 2 } as const;
    const of = (scope: MoveScope) => scopeScore(IID, today, scope, [step]);
    expect(of({ innovationId: 'a' })).toEqual({ innovations: 1, points: 800, most: 11_100 });
    expect(of({ agencyId: 'of b' })).toEqual({ innovations: 1, points: 1200, most: 11_100 });
    expect(of('REGION')).toEqual({ innovations: 2, points: 2000, most: 22_200 });
  });
});

describe('the way into the next band', () => {
  // 40.00 of 100: a hundredth below "Inovatif".
  const rows = IID.rows.map(({ key }) => ({
    ...{ rowKey: key, tier: 3 as const, verifiedTier: null, hasEvidence: true },
  }));
  const full = (id: string) =>
    innovation(
      id,
      ...IID.indicators.map(({ key, bases }) => ({
        ...claimed(key, key === 'video' || key === 'regulation' ? 0 : 3),
        basis: bases[0]?.key ?? null,
      })),
    );

  const said = (way: ReturnType<typeof wayToNextBand>) =>
    way?.steps.map(
      ({ innovationId, key, from, tier }) => `${innovationId ?? 'region'} ${key} ${from}→${tier}`,
    );
  const many = (count: number) => Array.from({ length: count }, (_, n) => full(`i${n}`));

  it('takes the cheapest moves, and no more than are needed', () => {
    // 61 + 450 ÷ 12 = 98.5 of 250: 39.40. The last step of the awards brings 2 points: 40.20.
    const short = rows.map((row) => (row.rowKey === '12' ? { ...row, tier: 2 as const } : row));
    const today = { innovations: many(5), rows: short };
    expect(simulate(IID, today, NOTHING)).toMatchObject({
      index: '39.40',
      band: 'LESS_INNOVATIVE',
    });
    const way = wayToNextBand(IID, today, REGION);
    expect(said(way)).toEqual(['region 12 2→3']);
    expect(way?.after).toMatchObject({ index: '40.20', band: 'INNOVATIVE' });
  });

  it('takes several tiers of an indicator where they are the cheapest, and joins them to one step', () => {
    const short = rows.map((row) => (row.rowKey === '12' ? { ...row, tier: 2 as const } : row));
    const today = { innovations: many(5), rows: short };
    const efforts = { 'row:12': 5, 'row:8': 5, video: 1, regulation: 5 } as const;
    const way = wayToNextBand(IID, today, { scope: { agencyId: 'of i0' }, efforts });
    // One innovation of that agency: 21 points over 12 × 250 are 0.70, and less would not do.
    expect(said(way)).toEqual(['i0 video 0→3', 'i0 regulation 0→3']);
    expect(way?.steps.map(({ effort, points }) => [effort, points])).toEqual([
      [3, 1200],
      [15, 900],
    ]);
    expect([way?.isReached, way?.after.index, way?.after.band]).toEqual([
      ...[true, '40.10', 'INNOVATIVE'],
    ]);
    for (const step of way?.steps ?? []) {
      const lower = (way?.steps ?? []).map((one) =>
        one === step ? { ...one, tier: (one.tier - 1) as Tier } : one,
      );
      expect(simulate(IID, today, planOf(lower)).band).toBe('LESS_INNOVATIVE');
    }
  });

  it('moves the index by the sum of its steps, from where the planned innovations leave it', () => {
    const today = { innovations: many(12), rows: rows.slice(0, 6) };
    const planned = [{ mainAffairCode: '1.01', tier: 1 as const, tiers: { video: 3 as const } }];
    const way = wayToNextBand(IID, today, { ...REGION, planned });
    const gained = (way?.steps ?? []).reduce((sum, { gain }) => add(sum, gain), rational(0n, 1n));
    expect(way?.before.innovations).toBe(13);
    expect(compare(way!.after.exact, add(way!.before.exact, gained))).toBe(0);
    // 37 points of an innovation at P1, and a video of two tiers more.
    const own = 12 * (11_100 - 2100) + 3700 + 800;
    expect(way?.before.innovationPoints).toBe(own);
  });

  it('says how far the steps of the scope lead when they do not reach it', () => {
    const today = { innovations: many(4), rows };
    expect(simulate(IID, today, NOTHING).index).toBe('37.20');
    const way = wayToNextBand(IID, today, REGION);
    expect([way?.isReached, way?.target.key, way?.after.index]).toEqual([
      false,
      'INNOVATIVE',
      '40.00',
    ]);
  });

  it('does not exist above the highest band', () => {
    const top = { innovations: Array.from({ length: 200 }, (_, n) => full(`i${n}`)), rows };
    const lifted = top.innovations.map((one, n) => ({
      ...one,
      mainAffairCode: `1.0${(n % 6) + 1}`,
    }));
    const today = { innovations: lifted, rows };
    expect(simulate(IID, today, NOTHING).band).toBe('VERY_INNOVATIVE');
    expect(wayToNextBand(IID, today, REGION)).toBeNull();
  });
});
