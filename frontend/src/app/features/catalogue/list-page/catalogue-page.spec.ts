import type { CatalogueItem } from '@satu/contract/views';
import { screen } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import {
  aPage,
  address,
  answer,
  choose,
  livesThroughAProblem,
  press,
  visit,
} from '../../../../testing/visit';
import { CataloguePage } from './catalogue-page';

const ITEM: CatalogueItem = {
  id: 'i',
  name: 'SIAP Sehat',
  agencyName: 'Dinas Kesehatan',
  regionName: 'Kabupaten Sidoarjo',
  stage: 'IMPLEMENTED',
  medium: 'NON_DIGITAL',
  mainAffairCode: '1.02',
  summary: 'Antre dari rumah.',
  useState: 'IN_USE',
  publishedAt: '2026-11-01T00:00:00Z',
};

describe('CataloguePage', () => {
  it('loads, says what went wrong, and shows everybody what is published', async () => {
    await visit(CataloguePage, null);
    await livesThroughAProblem('/catalogue/innovations');
    await answer('/catalogue/innovations', aPage(ITEM));
    const link = screen.getByRole('link', { name: 'SIAP Sehat' });
    expect(link.getAttribute('href')).toBe('/katalog/i');
    expect(screen.getByText('Antre dari rumah.')).toBeTruthy();
  });

  it('keeps what is shown when more does not come, and asks again', async () => {
    await visit(CataloguePage, null);
    await answer('/catalogue/innovations', { ...aPage(ITEM), next: 'c2' });
    press('Muat lagi');
    refuse(
      requestTo('GET', '/catalogue/innovations'),
      aProblem(503, 'try-again', { title: 'Sibuk' }),
    );
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Sibuk');
    expect(screen.getByRole('link', { name: 'SIAP Sehat' })).toBeTruthy();
    press('Coba lagi');
    await answer('/catalogue/innovations', aPage({ ...ITEM, id: 'j', name: 'Posyandu Ceria' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getAllByRole('link', { name: /SIAP Sehat|Posyandu Ceria/ })).toHaveLength(2);
  });

  it('asks by the words and filters of the address', async () => {
    await visit(CataloguePage, null, { q: 'antrean', urusan: '1.02' });
    const asked = requestTo('GET', '/catalogue/innovations');
    expect(asked.request.params.toString()).toBe('q=antrean&mainAffairCode=1.02');
    asked.flush(aPage());
    await settle();
    expect(screen.getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeTruthy();
    choose('Tahapan', 'TRIAL');
    await settle();
    expect(address()).toBe('/?tahap=TRIAL');
  });
});
