import { anInnovation } from '@satu/test-kit/innovation';
import { aSession } from '@satu/test-kit/session';
import { screen } from '@testing-library/angular/zoneless';

import { requestTo, settle } from '../../../../testing/server';
import {
  aPage,
  address,
  answer,
  choose,
  livesThroughAProblem,
  press,
  type,
  visit,
} from '../../../../testing/visit';
import { QueuePage } from './queue-page';

const NOBODY = { since: '2025-11-24T00:00:00Z', items: [] };
const MINE = {
  ...{ personId: 'v', name: 'Verifikator', decisions: 4, isReader: true },
  ...{ medianDays: 2.5, ninetiethDays: 3.7 },
};

describe('QueuePage', () => {
  it('loads, says what went wrong, and puts what waits longest first', async () => {
    await visit(QueuePage, aSession('VERIFIER'));
    await answer('/verification-turnarounds', { ...NOBODY, items: [MINE] });
    await livesThroughAProblem('/innovations');
    const asked = requestTo('GET', '/innovations');
    const { params } = asked.request;
    expect(['status', 'waitingFor', 'sort'].map((name) => params.get(name))).toEqual([
      'ENDORSED',
      'me',
      'turnSince',
    ]);
    const facets = { custodianAgencyId: [{ value: 'dinkes', count: 1 }] };
    const page = aPage(anInnovation({ id: 'i', turnSince: '2026-11-01T00:00:00Z' }));
    asked.flush({ ...page, facets });
    await answer(
      '/agencies',
      aPage({ id: 'dinkes', name: 'Dinas Kesehatan' }, { id: 'lain', name: 'Lain' }),
    );
    const link = screen.getByRole('link', { name: 'SIAP Sehat' });
    expect(link.getAttribute('href')).toBe('/meja-verifikasi/i');
    expect(screen.getByText('1 November 2026')).toBeTruthy();
    expect(screen.getByText('2,5 hari')).toBeTruthy();
    expect(screen.getByRole('option', { name: 'Dinas Kesehatan (1)' })).toBeTruthy();
    expect(screen.queryByRole('option', { name: /Lain/ })).toBeNull();
    expect(screen.getByText('3,7 hari')).toBeTruthy();
  });

  it('is empty in words, and searched through the address', async () => {
    await visit(QueuePage, aSession('VERIFIER'));
    await answer('/verification-turnarounds', NOBODY);
    await answer('/innovations', aPage());
    expect(screen.getByRole('heading', { name: 'Tidak ada yang menunggu' })).toBeTruthy();
    expect(screen.getByText(/Belum ada keputusan sejak 24 November 2025/)).toBeTruthy();
    type('Cari dalam antrean', 'obat');
    press('Cari');
    await settle();
    expect(address()).toBe('/?q=obat');
  });

  it('is ordered and narrowed through the address', async () => {
    await visit(QueuePage, aSession('VERIFIER'), { opd: 'dinkes', urut: 'name' });
    const { params } = requestTo('GET', '/innovations').request;
    expect(['custodianAgencyId', 'sort'].map((name) => params.get(name))).toEqual([
      'dinkes',
      'name',
    ]);
    choose('Urutan', '-turnSince');
    await settle();
    expect(address()).toBe('/?urut=-turnSince');
  });

  it('shows the office how long it takes, and no queue', async () => {
    await visit(QueuePage, aSession('OFFICE_STAFF'));
    await answer('/verification-turnarounds', { ...NOBODY, items: [MINE] });
    expect(screen.getByRole('rowheader', { name: 'Verifikator' })).toBeTruthy();
    expect(screen.queryByLabelText('Cari dalam antrean')).toBeNull();
  });
});
