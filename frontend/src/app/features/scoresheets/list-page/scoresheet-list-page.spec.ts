import { aSession } from '@satu/test-kit/session';
import { screen } from '@testing-library/angular/zoneless';

import { aPage, answer, livesThroughAProblem, visit } from '../../../../testing/visit';
import { aSheetSummary } from '../scoresheets.fixture';
import { ScoresheetListPage } from './scoresheet-list-page';

describe('ScoresheetListPage', () => {
  it('loads, says what went wrong, and leads on to the first unsent sheet', async () => {
    await visit(ScoresheetListPage, aSession('EVALUATOR'));
    await livesThroughAProblem('/scoresheets');
    const sent = aSheetSummary({ status: 'SUBMITTED', scored: 2 });
    await answer('/scoresheets', aPage(sent, aSheetSummary({ id: 'kedua', scored: 1 })));
    const next = screen.getByRole('link', { name: 'Lanjutkan menilai' });
    expect(next.getAttribute('href')).toBe('/kedua');
    const [, first] = screen.getAllByRole('row');
    expect(first!.textContent).toContain('1/2');
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('1');
  });

  it('says when something will come', async () => {
    await visit(ScoresheetListPage, aSession('EVALUATOR'));
    await answer('/scoresheets', aPage());
    expect(screen.getByRole('heading', { name: 'Belum ada usulan untuk Anda nilai' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Lanjutkan menilai' })).toBeNull();
  });
});
