import { DomainError } from '../problem/index.js';
import { assertDocument, type DocumentDates, standingOf } from './shelf-rules.js';

const TODAY = '2026-11-24';
const DATES: DocumentDates = { datedOn: '2026-01-05', validFrom: null, validUntil: null };

describe('where a document stands', () => {
  it.each([
    ['without end', {}, false, 'IN_FORCE'],
    ['on its last day', { validUntil: TODAY }, false, 'IN_FORCE'],
    ['the day after', { validUntil: '2026-11-23' }, false, 'EXPIRED'],
    ['before its term', { validFrom: '2026-11-25' }, false, 'NOT_YET'],
    ['replaced', {}, true, 'REPLACED'],
    ['replaced and expired', { validUntil: '2026-11-23' }, true, 'REPLACED'],
  ] as const)('%s', (_, changes, isReplaced, standing) => {
    expect(standingOf({ ...DATES, ...changes }, isReplaced, TODAY)).toBe(standing);
  });
});

describe('what is filed', () => {
  function pointersOf(changes: Partial<DocumentDates>, hasFile: boolean, url: string | null) {
    try {
      assertDocument({ ...DATES, ...changes }, { hasFile, url }, TODAY);
      return [];
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return error.errors.map(({ pointer, detail }) => `${pointer} ${detail}`);
    }
  }

  it.each([
    ['a file', {}, true, null, []],
    ['a link', {}, false, 'https://jdih.example.go.id/x', []],
    ['neither', {}, false, null, ['/url required']],
    ['both', {}, true, 'https://jdih.example.go.id', ['/url not-allowed']],
    ['no address', {}, false, 'javascript:alert(1)', ['/url no-url']],
    ['of tomorrow', { datedOn: '2026-11-25' }, true, null, ['/datedOn in-the-future']],
    [
      'ended before it began',
      { validUntil: '2026-01-04' },
      true,
      null,
      ['/validUntil before-start'],
    ],
  ] as const)('%s', (...[, changes, hasFile, url, errors]) => {
    expect(pointersOf(changes, hasFile, url)).toEqual(errors);
  });
});
