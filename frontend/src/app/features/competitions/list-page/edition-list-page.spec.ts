import { aSession } from '@satu/test-kit/session';
import { screen } from '@testing-library/angular/zoneless';

import { aPage, answer, livesThroughAProblem, visit } from '../../../../testing/visit';
import { anEdition } from '../competitions.fixture';
import { EditionListPage } from './edition-list-page';

describe('EditionListPage', () => {
  it('loads, says what went wrong, and tells until when each edition takes entries', async () => {
    await visit(EditionListPage, aSession('AGENCY_STAFF'));
    await livesThroughAProblem('/editions');
    await answer('/editions', aPage(anEdition()));
    expect(screen.getByRole('link', { name: 'Lomba Inovasi 2026' })).toBeTruthy();
    expect(screen.getByText(/^pendaftaran sampai 1 Desember 2026/)).toBeTruthy();
  });

  it('is empty in words', async () => {
    await visit(EditionListPage, aSession('AGENCY_STAFF'));
    await answer('/editions', aPage());
    expect(screen.getByRole('heading', { name: 'Belum ada apa-apa di sini' })).toBeTruthy();
  });
});
