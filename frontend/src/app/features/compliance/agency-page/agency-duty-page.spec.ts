import { aComplianceRow, aComplianceView } from '@satu/test-kit/compliance';
import { anInnovationSummary } from '@satu/test-kit/innovation';
import { aSession } from '@satu/test-kit/session';
import { screen } from '@testing-library/angular/zoneless';

import { requestTo, settle } from '../../../../testing/server';
import { aPage, answer, livesThroughAProblem, visit } from '../../../../testing/visit';
import { AgencyDutyPage } from './agency-duty-page';

const ROW = aComplianceRow({ agencyId: 'dinkes', begun: 2 });

async function open(row: typeof ROW | null, innovations: object = aPage()): Promise<void> {
  await visit(AgencyDutyPage, aSession('AGENCY_HEAD'), { agencyId: 'dinkes' });
  requestTo('GET', '/innovations').flush(innovations);
  await answer('/compliance', aComplianceView(row ? [row] : []));
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

  it('says by when a lapsed duty is to be met again', async () => {
    const lapse = { since: '2026-11-10T03:00:00Z', cureBy: '2026-12-10T16:59:59Z' };
    await open({ ...ROW, lapse });
    expect(screen.getByText('Kewajiban gugur')).toBeTruthy();
    expect(screen.getByText(/paling lambat 10 Desember 2026/)).toBeTruthy();
    expect(screen.getByText('Belum ada inovasi yang dapat Anda lihat.')).toBeTruthy();
  });

  it('says so of an agency that owes nothing', async () => {
    await open(null);
    await settle();
    expect(
      screen.getByRole('heading', { name: 'Tidak ada kewajiban pada periode ini' }),
    ).toBeTruthy();
  });
});
