import { aComplianceRow, aComplianceView, aLapse } from '@satu/test-kit/compliance';
import { anAgency } from '@satu/test-kit/agency';
import { anInnovationSummary } from '@satu/test-kit/innovation';
import { aPeriod } from '@satu/test-kit/period';
import { aSession } from '@satu/test-kit/session';
import { AGENCY_ID } from '@satu/test-kit/access';
import type { Role } from '@satu/domain/access';
import { screen } from '@testing-library/angular/zoneless';

import { requestTo, settle } from '../../../../testing/server';
import { aPage, answer, livesThroughAProblem, press, visit } from '../../../../testing/visit';
import { AgencyDutyPage } from './agency-duty-page';

const ROW = aComplianceRow({ agencyId: 'dinkes', begun: 2 });

async function open(
  row: typeof ROW | null,
  { innovations = aPage(), role = 'AGENCY_HEAD', period = aPeriod() }: Partial<Shown> = {},
): Promise<void> {
  const agencyId = row?.agencyId ?? 'dinkes';
  await visit(AgencyDutyPage, aSession(role), { agencyId });
  requestTo('GET', '/innovations').flush(innovations);
  await answer('/compliance', aComplianceView(row ? [row] : [], { period }));
}

interface Shown {
  innovations: object;
  role: Role;
  period: ReturnType<typeof aPeriod>;
}

describe('AgencyDutyPage', () => {
  it('loads, says what went wrong, and tells what is owed', async () => {
    await visit(AgencyDutyPage, aSession('AGENCY_HEAD'), { agencyId: 'dinkes' });
    requestTo('GET', '/innovations').flush(aPage());
    await livesThroughAProblem('/compliance');
    requestTo('GET', '/innovations').flush(aPage(anInnovationSummary({ id: 'i' })));
    await answer('/compliance', aComplianceView([ROW]));
    expect(screen.getByText(/Wajib 1 inovasi; terdaftar 0, terverifikasi 0/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'SIAP Sehat' }).getAttribute('href')).toBe(
      '/inovasi/i',
    );
  });

  it('says what lapsed and why, by when it is to be met again, and leads there', async () => {
    const innovations = aPage(anInnovationSummary({ id: aLapse().innovationId, name: 'SI CEPAT' }));
    await open({ ...ROW, lapse: aLapse() }, { innovations });
    const notice = screen.getByText('Kewajiban gugur').parentElement!;
    expect(notice.textContent).toContain(
      'dinyatakan tidak memenuhi kriteria pada 10 November 2026',
    );
    expect(notice.textContent).toContain('paling lambat 10 Desember 2026 pukul 24.00 WIB');
    const [named] = screen.getAllByRole('link', { name: 'SI CEPAT' });
    expect(named!.getAttribute('href')).toBe(`/inovasi/${aLapse().innovationId}`);
  });

  it('names what lapsed without a link where the reader may not open it', async () => {
    await open({ ...ROW, lapse: aLapse() });
    expect(screen.getByText('SI CEPAT').tagName).toBe('STRONG');
    expect(screen.getByText('Belum ada inovasi yang dapat Anda lihat.')).toBeTruthy();
  });

  it('lets the office remind, the agency register, and leads back', async () => {
    await open(ROW, { role: 'OFFICE_STAFF' });
    expect(screen.queryByRole('link', { name: 'Daftarkan inovasi' })).toBeNull();
    press('Ingatkan');
    await settle();
    const dialog = screen.getByRole('dialog', { name: 'Ingatkan Dinas Kesehatan' });
    expect(dialog.querySelector('textarea')!.value).toContain('Yth. Kepala Dinas Kesehatan');
    const back = screen.getByRole('link', { name: 'Semua perangkat daerah' });
    expect(back.getAttribute('href')).toBe('/kepatuhan');
  });

  it('lets staff of the agency register, and nobody of another one', async () => {
    await open({ ...ROW, agencyId: AGENCY_ID }, { role: 'AGENCY_STAFF' });
    expect(screen.getByRole('link', { name: 'Daftarkan inovasi' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ingatkan' })).toBeNull();
  });

  it('offers nothing once the period is closed', async () => {
    const period = aPeriod({ closedAt: '2026-11-20T03:00:00Z' });
    await open(ROW, { role: 'OFFICE_STAFF', period });
    expect(screen.getByText(/Periode ditutup 20 November 2026/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ingatkan' })).toBeNull();
  });

  it('says on what an agency is exempt', async () => {
    await open({ ...ROW, exempt: true });
    const exemption = {
      agencyId: 'dinkes',
      basisKind: 'SURAT' as const,
      basisNumber: '12/2026',
      basisOn: '2026-02-01',
      reason: 'Baru dibentuk.',
      revokedAt: null,
    };
    await answer(`/periods/${aPeriod().id}`, { ...aPeriod(), exemptions: [exemption] });
    expect(
      screen.getByText(/Surat nomor 12\/2026 tanggal 1 Februari 2026\. Baru dibentuk\./),
    ).toBeTruthy();
  });

  it.each([
    [{ validUntil: '2026-10-31' }, /berakhir 31 Oktober 2026.*beralih ke penerusnya/],
    [{ validUntil: null, dutyAgencyId: 'induk' }, /dihitung untuk perangkat daerah induknya/],
    [{ validUntil: null, dutyAgencyId: null }, /tidak diwajibkan berinovasi/],
  ])('says why nothing is owed: %j', async (parts, reason) => {
    await open(null);
    await answer('/agencies/dinkes', anAgency({ id: 'dinkes', name: 'Dinas Lama', ...parts }));
    expect(screen.getByRole('heading', { name: 'Dinas Lama' })).toBeTruthy();
    expect(
      screen.getByRole('heading', { name: 'Tidak ada kewajiban pada periode ini' }),
    ).toBeTruthy();
    expect(document.body.textContent).toMatch(reason);
  });

  it('asks for no cure once the period is closed', async () => {
    const period = aPeriod({ closedAt: '2026-11-20T03:00:00Z' });
    await open({ ...ROW, lapse: aLapse() }, { period });
    const notice = screen.getByText('Kewajiban gugur').parentElement!;
    expect(notice.textContent).toMatch(/SI CEPAT dinyatakan tidak memenuhi kriteria/);
    expect(notice.textContent).not.toContain('paling lambat');
  });
});
