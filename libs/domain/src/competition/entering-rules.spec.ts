import { refusalOf } from '../problem/refusal.fixture.js';
import {
  assertMayEnter,
  assertNameFree,
  type EnteringFacts,
  obstaclesToEntering,
} from './entering-rules.js';

const NOW = new Date('2026-06-01T00:00:00Z');
const FINE: EnteringFacts = {
  edition: {
    entriesOpenAt: new Date('2026-05-01T00:00:00Z'),
    entriesCloseAt: new Date('2026-07-01T00:00:00Z'),
    publishedAt: null,
  },
  inForce: 'VERIFIED',
  isEntered: false,
  nameTakenBy: null,
};

describe('entering an edition', () => {
  it.each<[string, Partial<EnteringFacts>, readonly string[]]>([
    ['what is verified', {}, []],
    ['what is endorsed only', { inForce: 'ENDORSED' }, ['innovation-not-verified']],
    ['what is not in force', { inForce: null }, ['innovation-not-verified']],
    ['a second time', { isEntered: true }, ['already-entered']],
    ['under a taken name', { nameTakenBy: '2026-004' }, ['duplicate-entry-name']],
  ])('%s', (_, change, expected) => {
    expect(obstaclesToEntering({ ...FINE, ...change }, NOW)).toEqual(expected);
  });

  it.each<[Partial<EnteringFacts>, string, string, object]>([
    [{ inForce: null }, 'unprocessable', 'innovation-not-verified', {}],
    [{ isEntered: true, inForce: null }, 'conflict', 'already-entered', {}],
    [{ nameTakenBy: '2026-004' }, 'conflict', 'duplicate-entry-name', { number: '2026-004' }],
    [
      { edition: { ...FINE.edition, publishedAt: NOW }, nameTakenBy: '2026-004' },
      'unprocessable',
      'stage-closed',
      { opensAt: '2026-05-01T00:00:00.000Z' },
    ],
  ])('%j is refused by the first of its obstacles', (change, kind, code, context) => {
    const enter = (): void => {
      assertMayEnter({ ...FINE, ...change }, NOW);
    };
    expect(refusalOf(enter)).toMatchObject({ kind, code, context });
  });

  it('is let through where nothing stands in the way', () => {
    expect(() => {
      assertMayEnter(FINE, NOW);
    }).not.toThrow();
  });

  it('says the deadline first', () => {
    const late = new Date('2026-07-01T00:00:00Z');
    const facts = { ...FINE, inForce: null, nameTakenBy: '2026-004' };
    expect(obstaclesToEntering(facts, late)).toEqual([
      'stage-closed',
      'innovation-not-verified',
      'duplicate-entry-name',
    ]);
  });
});

describe('the name of an entry', () => {
  it('is free as long as nobody sent it', () => {
    expect(() => {
      assertNameFree(null);
    }).not.toThrow();
  });

  it('is refused with the number of who has it', () => {
    const send = (): void => {
      assertNameFree('2026-004');
    };
    expect(refusalOf(send)).toMatchObject({
      kind: 'conflict',
      code: 'duplicate-entry-name',
      context: { number: '2026-004' },
    });
  });
});
