import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { anInnovation } from '@satu/test-kit/innovation';
import { screen } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
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

  it('writes days in words, and marks what is Indonesian in every language', async () => {
    await visit(CatalogueInnovationPage, null, { id: 'i' });
    const published = { regionName: 'Sidoarjo', summary: '', publishedAt: null, awards: [] };
    await answer('/catalogue/innovations/i', { ...anInnovation(), ...published });
    expect(screen.getByText('1 Maret 2026')).toBeTruthy();
    expect(screen.getByText('Kesehatan').lang).toBe('id');
    expect(TestBed.inject(Title).getTitle()).toMatch(/^SIAP Sehat/);
  });

  it('leads back to the catalogue from what is not there', async () => {
    await visit(CatalogueInnovationPage, null, { id: 'i' });
    const gone = aProblem(404, 'not-found', { title: 'Tidak ditemukan' });
    refuse(requestTo('GET', '/catalogue/innovations/i'), gone);
    await settle();
    const link = screen.getByRole('link', { name: 'Kembali ke daftar' });
    expect(link.getAttribute('href')).toBe('/katalog');
  });
});
