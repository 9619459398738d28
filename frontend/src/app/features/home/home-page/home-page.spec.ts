import { provideRouter } from '@angular/router';
import type { ComplianceView } from '@satu/contract/views';
import { ROLE_PERMISSIONS, type Permission, type Role } from '@satu/domain/access';
import { aComplianceRow, aComplianceView, aLapse } from '@satu/test-kit/compliance';
import { aPeriod } from '@satu/test-kit/period';
import { render, screen, within } from '@testing-library/angular/zoneless';

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

const ROW = aComplianceRow({ agencyId: 'opd-1', begun: 1 });
const COMPLIANCE: ComplianceView = {
  ...aComplianceView([ROW], { period: aPeriod() }),
  totals: { obliged: 47, registered: 41, verified: 29, met: 41, unmet: 5, exempt: 1, lapsed: 1 },
  zones: { green: 41, yellow: 4, red: 2 },
  trend: [{ on: '2026-10-31', green: 32, yellow: 7, red: 8 }],
};
const NOW = '2026-11-24T03:00:00Z';

function counts(status: string, count: number): object {
  return { items: [], next: null, facets: { status: [{ value: status, count }] } };
}

/** Answers what waits longest for the head's approval. */
async function answerSubmitted(): Promise<void> {
  const asked = requestTo('GET', '/innovations');
  expect(asked.request.params.get('status')).toBe('SUBMITTED');
  asked.flush({ items: [{ id: 'i' }], next: null });
  await settle();
  const turn = { who: 'AGENCY_HEAD', since: '2026-11-20T03:42:00Z', next: '' };
  requestTo('GET', '/innovations/i').flush({ id: 'i', name: 'SIAP Sehat', turn });
  await settle();
}

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
      bed.inject(Session).began(aSession({ permissions, grants, now: NOW }));
    },
  });
}

const OVER = {
  role: 'AGENCY_STAFF' as const,
  regionName: 'Kabupaten Sidoarjo',
  agencyName: 'Dinas Kesehatan',
  from: '2026-01-01',
  until: '2026-05-31',
  state: 'ENDED' as const,
  byReorganisation: true,
};

