import { currentForm } from '../shipped-forms/index.js';
import { IID_EXIT } from '../exit/index.js';
import { IID, aClaim } from '../maturity/maturity.fixture.js';
import { aPeriodOf2026, shifted } from '../period/period.fixture.js';
import {
  firstFixes,
  type IidFacts,
  isStopped,
  type Lack,
  lacksForEntry,
  lacksForIid,
  lacksForSubmission,
  yearOfEdition,
} from './index.js';
import { lack } from './lack.js';

const NOW = new Date('2026-06-01T05:00:00Z');
const period = aPeriodOf2026();
const WORDS = 'kata '.repeat(50).trim();
const PARTS = ['legalBasis', 'problem', 'strategicIssue', 'renewalMethod', 'novelty', 'howItWorks'];
const FULL = {
  ...Object.fromEntries(PARTS.map((key) => [key, WORDS])),
  ...{ name: 'SIAP Sehat', stage: 'IMPLEMENTED', mainAffairCode: '1.02', startsOn: '2024-01-01' },
  ...{ officialName: 'Kepala', purpose: 'a', benefit: 'b', result: 'c', medium: 'DIGITAL' },
  ...{ initiator: 'AGENCY', form: 'PUBLIC_SERVICE', sdgs: [3], implementedOn: '2024-05-01' },
  ...{ trialOn: '2024-02-01', coordinates: { latitude: -7, longitude: 112 } },
  ...{ budget: { none: true, lines: [] } },
};
const CLAIMS = IID.indicators.map(({ key, bases }) => ({
  ...aClaim({ indicatorKey: key, tier: 2, basis: bases[0]?.key ?? null }),
  toReview: false,
}));

function facts(parts: Partial<IidFacts> = {}, fields: object = {}): IidFacts {
  const text = { fields: { ...FULL, ...fields }, form: currentForm, isCopy: false, inForce: null };
  return {
    ...{ text, inForce: 'VERIFIED', useState: 'IN_USE', rubric: IID, year: 2026 },
    ...{ claims: CLAIMS, evidence: [] },
    ...parts,
  };
}

const claiming = (key: string, parts: object) =>
  CLAIMS.map((claim) => (claim.indicatorKey === key ? { ...claim, ...parts } : claim));
const told = (lacks: readonly Lack[]) =>
  lacks.map(({ code, pointer, indicatorKey }) => [code, indicatorKey ?? pointer]);

describe('what is lacking for the submission', () => {
  it('stands in the order of the form, the deadline first', () => {
    const fields = { ...FULL, officialName: '', problem: null, startsOn: 'besok' };
    const text = { ...facts().text, fields };
    const late = shifted(period.closesAt, 1000);
    expect(told(lacksForSubmission(text, period, late))).toEqual([
      ['period-closed', ''],
      ['required', '/content/problem'],
      ['no-such-day', '/content/startsOn'],
      ['required', '/content/officialName'],
    ]);
    expect(told(lacksForSubmission(text, null, NOW))[0]).toEqual(['period-not-open', '']);
  });
});

describe('what is lacking for an edition', () => {
  it('is what the server refuses', () => {
    const edition = {
      entriesOpenAt: shifted(NOW, -1000),
      entriesCloseAt: shifted(NOW, 1000),
      publishedAt: null,
    };
    const taken = { edition, inForce: null, isEntered: false, nameTakenBy: '2026-004' } as const;
    expect(told(lacksForEntry(taken, NOW))).toEqual([
      ['innovation-not-verified', ''],
      ['duplicate-entry-name', ''],
    ]);
    expect(lacksForEntry({ ...taken, inForce: 'VERIFIED', nameTakenBy: null }, NOW)).toEqual([]);
  });
});

