import { provideRouter } from '@angular/router';
import type { DeviceView, SessionGrant } from '@satu/contract/views';
import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import {
  aProblem,
  aSession,
  provideTestServer,
  refuse,
  requestTo,
  settle,
} from '../../../../testing/server';
import { Session } from '../../../shell/session/session';
import { ProfilePage } from './profile-page';

const HERE: DeviceView = {
  id: 'd1',
  label: 'Chrome di Android',
  current: true,
  createdAt: '2026-06-01T01:00:00Z',
  lastSeenAt: '2026-06-01T02:00:00Z',
  expiresAt: '2026-06-01T13:00:00Z',
};
const OFFICE: DeviceView = { ...HERE, id: 'd2', label: 'Firefox di Windows', current: false };

async function open(parts: Partial<SessionGrant> = {}): Promise<void> {
  await render(ProfilePage, {
    providers: [provideTestServer(), provideRouter([])],
    configureTestBed: (bed) => {
      const [grant] = aSession().grants;
      const grants = [{ ...grant!, kind: 'PLT' as const, until: '2026-12-31', ...parts }];
      bed.inject(Session).began(aSession({ grants }));
    },
  });
}

function fill(label: string, value: string): void {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
}

describe('ProfilePage', () => {
  it('shows the roles of today, with the kind of posting and its end', async () => {
    await open();
    const roles = screen.getByRole('region', { name: 'Peran Anda hari ini' }).textContent;
    expect(roles).toContain('Plt.');
    expect(roles).toContain('Dinas Kesehatan');
    expect(roles).toContain('sampai 31 Desember 2026');
  });

  it('signs the other devices out, and offers it only while there are any', async () => {
    await open();
    requestTo('GET', '/session/devices').flush({ items: [HERE, OFFICE] });
    await settle();
    expect(screen.getByText('Perangkat ini')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Keluarkan semua perangkat lain' }));
    requestTo('DELETE', '/session/devices').flush(null);
    await settle();
    requestTo('GET', '/session/devices').flush({ items: [HERE] });
    await settle();
    expect(screen.queryByText('Firefox di Windows')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Keluarkan semua perangkat lain' })).toBeNull();
  });

  it('shows why the devices cannot be shown, and tries again', async () => {
    await open();
    refuse(
      requestTo('GET', '/session/devices'),
      aProblem(503, 'try-again', { title: 'Server sibuk' }),
    );
    await settle();
    fireEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
    requestTo('GET', '/session/devices').flush({ items: [HERE] });
    await settle();
    expect(screen.getByText('Chrome di Android')).toBeTruthy();
  });

  it('does not take the present password for a new one', async () => {
    await open();
    fill('Kata sandi sekarang', 'kuda lumping pagi sore');
    fill('Kata sandi baru', 'kuda lumping pagi sore');
    fill('Ketik kata sandi baru sekali lagi', 'kuda lumping pagi sore');
    fireEvent.click(screen.getByRole('button', { name: 'Ganti kata sandi' }));
    await settle();
    expect(screen.getAllByText(/yang lain daripada yang sekarang/).length).toBeGreaterThan(0);
    expect(() => requestTo('PUT', '/session/password')).toThrow();
  });

  it('names the programme of a verifier', async () => {
    await open({ role: 'VERIFIER', programme: 'SERVICE' });
    const roles = screen.getByRole('region', { name: 'Peran Anda hari ini' }).textContent;
    expect(roles).toContain('Pelayanan publik (KIPP, SOP)');
  });

  it('changes the password by the same rule as the server', async () => {
    await open();
    fill('Kata sandi sekarang', 'kata sandi yang lama');
    fill('Kata sandi baru', 'dinas kesehatan staf');
    fill('Ketik kata sandi baru sekali lagi', 'dinas kesehatan staf');
    fireEvent.click(screen.getByRole('button', { name: 'Ganti kata sandi' }));
    await settle();
    expect(screen.getAllByText(/Jangan memakai nama/).length).toBeGreaterThan(0);

    fill('Kata sandi baru', 'kuda lumping pagi sore');
    fill('Ketik kata sandi baru sekali lagi', 'kuda lumping pagi sore');
    fireEvent.click(screen.getByRole('button', { name: 'Ganti kata sandi' }));
    const sent = requestTo('PUT', '/session/password');
    expect(sent.request.body).toEqual({
      currentPassword: 'kata sandi yang lama',
      newPassword: 'kuda lumping pagi sore',
    });
    sent.flush(aSession());
    await settle();
    expect(screen.getByText(/Kata sandi sudah diganti/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Kata sandi sekarang').value).toBe('');
  });
});
