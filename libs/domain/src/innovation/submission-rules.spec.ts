import { aPeriodOf2026, shifted } from '../period/period.fixture.js';
import { refusalOf } from '../problem/refusal.fixture.js';
import { currentForm } from '../shipped-forms/index.js';
import {
  assertSubmittable,
  dueOf,
  obstaclesToSubmitting,
  type SubmissionFacts,
} from './submission-rules.js';

const period = aPeriodOf2026();
const NOW = new Date('2026-11-24T03:00:00.000Z');
const QUICK = {
  name: 'SIAP Sehat',
  stage: 'INITIATIVE',
  problem: 'Antrean panjang. Pasien menunggu tiga jam. Sejak 2024.',
  novelty: 'Nomor antrean diambil dari rumah.',
  mainAffairCode: '1.02',
  startsOn: '2026-12-01',
  officialName: 'Kepala Dinas Kesehatan',
};

function facts(fields: object, parts: Partial<SubmissionFacts> = {}): SubmissionFacts {
  return { fields: { ...fields }, form: currentForm, isCopy: false, inForce: null, ...parts };
}

const codes = (...args: Parameters<typeof obstaclesToSubmitting>) =>
  obstaclesToSubmitting(...args).map(({ code, pointer }) => `${code} ${pointer}`);

it('nothing is in the way of a complete quick list', () => {
  expect(obstaclesToSubmitting(facts(QUICK), period, NOW)).toEqual([]);
});

it.each([
  ['name', '/name'],
  ['stage', '/stage'],
  ['problem', '/content/problem'],
  ['novelty', '/content/novelty'],
  ['mainAffairCode', '/mainAffairCode'],
  ['startsOn', '/content/startsOn'],
  ['officialName', '/content/officialName'],
])('%s is asked for at %s', (key, pointer) => {
  expect(codes(facts({ ...QUICK, [key]: null }), period, NOW)).toEqual([`required ${pointer}`]);
});

it('what is filled in wrongly is in the way too', () => {
  const fields = { ...QUICK, startsOn: 'besok' };
  expect(codes(facts(fields), period, NOW)).toEqual(['no-such-day /content/startsOn']);
});

describe('the deadline', () => {
  const closed = ['period-closed '];
  it.each([
    ['a second before', shifted(period.closesAt, -1000), []],
    ['at', period.closesAt, closed],
    ['a second after', shifted(period.closesAt, 1000), closed],
    ['a second before the opening', shifted(period.opensAt, -1000), closed],
  ])('%s', (_when, now, expected) => {
    expect(codes(facts(QUICK), period, now)).toEqual(expected);
  });

  it('is past when no period takes submissions', () => {
    expect(codes(facts(QUICK), null, NOW)).toEqual(['period-not-open ']);
  });

  it('does not concern a working copy, nor the correction of what counts already', () => {
    expect(codes(facts(QUICK, { isCopy: true }), null, NOW)).toEqual([]);
    expect(codes(facts(QUICK, { inForce: 'ENDORSED' }), null, NOW)).toEqual([]);
  });
});

describe('the index', () => {
  const parts = ['legalBasis', 'strategicIssue', 'renewalMethod', 'howItWorks'];
  const design = (words: number) =>
    Object.fromEntries(parts.map((key) => [key, 'kata '.repeat(words)]));
  const profile = {
    ...QUICK,
    initiator: 'AGENCY',
    medium: 'NON_DIGITAL',
    form: 'PUBLIC_SERVICE',
    purpose: 'Memangkas antrean.',
    benefit: 'Pasien tidak menunggu.',
    sdgs: [3],
    budget: { none: true, lines: [] },
  };
  const written = QUICK.problem.split(' ').length + QUICK.novelty.split(' ').length;

  it('wants 300 words over the six parts together', () => {
    const enough = Math.ceil((300 - written) / parts.length);
    const check = (words: number) =>
      obstaclesToSubmitting(facts({ ...profile, ...design(words) }), period, NOW, 'IID');
    expect(check(enough)).toEqual([]);
    expect(check(enough - 1)).toEqual([
      { code: 'too-few-words', pointer: '/content/legalBasis', limit: 300 },
    ]);
  });

  it('never asks an idea for results, but asks what is implemented', () => {
    const all = { ...profile, ...design(80) };
    expect(codes(facts({ ...all, stage: 'IMPLEMENTED' }), period, NOW, 'IID')).toEqual([
      'required /content/result',
      'required /content/trialOn',
      'required /content/implementedOn',
      'required /content/coordinates',
    ]);
  });

  it('is not asked for by the duty', () => {
    expect(codes(facts({ ...QUICK, stage: 'IMPLEMENTED' }), period, NOW)).toEqual([]);
    expect(currentForm.wordMinimums[0]?.requiredFor).toBe('IID');
  });
});

describe('the refusal', () => {
  const refusal = (fields: object, now = NOW) =>
    refusalOf(() => {
      assertSubmittable(facts(fields), period, now);
    });

  it('says the same as the list on the page', () => {
    const fields = { ...QUICK, problem: '', startsOn: 'besok' };
    const refused = refusal(fields);
    expect([refused?.kind, refused?.code]).toEqual(['invalid', 'validation-failed']);
    expect(refused?.errors.map(({ detail, pointer }) => `${detail} ${pointer}`)).toEqual(
      codes(facts(fields), period, NOW),
    );
  });

  it('names the deadline before anything else', () => {
    const refused = refusal({ name: 'SIAP Sehat' }, period.closesAt);
    expect([refused?.kind, refused?.code]).toEqual(['unprocessable', 'period-closed']);
    expect(refused?.context).toEqual({
      periodId: 'period-2026',
      closesAt: '2026-12-15T17:00:00.000Z',
    });
  });

  it('is none without obstacles', () => {
    expect(refusal(QUICK)).toBeNull();
  });
});

describe('until when it can be sent, or sent again', () => {
  const plain = { isCopy: false, inForce: null } as const;
  it.each([
    ['a draft', { ...plain, status: 'DRAFT' as const }, NOW, period.closesAt],
    ['a returned one', { ...plain, status: 'RETURNED' as const }, NOW, period.closesAt],
    ['one before its head', { ...plain, status: 'SUBMITTED' as const }, NOW, period.closesAt],
    ['an endorsed one', { ...plain, status: 'ENDORSED' as const }, NOW, null],
    ['a working copy', { ...plain, isCopy: true, status: 'DRAFT' as const }, NOW, null],
    [
      'a correction of what counts',
      { ...plain, inForce: 'ENDORSED' as const, status: 'RETURNED' as const },
      NOW,
      null,
    ],
    ['a draft at the deadline', { ...plain, status: 'DRAFT' as const }, period.closesAt, null],
  ])('%s', (_what, innovation, now, expected) => {
    expect(dueOf(innovation, period, now)).toEqual(expected);
  });
  it('has no deadline without a period', () => {
    expect(dueOf({ ...plain, status: 'DRAFT' }, null, NOW)).toBeNull();
  });
});
