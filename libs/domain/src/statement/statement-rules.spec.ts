import { DomainError } from '../problem/index.js';
import {
  assertConfirmable,
  assertInOffice,
  assertReplaceable,
  assertScan,
  type Candidate,
  chooseSignatory,
  isSameSheet,
  type StatementFacts,
} from './statement-rules.js';
import { STATEMENT_STATUSES, type StatementStatus } from './statement-words.js';

function refusalOf(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, errors, context } = error;
    const reason = errors.map(({ pointer, detail }) => `${pointer} ${detail}`)[0];
    return [code, reason ?? context['reason'] ?? context['status']].filter(Boolean).join(' ');
  }
}

const head: Candidate = { personId: 'head', capacity: 'DEFINITIF' };
const deputy: Candidate = { personId: 'deputy', capacity: 'DELEGATED' };

describe('who signs', () => {
  it.each([
    ['the only head', [head], null, [], 'head'],
    ['the one asked for', [head, deputy], 'deputy', [], 'deputy'],
    ['the only one who did not write', [head, deputy], null, ['deputy'], 'head'],
  ] as const)('%s', (...[, candidates, asked, authors, signs]) => {
    expect(chooseSignatory(candidates, asked, authors).personId).toBe(signs);
  });

  it.each([
    ['nobody heads the agency', [], null, [], 'no-signatory'],
    ['two could', [head, deputy], null, [], 'validation-failed /signatoryId required'],
    ['somebody else is asked for', [head], 'x', [], 'validation-failed /signatoryId unknown'],
    ['the head wrote it', [head], null, ['head'], 'conflict-of-interest OWN_DRAFT'],
    ['the writer is asked for', [head, deputy], 'head', ['head'], 'conflict-of-interest OWN_DRAFT'],
  ] as const)('is refused where %s', (...[, candidates, asked, authors, refusal]) => {
    expect(refusalOf(() => chooseSignatory(candidates, asked, authors))).toBe(refusal);
  });
});

describe('a new sheet', () => {
  const asked = {
    ...{ revision: 2, textSha256: 'a', custodianAgencyId: 'dinkes' },
    ...{ signatoryId: 'head', capacity: 'DEFINITIF' as const },
  };
  const isSame = (parts: object = {}) =>
    isSameSheet({ ...asked, status: 'SCANNED', ...parts }, asked);

  it('is the signed one as long as text, keeper and signatory are the same', () => {
    expect(isSame()).toBe(true);
    const others = [
      { revision: 1 },
      { textSha256: 'b' },
      { custodianAgencyId: 'disdik' },
      { signatoryId: 'deputy' },
      { capacity: 'PLT' },
      { status: 'PRINTED' },
    ];
    expect(others.filter(isSame)).toEqual([]);
  });

  it.each([
    ['PRINTED', false, null],
    ['REFUSED', false, null],
    ['SCANNED', false, 'statement-scanned'],
    ['SCANNED', true, null],
  ] as const)('in place of one that is %s (agreed: %s): %s', (status, isAgreed, refusal) => {
    expect(
      refusalOf(() => {
        assertReplaceable(status, isAgreed);
      }),
    ).toBe(refusal);
  });
});

describe('a sheet that comes back', () => {
  const scan = (status: StatementStatus, signedOn = '2026-11-20') =>
    refusalOf(() => {
      assertScan(status, { signedOn }, '2026-11-20', '2026-11-24');
    });

  it.each([
    ['PRINTED', null],
    ['SCANNED', null],
    ['REFUSED', null],
    ['CONFIRMED', 'invalid-transition CONFIRMED'],
    ['VOID', 'statement-void'],
  ] as const)('for a statement that is %s: %s', (status, refusal) => {
    expect(scan(status)).toBe(refusal);
  });

  it('was signed between print and today', () => {
    expect(scan('PRINTED', '2026-11-19')).toBe('validation-failed /signedOn before-start');
    expect(scan('PRINTED', '2026-11-24')).toBeNull();
    expect(scan('PRINTED', '2026-11-25')).toBe('validation-failed /signedOn in-the-future');
  });
});

describe('the office of the signatory on the day of the signature', () => {
  it.each([
    ['DELEGATED', ['DELEGATED'], null],
    ['PLT', ['DEFINITIF', 'PLT'], null],
    ['PLT', ['DEFINITIF'], 'signatory-not-in-office'],
    ['DEFINITIF', [], 'signatory-not-in-office'],
  ] as const)('%s on the sheet, held %j: %s', (capacity, held, refusal) => {
    expect(
      refusalOf(() => {
        assertInOffice(capacity, held);
      }),
    ).toBe(refusal);
  });
});

describe('matching a sheet', () => {
  const FACTS: StatementFacts = {
    status: 'SCANNED',
    revision: 2,
    textSha256: 'a',
    custodianAgencyId: 'dinkes',
    printedBy: 'staff',
    scannedBy: 'clerk',
    signatoryId: 'head',
    innovation: {
      status: 'SUBMITTED',
      revision: 2,
      textSha256: 'a',
      custodianAgencyId: 'dinkes',
      authorIds: ['writer'],
      relatives: ['dinkes', 'puskesmas'],
    },
  };
  const judge = (changes: Partial<StatementFacts>, personId = 'verifier', own: string[] = []) =>
    refusalOf(() => {
      assertConfirmable({ ...FACTS, ...changes }, { personId, ownAgencyIds: own });
    });
  const moved = (changes: Partial<StatementFacts['innovation']>) =>
    judge({ innovation: { ...FACTS.innovation, ...changes } });

  it('needs a sheet', () => {
    const allowed = STATEMENT_STATUSES.filter((status) => judge({ status }) === null);
    expect(allowed).toEqual(['SCANNED']);
    expect(judge({ status: 'VOID' })).toBe('statement-void');
  });

  it('is void once the text or its keeper is another', () => {
    expect(moved({ status: 'RETURNED' })).toBe('statement-void');
    expect(moved({ revision: 3 })).toBe('statement-void');
    expect(moved({ textSha256: 'b' })).toBe('statement-void');
    expect(moved({ custodianAgencyId: 'disdik' })).toBe('statement-void');
  });

  it.each(['writer', 'staff', 'clerk', 'head'])('is never done by the %s', (personId) => {
    expect(judge({}, personId)).toBe('conflict-of-interest OWN_DRAFT');
  });

  it('is never done for the own agency', () => {
    expect(judge({}, 'verifier', ['puskesmas'])).toBe('conflict-of-interest OWN_AGENCY');
    expect(judge({}, 'verifier', ['bappeda'])).toBeNull();
  });
});
