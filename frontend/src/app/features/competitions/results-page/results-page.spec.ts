import { aSession } from '@satu/test-kit/session';
import { screen } from '@testing-library/angular/zoneless';

import { answer, livesThroughAProblem, visit } from '../../../../testing/visit';
import { ResultsPage } from './results-page';

const ROW = { entryId: 'u', innovationName: 'SIAP Sehat', agencyName: 'Dinkes', rank: 1 };
const VIEW = {
  editionId: 'edisi',
  editionName: 'Lomba 2026',
  year: 2026,
  publishedAt: null,
  method: 'raw',
  items: [{ ...ROW, raw: '87.50', calibrated: null, tied: true, sheets: 3 }],
};

describe('ResultsPage', () => {
  it('loads, says what went wrong, and marks what is still sealed', async () => {
    await visit(ResultsPage, aSession('COMPETITION_MANAGER'), { id: 'edisi' });
    await livesThroughAProblem('/editions/edisi/results');
    await answer('/editions/edisi/results', VIEW);
    expect(screen.getByText(/Hasil sementara, tersegel/)).toBeTruthy();
    const [, row] = screen.getAllByRole('row');
    expect(row!.textContent).toContain('87,50');
    expect(row!.textContent).toContain('setara');
  });

  it('is empty in words, and names the day of publication', async () => {
    await visit(ResultsPage, aSession('AGENCY_HEAD'), { id: 'edisi' });
    const published = { ...VIEW, publishedAt: '2026-12-21T02:00:00Z', items: [] };
    await answer('/editions/edisi/results', published);
    expect(screen.getByText(/Diumumkan 21 Desember 2026/)).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Belum ada apa-apa di sini' })).toBeTruthy();
    expect(screen.queryByText(/tersegel/)).toBeNull();
  });
});
