import {
  assertMayConsent,
  assertMayEndOn,
  assertMayGrant,
  assertMayTakeBack,
  grantStateOn,
  needsConsent,
  type ConsentTies,
  type Grant,
  type GrantRequest,
} from './index.js';
import { refusalOf } from '../problem/refusal.fixture.js';

const REQUEST: GrantRequest = {
  giverId: 'admin',
  receiverId: 'siti',
  role: 'AGENCY_HEAD',
  programme: null,
  regionKind: 'REGENCY',
  agencyId: 'dinkes',
  kind: 'DEFINITIF',
  decree: null,
  from: '2026-01-01',
  until: null,
};
const GRANT: Grant = {
  giverId: 'admin',
  receiverId: 'siti',
  role: 'VERIFIER',
  from: '2026-03-01',
  until: '2026-06-30',
  needsConsent: true,
  consentedById: 'sekda',
  annulledAt: null,
};

describe('giving a role', () => {
  it.each<[string, Partial<GrantRequest>]>([
    ['a head', {}],
    ['an acting head', { kind: 'PLT' }],
    [
      'a deputy by a dated, written delegation',
      { kind: 'DELEGATED', decree: '800/12', until: '2026-03-01' },
    ],
    ['a verifier with its programme', { role: 'VERIFIER', programme: 'IID', agencyId: null }],
    ['an overseer of a province', { role: 'OVERSEER', agencyId: null, regionKind: 'PROVINCE' }],
    ['a single day', { until: '2026-01-01' }],
  ])('accepts %s', (_, change) => {
    expect(() => {
      assertMayGrant({ ...REQUEST, ...change });
    }).not.toThrow();
  });

  it('is never done to oneself', () => {
    expect(
      refusalOf(() => {
        assertMayGrant({ ...REQUEST, receiverId: 'admin' });
      }),
    ).toMatchObject({ kind: 'conflict', code: 'self-grant' });
  });

  it.each<[Partial<GrantRequest>, string, string]>([
    [{ agencyId: null }, '/agencyId', 'required'],
    [{ role: 'VERIFIER' }, '/programme', 'required'],
    [{ programme: 'IID' }, '/programme', 'not-for-this-role'],
    [{ role: 'AGENCY_STAFF', kind: 'PLT' }, '/kind', 'not-for-this-role'],
    [{ role: 'OVERSEER', agencyId: null }, '/role', 'not-for-this-region'],
    [{ kind: 'DELEGATED', until: '2026-03-01' }, '/decree', 'required'],
    [{ kind: 'DELEGATED', decree: '800/12' }, '/until', 'required'],
    [{ from: '2026-02-30' }, '/from', 'no-such-day'],
    [{ until: '2026-02-30' }, '/until', 'no-such-day'],
    [{ until: '2025-12-31' }, '/until', 'before-start'],
  ])('refuses %j at %s', (change, pointer, detail) => {
    expect(
      refusalOf(() => {
        assertMayGrant({ ...REQUEST, ...change });
      }),
    ).toMatchObject({ code: 'validation-failed', errors: [{ pointer, detail }] });
  });
});

describe('consenting', () => {
  const open = { ...GRANT, consentedById: null };
  const free: ConsentTies = { account: false, password: false, right: false };

  it.each([
    ['VERIFIER', true],
    ['EVALUATOR', true],
    ['COMPETITION_MANAGER', true],
    ['OFFICE_DECIDER', true],
    ['REGION_ADMIN', true],
    ['AGENCY_STAFF', false],
    ['AGENCY_HEAD', false],
    ['MENTOR', false],
    ['OFFICE_STAFF', false],
    ['AUDITOR', false],
    ['OVERSEER', false],
  ] as const)('to %s is needed: %s', (role, answer) => {
    expect(needsConsent(role)).toBe(answer);
  });

  it.each(['account', 'password', 'right'] as const)(
    'is refused to whoever is tied to the giver by the %s',
    (tie) => {
      expect(
        refusalOf(() => {
          assertMayConsent(open, 'sekda', { ...free, [tie]: true });
        }),
      ).toMatchObject({ code: 'consenter-not-independent', context: { tied: [tie] } });
    },
  );

  it('is open to a third person', () => {
    expect(() => {
      assertMayConsent(open, 'sekda', free);
    }).not.toThrow();
  });

  it.each(['admin', 'siti'])('is refused to %s, who gave or receives', (personId) => {
    expect(
      refusalOf(() => {
        assertMayConsent(open, personId, free);
      }),
    ).toMatchObject({ code: 'second-person-needed' });
  });

  it.each<[string, Partial<Grant>]>([
    ['given already', { consentedById: 'sekda' }],
    ['annulled', { annulledAt: new Date(0) }],
    ['that needs none', { needsConsent: false }],
  ])('is closed for a grant %s', (_, change) => {
    expect(
      refusalOf(() => {
        assertMayConsent({ ...open, ...change }, 'sekda', free);
      }),
    ).toMatchObject({ code: 'consent-not-open' });
  });
});

describe('ending a grant', () => {
  it.each(['2026-03-01', '2026-06-30'])('may bring the end to %s', (until) => {
    expect(() => {
      assertMayEndOn(GRANT, until);
    }).not.toThrow();
  });

  it.each([
    ['2026-02-28', 'before-start'],
    ['2026-07-01', 'after-end'],
  ])('refuses %s: %s', (until, detail) => {
    expect(
      refusalOf(() => {
        assertMayEndOn(GRANT, until);
      }),
    ).toMatchObject({ errors: [{ pointer: '/until', detail }] });
  });
});

describe('taking a grant back', () => {
  const own: Grant = { ...GRANT, role: 'REGION_ADMIN', receiverId: 'admin', giverId: null };

  it('is refused once it was annulled', () => {
    const annulled = { ...GRANT, annulledAt: new Date(0) };
    const refusal = refusalOf(() => {
      assertMayTakeBack(annulled, 'admin');
    });
    expect(refusal).toMatchObject({ kind: 'conflict', code: 'grant-annulled' });
  });

  it('takes another administrator for an administrator', () => {
    const refusal = refusalOf(() => {
      assertMayTakeBack(own, 'admin');
    });
    expect(refusal).toMatchObject({ kind: 'conflict', code: 'second-person-needed' });
  });

  it.each<[string, Grant, string]>([
    ['an administrator, by another', own, 'other-admin'],
    ['any other role, by its holder', { ...GRANT, receiverId: 'admin' }, 'admin'],
  ])('may be done to %s', (_, grant, byId) => {
    expect(() => {
      assertMayTakeBack(grant, byId);
    }).not.toThrow();
  });
});

describe('the state of a grant', () => {
  it.each<[string, Partial<Grant>, string]>([
    ['2026-02-28', {}, 'FUTURE'],
    ['2026-03-01', {}, 'IN_FORCE'],
    ['2026-06-30', {}, 'IN_FORCE'],
    ['2026-07-01', {}, 'ENDED'],
    ['2026-04-01', { consentedById: null }, 'PENDING'],
    ['2026-07-01', { consentedById: null }, 'ENDED'],
    ['2026-04-01', { consentedById: null, needsConsent: false }, 'IN_FORCE'],
    ['2026-04-01', { annulledAt: new Date(0) }, 'ANNULLED'],
  ])('on %s with %j is %s', (today, change, state) => {
    expect(grantStateOn({ ...GRANT, ...change }, today)).toBe(state);
  });
});