describe('HomePage', () => {
  it.each([
    [OVER, /berakhir 31 Mei 2026, karena Dinas Kesehatan berakhir oleh perubahan SOTK/],
    [{ ...OVER, byReorganisation: false }, /\(Dinas Kesehatan\) berakhir 31 Mei 2026\./],
    [{ ...OVER, state: 'PENDING' as const }, /menunggu persetujuan orang kedua/],
    [{ ...OVER, state: 'FUTURE' as const }, /mulai berlaku 1 Januari 2026/],
    [null, /belum pernah diberi peran/],
  ])('tells somebody without a role why, and who gives one: %#', async (latest, words) => {
    await render(HomePage, {
      providers: [provideTestServer(), provideRouter([])],
      configureTestBed: (bed) => {
        const withoutRole = { latest, grantors: ['Rina', 'Budi'] };
        const none = { permissions: [], grants: [], withoutRole };
        bed.inject(Session).began(aSession({ ...none, now: NOW }));
      },
    });
    const told = screen.getByRole('status').textContent;
    expect(told).toMatch(words);
    expect(told).toMatch(/Rina atau Budi, sebagai admin daerah/);
  });

  it('tells a head what waits and what the agency still owes', async () => {
    await visitAs('AGENCY_HEAD');
    expect(screen.getAllByText('Memuat…').length).toBeGreaterThan(0);
    const duty = requestTo('GET', '/compliance');
    expect(duty.request.params.get('agencyId')).toBe('opd-1');
    duty.flush(COMPLIANCE);
    requestTo('GET', '/innovations').flush(counts('SUBMITTED', 2));
    await settle();
    await answerSubmitted();
    expect(screen.getByText('Belum terpenuhi')).toBeTruthy();
    expect(screen.getByText(/menunggu persetujuan Anda sejak 20 November 2026/)).toBeTruthy();
    const check = screen.getByRole('link', { name: 'Periksa dan setujui' });
    expect(check.getAttribute('href')).toBe('/inovasi/i/periksa');
    const pile = screen.getByRole('link', { name: '2 Menunggu persetujuan kepala' });
    expect(pile.getAttribute('href')).toBe('/inovasi?status=SUBMITTED&menunggu=saya');
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

  it('says to staff that a file waits for the head, and offers another one aside only', async () => {
    await visitAs('AGENCY_STAFF');
    requestTo('GET', '/compliance').flush(COMPLIANCE);
    requestTo('GET', '/innovations').flush(counts('SUBMITTED', 1));
    await settle();
    await answerSubmitted();
    expect(
      screen.getByText(/menunggu persetujuan kepala sejak 20 November 2026 pukul 10\.42 WIB/),
    ).toBeTruthy();
    expect(screen.queryByText(/Masih kurang/)).toBeNull();
    expect(screen.queryByRole('link', { name: 'Daftarkan inovasi' })).toBeNull();
    expect(screen.getByRole('link', { name: 'Daftarkan inovasi lain' })).toBeTruthy();
    expect(screen.getByText('15 Desember 2026 pukul 24.00 WIB')).toBeTruthy();
  });

  it('asks staff without anything under way to register, until the deadline', async () => {
    await visitAs('AGENCY_STAFF');
    requestTo('GET', '/compliance').flush(COMPLIANCE);
    requestTo('GET', '/innovations').flush(counts('DRAFT', 0));
    await settle();
    expect(screen.getByText(/Masih kurang 1 inovasi/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Daftarkan inovasi' })).toBeTruthy();
  });

  it('shows a closed year as closed and final, and when the next opens', async () => {
    await visitAs('AGENCY_STAFF');
    const period = aPeriod({ closedAt: '2026-11-20T03:00:00Z' });
    requestTo('GET', '/compliance').flush({ ...COMPLIANCE, period });
    requestTo('GET', '/innovations').flush(counts('DRAFT', 0));
    await settle();
    const asked = requestTo('GET', '/periods');
    expect(asked.request.params.toString()).toContain('status=PLANNED&sort=opensOn');
    asked.flush({ items: [aPeriod({ name: 'Inovasi 2027', opensOn: '2027-01-01' })], next: null });
    await settle();
    expect(screen.getByText(/Periode ditutup 20 November 2026/)).toBeTruthy();
    expect(
      screen.getByText(/Periode berikutnya, Inovasi 2027, dibuka 1 Januari 2027/),
    ).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Daftarkan inovasi' })).toBeNull();
  });

  it('names what lapsed, why, and the hour by which to make good', async () => {
    await visitAs('AGENCY_STAFF');
    requestTo('GET', '/compliance').flush({ ...COMPLIANCE, items: [{ ...ROW, lapse: aLapse() }] });
    requestTo('GET', '/innovations').flush(counts('DRAFT', 0));
    await settle();
    expect(screen.getByRole('link', { name: 'SI CEPAT' })).toBeTruthy();
    expect(screen.getByText(/dinyatakan tidak memenuhi kriteria pada 10 November/)).toBeTruthy();
    expect(screen.getByText(/paling lambat 10 Desember 2026 pukul 24\.00 WIB/)).toBeTruthy();
  });

  it('demands no cure once the period is closed', async () => {
    await visitAs('AGENCY_STAFF');
    const items = [{ ...ROW, lapse: aLapse() }];
    const period = aPeriod({ closedAt: '2026-11-20T03:00:00Z' });
    requestTo('GET', '/compliance').flush({ ...COMPLIANCE, items, period });
    requestTo('GET', '/innovations').flush(counts('DRAFT', 0));
    await settle();
    requestTo('GET', '/periods').flush({ items: [], next: null });
    await settle();
    expect(screen.getByText(/tidak lagi terhitung/)).toBeTruthy();
    expect(screen.queryByText(/paling lambat/)).toBeNull();
  });

  it('answers the regent in one sentence, with who lacks, what moved and what to decide', async () => {
    await visitAs('OFFICE_DECIDER');
    requestTo('GET', '/compliance').flush(COMPLIANCE);
    requestTo('GET', '/people').flush({ items: [], next: null });
    await settle();
    const sentence =
      '41 dari 47 perangkat daerah sudah mendaftarkan inovasi 2026, 29 terverifikasi. Sisa 21 hari.';
    expect(screen.getByRole('heading', { name: sentence })).toBeTruthy();
    const red = screen.getByRole('link', { name: '2 Merah: belum ada −6' });
    expect(red.getAttribute('href')).toBe('/kepatuhan?zona=RED');
    expect(screen.getByText(/Hijau termasuk 1 yang dikecualikan/)).toBeTruthy();
    expect(screen.getByText('Tidak ada yang menunggu keputusan Anda sekarang.')).toBeTruthy();
    for (const [act, addressee] of [
      ['Ingatkan Dinas Kesehatan', 'Yth. Kepala Dinas Kesehatan'],
      ['Disposisi ke Sekda Dinas Kesehatan', 'Yth. Sekretaris Daerah'],
    ] as const) {
      screen.getByRole('button', { name: act }).click();
      await settle();
      const dialog = screen.getByRole('dialog');
      expect(dialog.querySelector('textarea')!.value).toContain(addressee);
      within(dialog).getByRole('button', { name: 'Tutup' }).click();
      await settle();
    }
  });

  it('lets the office remind, and delegates nothing in its name', async () => {
    await visitAs('OFFICE_STAFF');
    requestTo('GET', '/compliance').flush(COMPLIANCE);
    await settle();
    expect(screen.getByRole('button', { name: 'Ingatkan Dinas Kesehatan' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Disposisi/ })).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Menunggu keputusan Anda' })).toBeNull();
  });

  it('gives an overseer the sum of the regions and the way to each', async () => {
    await visitAs('OVERSEER');
    const asked = requestTo('GET', '/compliance');
    expect(asked.request.params.get('year')).toBe('2026');
    const { totals } = COMPLIANCE;
    asked.flush({ year: 2026, regionId: 'jatim', totals, items: [{}, {}] });
    await settle();
    const sentence =
      '41 dari 47 perangkat daerah di 2 daerah sudah mendaftarkan inovasi 2026, 29 terverifikasi.';
    expect(screen.getByRole('heading', { name: sentence })).toBeTruthy();
    const each = screen.getByRole('link', { name: 'Lihat tiap daerah' });
    expect(each.getAttribute('href')).toBe('/kepatuhan');
  });

  it('shows an evaluator the own pile and its nearest deadline', async () => {
    await visitAs('EVALUATOR');
    const sheet = { status: 'DRAFT', closesAt: '2026-12-31T00:00:00Z' };
    const items = [
      sheet,
      { ...sheet, closesAt: '2026-12-20T00:00:00Z' },
      { ...sheet, status: 'SUBMITTED' },
      // Last year's contest is over.
      { ...sheet, status: 'SUBMITTED', closesAt: '2025-12-20T00:00:00Z' },
    ];
    const asked = requestTo('GET', '/scoresheets');
    expect(asked.request.params.get('mine')).toBe('true');
    asked.flush({ items, next: null });
    await settle();
    expect(screen.getByText('1 dari 3 lembar nilai sudah dikirim')).toBeTruthy();
    expect(screen.getByText(/20 Desember 2026/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Lanjutkan menilai' })).toBeTruthy();
  });

  it('asks nothing more of an evaluator who has sent all', async () => {
    await visitAs('EVALUATOR');
    const items = [{ status: 'SUBMITTED', closesAt: '2026-12-31T00:00:00Z' }];
    requestTo('GET', '/scoresheets').flush({ items, next: null });
    await settle();
    expect(screen.queryByRole('link', { name: 'Lanjutkan menilai' })).toBeNull();
    expect(screen.getByRole('link', { name: /^Semua sudah dikirim/ })).toBeTruthy();
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
    const asked = requestTo('GET', '/innovations');
    expect(asked.request.params.get('waitingFor')).toBe('me');
    asked.flush({ items: [], next: null, facets });
    await settle();
    expect(screen.getByRole('link', { name: '4 Menunggu verifikasi' })).toBeTruthy();
  });
});
