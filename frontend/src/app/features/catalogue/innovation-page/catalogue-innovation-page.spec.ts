import { anInnovation } from '@satu/test-kit/innovation';
import { screen } from '@testing-library/angular/zoneless';

import { answer, livesThroughAProblem, visit } from '../../../../testing/visit';
import { CatalogueInnovationPage } from './catalogue-innovation-page';

describe('CatalogueInnovationPage', () => {
  it('loads, says what went wrong, and shows text, goals and awards', async () => {
    await visit(CatalogueInnovationPage, null, { id: 'i' });
    await livesThroughAProblem('/catalogue/innovations/i');
    await answer('/catalogue/innovations/i', {
      ...anInnovation({ status: 'VERIFIED' }),
      regionName: 'Kabupaten Sidoarjo',
      summary: 'Antre dari rumah.',
      publishedAt: '2026-11-01T00:00:00Z',
      awards: [{ editionName: 'Lomba 2026', year: 2026, rank: 2 }],
    });
    expect(screen.getByRole('heading', { level: 1, name: 'SIAP Sehat' })).toBeTruthy();
    expect(screen.getByText(/Pasien menunggu tiga jam/)).toBeTruthy();
    expect(screen.getByText(/^3\. /)).toBeTruthy();
    expect(screen.getByText('Peringkat 2, Lomba 2026')).toBeTruthy();
  });
});
