import { fieldsOf } from '@satu/domain/form';
import { currentForm } from '@satu/domain/shipped-forms';
import { INNOVATION_STATUSES, obstaclesToSubmitting } from '@satu/domain/innovation';
import { AGENCY_ID, aViewer } from './access/index.js';
import { anAgency } from './agency/index.js';
import type { LapseView } from '@satu/contract/views';
import { aComplianceRow, aComplianceView } from './compliance/index.js';
import { anInnovation } from './innovation/index.js';
import { aPeriod } from './period/index.js';
import { aSession } from './session/index.js';

describe('an innovation', () => {
  it.each(INNOVATION_STATUSES)('that is %s is so in all its parts', (status) => {
    const innovation = anInnovation({ status });
    expect(innovation.inForce !== null).toBe(status === 'ENDORSED' || status === 'VERIFIED');
    expect(innovation.submittedAt === null).toBe(status === 'DRAFT' || status === 'WITHDRAWN');
    expect(innovation.rejection !== null).toBe(status === 'REJECTED');
    expect(innovation.withdrawalReason !== null).toBe(status === 'WITHDRAWN');
    expect(innovation.turn.who === 'NOBODY').toBe(
      ['VERIFIED', 'REJECTED', 'WITHDRAWN'].includes(status),
    );
  });

  it('could be submitted as it is', () => {
    const { content, ...columns } = anInnovation();
    const keys = new Set(fieldsOf(currentForm).map((field) => field.key));
    const own = Object.entries(columns).filter(([key]) => keys.has(key));
    const fields = { ...Object.fromEntries(own), ...content };
    const facts = { fields, form: currentForm, isCopy: true, inForce: null };
    expect(obstaclesToSubmitting(facts, null, new Date(0))).toEqual([]);
  });

  it('says what the spec says', () => {
    const returned = anInnovation({ status: 'RETURNED', inForce: 'ENDORSED', name: 'Lain' });
    expect([returned.name, returned.inForce]).toEqual(['Lain', 'ENDORSED']);
  });
});

it('a session has exactly the permissions of its roles', () => {
  const session = aSession('MENTOR');
  expect(session.permissions).toContain('innovation:read');
  expect(session.permissions).not.toContain('innovation:edit');
  expect(session.grants[0]?.agencyId).toBe(AGENCY_ID);
  expect(aViewer('AUDITOR').grants[0]?.agencyId).toBeNull();
});

it('an agency without a duty of its own counts for its parent', () => {
  expect(anAgency().dutyAgencyId).toBe(AGENCY_ID);
  const unit = anAgency({ id: 'unit', obliged: false, parentId: AGENCY_ID });
  expect(unit.dutyAgencyId).toBe(AGENCY_ID);
});

it('a closed period says so', () => {
  expect(aPeriod().status).toBe('OPEN');
  expect(aPeriod({ closedAt: '2027-01-10T02:00:00.000Z' }).status).toBe('CLOSED');
});

it('compliance adds up from its rows', () => {
  const lapse: LapseView = {
    since: '2026-11-01T02:00:00.000Z',
    cureBy: '2026-12-01T02:00:00.000Z',
    innovationId: '00000000-0000-4000-8000-000000000001',
    innovationName: 'Antrean daring',
    cause: 'REJECTED',
  };
  const view = aComplianceView([
    aComplianceRow({ counted: 1, verified: 1 }),
    aComplianceRow({ begun: 1 }),
    aComplianceRow({ exempt: true }),
    aComplianceRow({ lapse }),
    aComplianceRow(),
  ]);
  expect(view.zones).toEqual({ green: 2, yellow: 2, red: 1 });
  expect(view.totals).toEqual({
    obliged: 5,
    registered: 1,
    verified: 1,
    met: 1,
    unmet: 3,
    exempt: 1,
    lapsed: 1,
  });
});
