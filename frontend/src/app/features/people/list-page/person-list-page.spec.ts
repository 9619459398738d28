import { aSession } from '@satu/test-kit/session';
import { screen } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import {
  aPage,
  address,
  answer,
  livesThroughAProblem,
  press,
  type,
  visit,
} from '../../../../testing/visit';
import { aGrantView, aPerson } from '../people.fixture';
import { PersonListPage } from './person-list-page';

describe('PersonListPage', () => {
  it('loads, says what went wrong, and tells who waits for consent', async () => {
    await visit(PersonListPage, aSession('AUDITOR'));
    await livesThroughAProblem('/people');
    const decider = { id: 'b', name: 'Bupati', roles: ['OFFICE_DECIDER' as const] };
    const grants = [
      aGrantView({ role: 'VERIFIER', programme: 'IID', state: 'PENDING', consenters: [decider] }),
      aGrantView({ id: 'lama', role: 'MENTOR', state: 'ENDED' }),
    ];
    await answer('/people', aPage(aPerson({ grants, active: false }), aPerson({ id: 'tanpa' })));
    const [, row, without] = screen.getAllByRole('row');
    expect(row!.textContent).toMatch(/Verifikator\s+Indeks Inovasi Daerah/);
    expect(row!.textContent).toContain('Menunggu persetujuan dari Bupati (Pengambil keputusan).');
    expect(row!.textContent).not.toContain('Pendamping');
    expect(without!.textContent).toContain('Tanpa peran');
    expect(row!.textContent).toContain('(nonaktif)');
    expect(screen.queryByRole('button', { name: 'Tambah orang' })).toBeNull();
  });

  it('searches through the address, and says when nobody fits', async () => {
    await visit(PersonListPage, aSession('AUDITOR'), { q: 'sitti' });
    const asked = requestTo('GET', '/people');
    expect(asked.request.params.get('q')).toBe('sitti');
    asked.flush(aPage());
    await settle();
    expect(screen.getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeTruthy();
    type('Cari nama, surel, atau NIP', 'siti');
    press('Cari');
    await settle();
    expect(address()).toBe('/?q=siti');
  });

  it('lists who lost a role by one change of the SOTK', async () => {
    await visit(PersonListPage, aSession('REGION_ADMIN'), { sotk: 'r1' });
    const asked = requestTo('GET', '/people');
    expect(asked.request.params.get('endedByReorganisationId')).toBe('r1');
    asked.flush(aPage(aPerson()));
    await settle();
    expect(screen.getByText(/^Kehilangan peran/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Tampilkan semua orang' })).toBeTruthy();
  });

  it('enters a person with what is known only', async () => {
    await visit(PersonListPage, aSession('REGION_ADMIN'));
    await answer('/people', aPage());
    press('Tambah orang');
    await settle();
    type('Nama', ' Siti Aminah ');
    type(/^NIP/, '1990');
    screen.getByRole('dialog').querySelector('form')!.requestSubmit();
    const sent = requestTo('POST', '/people');
    expect(sent.request.body).toEqual({ name: 'Siti Aminah', nip: '1990' });
    const errors = [{ pointer: '/nip', detail: 'NIP terdiri atas 18 angka.' }];
    refuse(sent, aProblem(400, 'validation-failed', { errors }));
    await settle();
    expect(screen.getByLabelText(/^NIP/).getAttribute('aria-invalid')).toBe('true');
    screen.getByRole('dialog').querySelector('form')!.requestSubmit();
    requestTo('POST', '/people').flush(aPerson({ id: 'baru' }));
    await settle();
    expect(address()).toBe('/orang/baru');
  });
});
