import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LANGUAGES } from '@satu/domain/language';
import { statusOf } from '@satu/domain/problem';
import { PROBLEMS, type ProblemCode } from './catalogue.js';
import { COMPETITION_PROBLEMS } from './competition-problems.js';
import { DUTY_PROBLEMS } from './duty-problems.js';
import { EVIDENCE_PROBLEMS } from './evidence-problems.js';
import { FIELD_TEXTS, fieldSentence } from './field-texts.js';
import { INNOVATION_PROBLEMS } from './innovation-problems.js';
import { MATURITY_PROBLEMS } from './maturity-problems.js';
import { PEOPLE_PROBLEMS } from './people-problems.js';
import { problemDetail } from './problem-detail.js';
import { REQUEST_PROBLEMS } from './request-problems.js';
import { STATEMENT_PROBLEMS } from './statement-problems.js';

const HERE = dirname(fileURLToPath(import.meta.url));
const DOMAIN = join(HERE, '../../../domain/src');

const sources = readdirSync(DOMAIN, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/\.(spec|fixture)\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(DOMAIN, file), 'utf8') }));

/** Kind and code of each refusal that the rules spell out. */
const thrown = sources
  .flatMap(({ text }) => [...text.matchAll(/new DomainError\(\s*'([a-z-]+)',\s*'([a-z-]+)'/g)])
  .map(([, kind = '', code = '']) => ({ kind, code }));

/** Every place that refuses, also where the code is computed. */
const refusals = sources.flatMap(({ text }) => [...text.matchAll(/new DomainError\(/g)]).length;

/** Refusals whose code is computed: opening and submitting choose between these two. */
const COMPUTED_AT = 2;
const COMPUTED: readonly ProblemCode[] = ['period-not-open', 'period-closed'];

/** What pre-flight tells is no refusal: the page has its words. */
const details = sources
  .filter(({ file }) => !file.startsWith('readiness'))
  .flatMap(({ text }) => [...text.matchAll(/(?:detail|code): '([a-z-]+)'/g)])
  .map(([, detail = '']) => detail);

describe('what the rules throw', () => {
  it('is found by this test', () => {
    expect(refusals).toBeGreaterThan(30);
    expect(thrown).toHaveLength(refusals - COMPUTED_AT);
    expect(COMPUTED.filter((code) => PROBLEMS[code].kind !== 'unprocessable')).toEqual([]);
  });

  it('stands in the catalogue, as the same kind', () => {
    const listed: Readonly<Record<string, { kind: string }>> = PROBLEMS;
    const strangers = thrown.filter(({ kind, code }) => listed[code]?.kind !== kind);
    expect(strangers).toEqual([]);
  });

  it('has a sentence for each field', () => {
    expect(details.length).toBeGreaterThan(20);
    expect([...new Set(details)].filter((detail) => !Object.hasOwn(FIELD_TEXTS, detail))).toEqual(
      [],
    );
  });
});

describe('the catalogue', () => {
  it('lists each code once', () => {
    const parts = [
      REQUEST_PROBLEMS,
      PEOPLE_PROBLEMS,
      DUTY_PROBLEMS,
      INNOVATION_PROBLEMS,
      EVIDENCE_PROBLEMS,
      STATEMENT_PROBLEMS,
      COMPETITION_PROBLEMS,
      MATURITY_PROBLEMS,
    ];
    const codes = parts.flatMap((part) => Object.keys(part));
    expect(codes.toSorted()).toEqual(Object.keys(PROBLEMS).toSorted());
  });

  it.each(Object.entries(PROBLEMS))('%s has its status and a title in both languages', (...row) => {
    const [code, { kind, status, title }] = row;
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(status).toBe(statusOf(kind));
    for (const language of LANGUAGES) expect(title[language]).toMatch(/^\p{Lu}.*\.$/su);
    expect(title.id).not.toBe(title.en);
  });

  // The codes that clients test for: their statuses are promised.
  it.each([
    ['last-counted-innovation', 409],
    ['period-has-findings', 422],
    ['period-closed', 422],
    ['invalid-transition', 409],
    ['note-required', 400],
    ['validation-failed', 400],
    ['stale-version', 412],
    ['version-required', 428],
    ['conflict-of-interest', 409],
    ['stage-closed', 422],
    ['word-limit-exceeded', 400],
    ['evidence-required', 422],
    ['unsupported-file', 415],
    ['file-too-large', 413],
    ['not-found', 404],
    ['forbidden', 403],
    ['unauthenticated', 401],
    ['too-many-requests', 429],
    ['try-again', 503],
  ] as const)('%s answers %d', (code, status) => {
    expect(PROBLEMS[code].status).toBe(status);
  });
});

describe('the sentences at fields', () => {
  it.each(Object.entries(FIELD_TEXTS))('%s speaks both languages', (_code, text) => {
    expect(text.id).not.toBe(text.en);
    expect(text.id.includes('#')).toBe(text.en.includes('#'));
  });

  it('name the limit, and leave free text alone', () => {
    expect(fieldSentence('too-long', 300, 'id')).toBe('Maksimal 300 karakter.');
    expect(fieldSentence('required', undefined, 'en')).toBe('Must be filled in.');
    expect(fieldSentence('Some text.', undefined, 'en')).toBeNull();
    expect(fieldSentence('toString', undefined, 'en')).toBeNull();
  });
});

it('a conflict of interest says which', () => {
  expect(problemDetail({ reason: 'OWN_DRAFT' }, 'en')).toContain('cannot endorse');
  expect(problemDetail({ reason: 'OWN_AGENCY' }, 'id')).toContain('perangkat daerah');
  expect(problemDetail({ reason: 'toString' }, 'id')).toBeNull();
  expect(problemDetail({}, 'id')).toBeNull();
});
