import { signal } from '@angular/core';
import type { Role } from '@satu/domain/access';
import { AGENCY_ID } from '@satu/test-kit/access';
import { anAgency } from '@satu/test-kit/agency';
import { aSession } from '@satu/test-kit/session';
import { fireEvent, screen, within } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import {
  aPage,
  answer,
  choose,
  livesThroughAProblem,
  press,
  type,
  visit,
} from '../../../../testing/visit';
import { aGrantView, aPerson } from '../people.fixture';
import { PersonPage } from './person-page';

async function open(role: Role, person = aPerson()): Promise<void> {
  await visit(PersonPage, aSession(role), { id: 'orang' });
  await answer('/people/orang', person, '"orang-9"');
}

describe('PersonPage', () => {
  it('loads, says what went wrong, and says that there is no role yet', async () => {
    await visit(PersonPage, aSession('AUDITOR'), { id: 'orang' });
    await livesThroughAProblem('/people/orang');
    await answer('/people/orang', aPerson(), '"orang-9"');
    expect(screen.getByRole('heading', { name: 'Siti Aminah' })).toBeTruthy();
    expect(screen.getByText('Belum mempunyai peran.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('never shows one person’s one-time link on the page of another', async () => {
    const id = signal('orang');
    await visit(PersonPage, aSession('REGION_ADMIN'), { id });
    await answer('/people/orang', aPerson(), '"orang-9"');
    press('Buat tautan masuk');
    const sent = requestTo('POST', '/people/orang/sign-in-link');
    id.set('lain');
    await settle();
    await answer('/people/lain', aPerson({ id: 'lain', name: 'Rina' }), '"lain-1"');
    sent.flush({ url: 'https://satu.example/tautan#rahasia', expiresAt: '2026-11-25T00:00:00Z' });
    await settle();
    expect(screen.getByRole('heading', { name: 'Rina' })).toBeTruthy();
    expect(document.body.innerHTML).not.toContain('rahasia');
  });

  it('asks nothing about one person on the page of another', async () => {
    const id = signal('orang');
    await visit(PersonPage, aSession('REGION_ADMIN'), { id });
    await answer('/people/orang', aPerson(), '"orang-9"');
    press('Beri peran');
    await settle();
    expect(screen.getByRole('dialog')).toBeTruthy();
    id.set('lain');
    await settle();
    await answer('/people/lain', aPerson({ id: 'lain', name: 'Rina' }), '"lain-1"');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('gives a role, and says at the field what is wrong', async () => {
    await open('REGION_ADMIN');
    press('Beri peran');
    await settle();
    await answer('/agencies', aPage(anAgency()));
    const dialog = within(screen.getByRole('dialog'));
    const role = dialog.getByLabelText('Peran');
    fireEvent.change(role, { target: { value: 'AGENCY_HEAD' } });
    choose(/^Perangkat daerah/, AGENCY_ID);
    choose('Mulai', '2026-12-01');
    dialog.getByRole('button', { name: 'Beri peran' }).click();
    const sent = requestTo('POST', '/people/orang/grants');
    expect(sent.request.body).toEqual({
      role: 'AGENCY_HEAD',
      kind: 'DEFINITIF',
      from: '2026-12-01',
      agencyId: AGENCY_ID,
    });
    const errors = [{ pointer: '/decree', detail: 'Wajib diisi.' }];
    refuse(sent, aProblem(400, 'validation-failed', { title: 'Periksa isian.', errors }));
    await settle();
    expect(dialog.getByLabelText(/^Nomor SK/).getAttribute('aria-invalid')).toBe('true');
    expect(screen.getAllByText('Periksa isian.')).toHaveLength(1);
    dialog.getByRole('button', { name: 'Beri peran' }).click();
    requestTo('POST', '/people/orang/grants').flush(aGrantView());
    await settle();
    await answer('/people/orang', aPerson({ grants: [aGrantView()] }), '"orang-10"');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('listitem').textContent).toContain('Dinas Kesehatan');
  });

  it('offers no agency that has ended', async () => {
    await open('REGION_ADMIN');
    press('Beri peran');
    await settle();
    const gone = anAgency({ id: 'lama', name: 'Dinas Lama', validUntil: '2020-05-31' });
    await answer('/agencies', aPage(anAgency(), gone));
    expect(screen.queryByRole('option', { name: /Dinas Lama/ })).toBeNull();
    expect(screen.getByRole('option', { name: 'Dinas Kesehatan' })).toBeTruthy();
  });

  it('says at the field that the agencies could not be loaded', async () => {
    await open('REGION_ADMIN');
    press('Beri peran');
    await settle();
    refuse(requestTo('GET', '/agencies'), aProblem(503, 'try-again'));
    await settle();
    press(/^Coba lagi/);
    await answer('/agencies', aPage(anAgency()));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('consents as the second person, at the version of the role', async () => {
    const { person } = aSession('OFFICE_DECIDER');
    const consenters = [{ ...person, roles: ['OFFICE_DECIDER' as const] }];
    const pending = aGrantView({ role: 'REGION_ADMIN', state: 'PENDING', consenters });
    await open('OFFICE_DECIDER', aPerson({ grants: [pending] }));
    expect(
      screen.getByText(/^Menunggu persetujuan dari .* \(Pengambil keputusan\)\.$/),
    ).toBeTruthy();
    press('Setujui sebagai orang kedua');
    const sent = requestTo('POST', '/people/orang/grants/peran/consent');
    expect(sent.request.headers.get('If-Match')).toBe('"peran-4"');
  });

  it('offers no consent to who may not give it, and says whose is waited for, or that nobody’s is to be had', async () => {
    const other = { id: 'lain', name: 'Sekda', roles: ['OFFICE_DECIDER' as const] };
    const pending = aGrantView({ role: 'VERIFIER', programme: 'SERVICE', state: 'PENDING' });
    const grants = [
      { ...pending, consenters: [other] },
      { ...pending, id: 'b' },
    ];
    await open('REGION_ADMIN', aPerson({ grants }));
    expect(screen.queryByRole('button', { name: /^Setujui/ })).toBeNull();
    const [named, nobody] = screen.getAllByRole('listitem').map((one) => one.textContent);
    expect(named).toContain('Menunggu persetujuan dari Sekda (Pengambil keputusan).');
    expect(named).toContain('Pelayanan publik (KIPP, SOP)');
    expect(nobody).toContain('belum ada yang berhak memberikannya');
  });

  it('tells what became of a role by a change of the SOTK', async () => {
    const ended = aGrantView({ state: 'ENDED', endedByReorganisationId: 'r' });
    const carried = aGrantView({ id: 'b', carriedFromAgencyName: 'Dinas Lama' });
    await open('REGION_ADMIN', aPerson({ grants: [ended, carried] }));
    const [former, present] = screen.getAllByRole('listitem').map((one) => one.textContent);
    expect(former).toContain('perangkat daerahnya berakhir karena perubahan SOTK');
    expect(present).toContain('Diteruskan dari Dinas Lama karena perubahan SOTK.');
  });

  it('says what a role is there for before it is given', async () => {
    await open('REGION_ADMIN');
    press('Beri peran');
    await settle();
    await answer('/agencies', aPage(anAgency()));
    const role = within(screen.getByRole('dialog')).getByLabelText('Peran');
    const told = (): string =>
      (role.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join('');
    fireEvent.change(role, { target: { value: 'OFFICE_STAFF' } });
    await settle();
    expect(told()).toContain('tidak memutuskan');
    fireEvent.change(role, { target: { value: 'EVALUATOR' } });
    await settle();
    expect(told()).toContain('Berlaku setelah disetujui orang kedua.');
  });

  it('annuls at the version of the role, and keeps the role when that is stale', async () => {
    await open('REGION_ADMIN', aPerson({ grants: [aGrantView()] }));
    press(/^Batalkan sejak awal/);
    await settle();
    expect(screen.getByRole('dialog').textContent).toContain('tidak pernah berlaku');
    press('Ya, lanjutkan');
    const sent = requestTo('DELETE', '/people/orang/grants/peran');
    expect(sent.request.headers.get('If-Match')).toBe('"peran-4"');
    refuse(sent, aProblem(412, 'stale-version', { title: 'Sudah berubah.' }));
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Sudah berubah.');
  });

  it('deactivates at the version of the person', async () => {
    await open('REGION_ADMIN');
    press('Nonaktifkan');
    await settle();
    press('Ya, lanjutkan');
    const sent = requestTo('PATCH', '/people/orang');
    expect(sent.request.body).toEqual({ active: false });
    expect(sent.request.headers.get('If-Match')).toBe('"orang-9"');
  });

  it('ends a role on a day, today unless told, and says at the field what is wrong', async () => {
    await open('REGION_ADMIN', aPerson({ grants: [aGrantView()] }));
    press(/^Akhiri peran/);
    await settle();
    choose('Hari terakhir', '2026-12-31');
    press('Ya, lanjutkan');
    const sent = requestTo('PATCH', '/people/orang/grants/peran');
    expect(sent.request.body).toEqual({ until: '2026-12-31' });
    expect(sent.request.headers.get('If-Match')).toBe('"peran-4"');
    const errors = [{ pointer: '/until', detail: 'Terlalu awal.' }];
    refuse(sent, aProblem(400, 'validation-failed', { errors }));
    await settle();
    expect(screen.getByLabelText('Hari terakhir').getAttribute('aria-invalid')).toBe('true');
    press('Batal');
    await settle();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('changes what is known of a person; an emptied field takes back what stood there', async () => {
    await open('REGION_ADMIN', aPerson({ mobile: '0811' }));
    press('Ubah data');
    await settle();
    type('Nama', 'Siti Aminah, S.Kom.');
    type(/^Nomor ponsel/, '');
    press('Simpan');
    const sent = requestTo('PATCH', '/people/orang');
    expect(sent.request.body).toEqual({
      name: 'Siti Aminah, S.Kom.',
      email: 'siti@sidoarjo.example',
      mobile: null,
      nip: null,
      affiliation: null,
    });
    sent.flush(aPerson());
    await settle();
    await answer('/people/orang', aPerson({ name: 'Siti Aminah, S.Kom.' }), '"orang-10"');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('heading', { name: 'Siti Aminah, S.Kom.' })).toBeTruthy();
  });

  it.each([
    ['AGENCY_STAFF', 'AGENCY_STAFF', true],
    ['AGENCY_STAFF', 'AGENCY_HEAD', false],
    ['AGENCY_HEAD', 'AGENCY_HEAD', true],
    ['REGION_ADMIN', 'AGENCY_HEAD', true],
  ] as const)('%s is offered a link for %s: %s', async (own, role, offered) => {
    const grants = [aGrantView({ role }), aGrantView({ role: 'VERIFIER', state: 'ANNULLED' })];
    await open(own, aPerson({ grants }));
    const button = screen.queryByRole('button', { name: 'Buat tautan masuk' });
    expect(button !== null).toBe(offered);
  });

  it('shows a sign-in link once', async () => {
    await open('REGION_ADMIN');
    press('Buat tautan masuk');
    const sent = requestTo('POST', '/people/orang/sign-in-link');
    expect(sent.request.body).toEqual({ purpose: 'FIRST_SIGN_IN' });
    const url = 'https://satu.example/tautan#rahasia';
    sent.flush({ url, expiresAt: '2026-11-25T03:00:00Z' });
    await settle();
    await answer('/people/orang', aPerson(), '"orang-9"');
    expect(screen.getByText(url)).toBeTruthy();
    expect(screen.getByText(/tidak ditampilkan lagi/)).toBeTruthy();
  });
});
