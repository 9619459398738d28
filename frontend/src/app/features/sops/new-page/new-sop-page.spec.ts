import { aGrant } from '@satu/test-kit/access';
import { aSession } from '@satu/test-kit/session';
import { screen } from '@testing-library/angular/zoneless';

import { aProblem, cutOff, refuse, requestTo, settle } from '../../../../testing/server';
import { address, choose, press, type, visit } from '../../../../testing/visit';
import { aSop } from '../sops.fixture';
import { NewSopPage } from './new-sop-page';

const BUTTON = 'Daftarkan dan lanjut mengisi';

describe('NewSopPage', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('registers number and name, and leads on to the rest', async () => {
    await visit(NewSopPage, aSession('AGENCY_STAFF'));
    expect(screen.queryByLabelText('Perangkat daerah')).toBeNull();
    type('Nomor SOP', ' 01/2026 ');
    type('Nama SOP', 'Rawat jalan');
    press(BUTTON);
    const sent = requestTo('POST', '/sops');
    expect(sent.request.body).toEqual({ number: '01/2026', name: 'Rawat jalan' });
    sent.flush(aSop({ id: 'baru' }));
    await settle();
    expect(address()).toBe('/sop/baru/ubah');
    expect(localStorage).toHaveLength(0);
  });

  it('asks for the agency where somebody writes for two', async () => {
    const other = { ...aGrant('AGENCY_HEAD'), agencyId: 'dinsos' };
    await visit(NewSopPage, aSession('AGENCY_STAFF', other));
    choose('Perangkat daerah', 'dinsos');
    press(BUTTON);
    const sent = requestTo('POST', '/sops');
    expect(sent.request.body).toEqual({ number: '', name: '', agencyId: 'dinsos' });
    const errors = [{ pointer: '/name', detail: 'Wajib diisi.' }];
    refuse(sent, aProblem(400, 'validation-failed', { errors }));
    await settle();
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    expect(screen.getByRole('link', { name: 'Nama SOP: Wajib diisi.' })).toBeTruthy();
    expect(screen.getByLabelText('Nama SOP').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByLabelText<HTMLSelectElement>('Perangkat daerah').value).toBe('dinsos');
  });

  it('says at the number that it is taken, and clears nothing', async () => {
    await visit(NewSopPage, aSession('AGENCY_STAFF'));
    type('Nomor SOP', '01/2026');
    type('Nama SOP', 'Rawat jalan');
    press(BUTTON);
    refuse(requestTo('POST', '/sops'), aProblem(409, 'duplicate-code'));
    await settle();
    const number = screen.getByLabelText<HTMLInputElement>('Nomor SOP');
    expect([number.value, number.getAttribute('aria-invalid')]).toEqual(['01/2026', 'true']);
    expect(screen.getByRole('alert').textContent).toContain('Sudah dipakai SOP lain');
  });

  it('registers once, although the answer was lost and the button pressed again', async () => {
    await visit(NewSopPage, aSession('AGENCY_STAFF'));
    type('Nomor SOP', '01/2026');
    press(BUTTON);
    const first = requestTo('POST', '/sops');
    const key = first.request.headers.get('Idempotency-Key');
    cutOff(first);
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Tidak ada sambungan');
    press(BUTTON);
    const second = requestTo('POST', '/sops');
    expect(second.request.headers.get('Idempotency-Key')).toBe(key);
  });

  it('still holds after a reload what was typed', async () => {
    const session = aSession('AGENCY_STAFF');
    const left = JSON.stringify({ number: '07', name: '', agencyId: '' });
    localStorage.setItem(`satu.kept:${session.person.id}:sop:new`, left);
    await visit(NewSopPage, session);
    expect(screen.getByLabelText<HTMLInputElement>('Nomor SOP').value).toBe('07');
  });
});
