import { aSession } from '@satu/test-kit/session';
import { screen } from '@testing-library/angular/zoneless';

import { aPage, answer, livesThroughAProblem, visit } from '../../../../testing/visit';
import { ReviewsPage } from './reviews-page';

const DOOR = '/maturity-reviews';

describe('ReviewsPage', () => {
  it('loads, says what went wrong, and names each claim with why', async () => {
    await visit(ReviewsPage, aSession('AGENCY_STAFF'));
    await livesThroughAProblem(DOOR);
    const claim = {
      ...{ indicatorKey: 'video', indicatorName: { id: 'Video', en: 'Video' } },
      reasons: ['WEIGHT', 'TIERS'],
    };
    const item = { id: 'i', name: 'Kios Obat', agencyId: 'd', agencyName: 'Dinkes' };
    await answer(DOOR, aPage({ ...item, claims: [claim] }));
    expect(screen.getByText(/bobotnya berubah,\s+bunyi parameternya berubah/)).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Video' });
    expect(link.getAttribute('href')).toBe('/inovasi/i/kematangan#video');
  });

  it('teaches what will stand here', async () => {
    await visit(ReviewsPage, aSession('AGENCY_STAFF'));
    await answer(DOOR, aPage());
    expect(screen.getByText(/muncul di sini/)).toBeTruthy();
  });
});
