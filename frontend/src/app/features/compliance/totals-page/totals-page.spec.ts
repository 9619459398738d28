import { aComplianceView } from '@satu/test-kit/compliance';
import { aSession } from '@satu/test-kit/session';
import { REGION_ID } from '@satu/test-kit/access';
import { screen } from '@testing-library/angular/zoneless';

import { requestTo, settle } from '../../../../testing/server';
import { address, answer, choose, livesThroughAProblem, visit } from '../../../../testing/visit';
import { TotalsPage } from './totals-page';

const TOTALS = {
  ...aComplianceView([]).totals,
  obliged: 47,
  registered: 41,
  verified: 29,
  lapsed: 3,
  unmet: 5,
  exempt: 1,
};
const VIEW = {
  year: 2026,
  regionId: 'jatim',
  totals: TOTALS,
  items: [{ regionId: 's', regionCode: '35.15', regionName: 'Kabupaten Sidoarjo', totals: TOTALS }],
};

describe('TotalsPage', () => {
  it('loads, says what went wrong, and gives each region its numbers', async () => {
    await visit(TotalsPage, aSession('OVERSEER'));
    await livesThroughAProblem('/compliance');
    await answer('/compliance', VIEW);
    expect(screen.getByText(/41 dari 47 perangkat daerah/)).toBeTruthy();
    const [, row] = screen.getAllByRole('row');
    expect(row!.textContent.replace(/\s+/g, ' ').trim()).toBe('Kabupaten Sidoarjo 47 41 29 5 3 1');
  });

  it('asks for the chosen year in the own region', async () => {
    await visit(TotalsPage, aSession('OVERSEER'), { tahun: '2025' });
    const asked = requestTo('GET', '/compliance');
    expect(asked.request.params.toString()).toBe(`year=2025&regionId=${REGION_ID}`);
    asked.flush({ ...VIEW, items: [] });
    await settle();
    const csv = screen.getByRole('link', { name: 'Unduh CSV' }).getAttribute('href');
    expect(csv).toBe(`/api/compliance?year=2025&regionId=${REGION_ID}&format=csv`);
    choose('Tahun', '2024');
    await settle();
    expect(address()).toBe('/?tahun=2024');
    expect(screen.getByRole('heading', { name: 'Belum ada periode pada tahun ini' })).toBeTruthy();
  });
});
