import { screen } from '@testing-library/angular/zoneless';

import { answer, livesThroughAProblem, visit } from '../../../../testing/visit';
import { EditionsPage } from './editions-page';
import { PublicResultsPage } from './public-results-page';

const EDITION = {
  editionId: 'edisi',
  editionName: 'Lomba 2026',
  competitionName: 'Lomba Inovasi',
  regionId: 's',
  regionName: 'Kabupaten Sidoarjo',
  year: 2026,
  publishedAt: '2026-12-21T02:00:00Z',
};

describe('EditionsPage', () => {
  it('loads, says what went wrong, and leads to each list', async () => {
    await visit(EditionsPage, null);
    await livesThroughAProblem('/catalogue/editions');
    await answer('/catalogue/editions', { items: [EDITION] });
    const link = screen.getByRole('link', { name: 'Lomba 2026' });
    expect(link.getAttribute('href')).toBe('/katalog/lomba/edisi');
  });

  it('is empty in words', async () => {
    await visit(EditionsPage, null);
    await answer('/catalogue/editions', { items: [] });
    expect(screen.getByRole('heading', { name: 'Belum ada hasil lomba yang diumumkan' })).toBeTruthy();
  });
});

describe('PublicResultsPage', () => {
  it('loads, says what went wrong, and explains the score beside it', async () => {
    await visit(PublicResultsPage, null, { editionId: 'edisi' });
    await livesThroughAProblem('/catalogue/editions/edisi/results');
    const row = { entryId: 'u', innovationName: 'SIAP', agencyName: 'Dinkes', rank: 1, sheets: 3 };
    const items = [{ ...row, raw: '87.50', calibrated: null, tied: false }];
    await answer('/catalogue/editions/edisi/results', { ...EDITION, method: 'raw', items });
    expect(screen.getByRole('table').textContent).toContain('87,50');
    expect(screen.getByText('Bagaimana nilai dihitung?')).toBeTruthy();
    expect(screen.getByText(/Diumumkan 21 Desember 2026/)).toBeTruthy();
  });
});
