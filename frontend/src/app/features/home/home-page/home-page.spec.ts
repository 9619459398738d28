import { provideRouter } from '@angular/router';
import type { ComplianceRow, ComplianceView, PeriodSummary } from '@satu/contract/views';
import { ROLE_PERMISSIONS, type Permission, type Role } from '@satu/domain/access';
import { render, screen } from '@testing-library/angular/zoneless';

import {
  aProblem,
  aSession,
  provideTestServer,
  refuse,
  requestTo,
  settle,
} from '../../../../testing/server';
import { Session } from '../../../shell/session/session';
import { HomePage } from './home-page';

const PERIOD: PeriodSummary = {
  id: 'p',
  regionId: 'wilayah-1',
  year: 2026,
  name: 'Inovasi 2026',
  opensOn: '2026-01-01',
  closesAt: '2026-11-30T16:59:59Z',
  requiredCount: 1,
  countingStatuses: ['ENDORSED', 'VERIFIED'],
  countingStages: ['TRIAL'],
  status: 'OPEN',
  closedAt: null,
  closedWithFindings: false,
  legalBasis: { kind: 'SK', number: '1', on: '2026-01-01' },
  cureDays: 30,
  version: 1,
  updatedAt: '2026-01-01T00:00:00Z',
};
const ROW: ComplianceRow = {
  agencyId: 'opd-1',
  agencyCode: 'dinkes',
  agencyName: 'Dinas Kesehatan',
  required: 1,
  counted: 0,
  verified: 0,
  registered: 0,
  begun: 1,
  metSince: null,
  exempt: false,
  lapse: null,
  zone: 'YELLOW',
  lastActivityAt: null,
  endedOn: null,
};
const COMPLIANCE: ComplianceView = {
  period: PERIOD,
  at: '2026-11-07T03:42:00Z',
  totals: { obliged: 47, registered: 41, verified: 29, met: 41, unmet: 5, exempt: 1, lapsed: 1 },
  zones: { green: 41, yellow: 4, red: 2 },
  trend: [],
  items: [ROW],
  next: null,
};

async function visitAs(role: Role): Promise<void> {
  await render(HomePage, {
    providers: [provideTestServer(), provideRouter([])],
    configureTestBed: (bed) => {
      const permissions = Object.entries(ROLE_PERMISSIONS[role])
        .filter(([, held]) => held)
        .map(([permission]) => permission as Permission);
      const [grant] = aSession().grants;
      const agency = role === 'AGENCY_HEAD' || role === 'AGENCY_STAFF';
      const grants = [{ ...grant!, role, ...(agency ? {} : { agencyId: null, agencyName: null }) }];
      bed.inject(Session).began(aSession({ permissions, grants }));
    },
  });
}

describe('HomePage', () => {
  it('tells a head what waits and what the agency still owes', async () => {
    await visitAs('AGENCY_HEAD');
    expect(screen.getAllByText('Memuat…').length).toBeGreaterThan(0);
    const duty = requestTo('GET', '/compliance');
    expect(duty.request.params.get('agencyId')).toBe('opd-1');
    duty.flush(COMPLIANCE);
    const facets = { status: [{ value: 'SUBMITTED', count: 2 }] };
    requestTo('GET', '/innovations').flush({ items: [], next: null, facets });
    await settle();
    expect(screen.getByText('Belum terpenuhi')).toBeTruthy();
    expect(screen.getByText(/Masih kurang 1 inovasi/)).toBeTruthy();
    const pile = screen.getByRole('link', { name: '2 Menunggu persetujuan kepala' });
    expect(pile.getAttribute('href')).toBe('/inovasi?status=SUBMITTED');
  });

  it('says so when nothing waits', async () => {
    await visitAs('AGENCY_STAFF');
    requestTo('GET', '/compliance').flush({
      ...COMPLIANCE,
      items: [{ ...ROW, counted: 2, verified: 1 }],
    });
    requestTo('GET', '/innovations').flush({ items: [], next: null, facets: {} });
    await settle();
    expect(screen.getByText('Tidak ada inovasi yang menunggu Anda sekarang.')).toBeTruthy();
    expect(screen.getByText('Kewajiban terpenuhi')).toBeTruthy();
  });

  it('gives the office the region in one sentence with both numbers', async () => {
    await visitAs('OFFICE_DECIDER');
    requestTo('GET', '/compliance').flush(COMPLIANCE);
    await settle();
    const sentence =
      '41 dari 47 perangkat daerah sudah mendaftarkan inovasi 2026, 29 terverifikasi.';
    expect(screen.getByRole('heading', { name: sentence })).toBeTruthy();
    expect(screen.getByRole('link', { name: '2' }).getAttribute('href')).toBe(
      '/kepatuhan?zona=RED',
    );
  });

  it('shows an evaluator the own pile and its nearest deadline', async () => {
    await visitAs('EVALUATOR');
    const sheet = { status: 'DRAFT', closesAt: '2026-07-01T00:00:00Z' };
    const items = [
      sheet,
      { ...sheet, closesAt: '2026-06-20T00:00:00Z' },
      { ...sheet, status: 'SUBMITTED' },
    ];
    const asked = requestTo('GET', '/scoresheets');
    expect(asked.request.params.get('mine')).toBe('true');
    asked.flush({ items, next: null });
    await settle();
    expect(screen.getByText('1 dari 3 lembar nilai sudah dikirim')).toBeTruthy();
    expect(screen.getByText(/20 Juni 2026/)).toBeTruthy();
  });

  it('is calm about a region that has no period yet', async () => {
    await visitAs('OFFICE_STAFF');
    refuse(requestTo('GET', '/compliance'), aProblem(404, 'not-found'));
    await settle();
    expect(screen.getByRole('heading', { name: 'Belum ada periode yang berjalan' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows a problem where it is, and tries again', async () => {
    await visitAs('VERIFIER');
    requestTo('GET', '/compliance').flush(COMPLIANCE);
    refuse(requestTo('GET', '/innovations'), aProblem(503, 'try-again', { title: 'Server sibuk' }));
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Server sibuk');
    screen.getByRole('button', { name: 'Coba lagi' }).click();
    const facets = { status: [{ value: 'ENDORSED', count: 4 }] };
    requestTo('GET', '/innovations').flush({ items: [], next: null, facets });
    await settle();
    expect(screen.getByRole('link', { name: '4 Menunggu verifikasi' })).toBeTruthy();
  });
});