describe('what is lacking for the index', () => {
  it('is nothing where all is there', () => {
    expect(told(lacksForIid(facts()))).toEqual([]);
  });

  it.each<[string, Partial<IidFacts>, object, [string, string][]]>([
    ['nothing in force', { inForce: null }, {}, [['not-in-force', '']]],
    ['out of use', { useState: 'STOPPED' }, {}, [['use-stopped', '']]],
    ['a field', {}, { result: '' }, [['required', '/content/result']]],
    ['words', {}, { howItWorks: 'satu' }, [['too-few-words', '/content/legalBasis']]],
    ['another stage', {}, { stage: 'TRIAL' }, [['stage-not-measured', '/stage']]],
    [
      'too long ago',
      {},
      { implementedOn: '2023-12-31' },
      [['outside-window', '/content/developedOn']],
    ],
    ['the first day', {}, { implementedOn: '2024-01-01' }, []],
    ['developed since', {}, { implementedOn: '2019-01-01', developedOn: '2025-01-01' }, []],
    [
      'no proof',
      { claims: claiming('video', { hasEvidence: false }) },
      {},
      [['evidence-missing', 'video']],
    ],
    [
      'a doubt',
      { claims: claiming('video', { toReview: true }) },
      {},
      [['claim-to-review', 'video']],
    ],
    [
      'no claim',
      { claims: claiming('regulation', { tier: null }) },
      {},
      [['indicator-unclaimed', 'regulation']],
    ],
    ['no claim where none must be', { claims: claiming('budgetSupport', { tier: 0 }) }, {}, []],
  ])('%s', (_, parts, fields, expected) => {
    expect(told(lacksForIid(facts(parts, fields)))).toEqual(expected);
  });

  it('is a basis where the indicator has several', () => {
    const key = IID.indicators.find(({ bases }) => bases.length > 0)!.key;
    const claims = claiming(key, { basis: null });
    expect(told(lacksForIid(facts({ claims })))).toEqual([['basis-missing', key]]);
  });

  it.each([
    ['application/pdf', 2_000_000, []],
    ['application/pdf', 2_000_001, [['evidence-too-large', 'regulation', 600]]],
    ['video/mp4', 10, [['evidence-kind', 'regulation', 600]]],
    [null, null, []],
  ])('takes a %s of %s bytes as the other side does', (mime, bytes, expected) => {
    const evidence = [{ evidenceId: 'e', indicatorKey: 'regulation', mime, bytes }];
    const found = lacksForIid(facts({ evidence })).map((one) => [
      one.code,
      one.indicatorKey,
      one.points,
    ]);
    expect(found).toEqual(expected);
  });

  it('costs what the claim would bring', () => {
    const claims = claiming('regulation', { tier: 3, hasEvidence: false });
    expect(lacksForIid(facts({ claims }))[0]).toMatchObject({ points: 900, level: 'INDEX' });
    expect(isStopped(lacksForIid(facts({ claims })))).toBe(false);
    expect(isStopped(lacksForIid(facts({ inForce: null })))).toBe(true);
  });

  it.each([
    ['2026', 2026],
    ['2027 Sidoarjo', 2027],
    ['uji coba', 2025],
  ])('edition %s is of %s', (edition, year) => {
    expect(yearOfEdition(edition, new Date('2025-06-01T00:00:00Z'))).toBe(year);
  });

  it('knows its limits with their source', () => {
    expect(IID_EXIT.limits?.source.id).toMatch(/surat resmi/);
  });
});

describe('the fixes that matter most', () => {
  const index = (code: string, points: number) => lack({ code, level: 'INDEX', points });
  it('are three, by what they stop, then by points, then by the form', () => {
    const lacks = [
      index('a', 200),
      index('b', 600),
      lack({ code: 'c', level: 'ENTRY' }),
      lack({ code: 'd', level: 'SUBMISSION', mendable: false }),
      lack({ code: 'e', level: 'SUBMISSION' }),
      index('f', 600),
    ];
    expect(firstFixes(lacks).map(({ code }) => code)).toEqual(['e', 'c', 'b']);
    expect(firstFixes(lacks, 9).map(({ code }) => code)).toEqual(['e', 'c', 'b', 'f', 'a']);
  });
});
