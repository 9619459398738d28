import type { TokenView } from '@satu/contract/views';
import { aSession } from '@satu/test-kit/session';
import { fireEvent, screen, within } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../../testing/server';
import { answer, livesThroughAProblem, press, visit } from '../../../../../testing/visit';
import { Tokens } from './tokens';

const DASHBOARD: TokenView = {
  id: 't1',
  name: 'Dasbor',
  permissions: ['innovation:read'],
  createdAt: '2026-06-01T01:00:00Z',
  expiresAt: '2026-09-01T00:00:00Z',
  lastUsedAt: null,
};

async function open(...items: TokenView[]): Promise<void> {
  await visit(Tokens, aSession('AGENCY_HEAD'));
  await answer('/tokens', { items });
}

describe('Tokens', () => {
  it('loads, says what went wrong, and that there are none yet', async () => {
    await visit(Tokens, aSession('AGENCY_HEAD'));
    await livesThroughAProblem('/tokens');
    await answer('/tokens', { items: [] });
    expect(screen.getByText('Belum ada token.')).toBeTruthy();
  });

  it('lists when each was made and used, and how long it lasts', async () => {
    await open(DASHBOARD, {
      ...DASHBOARD,
      id: 't2',
      name: 'Skrip',
      lastUsedAt: '2026-06-02T03:00:00Z',
    });
    const [unused, used] = screen.getAllByRole('listitem').map((one) => one.textContent);
    expect(unused).toMatch(/Dibuat 1 Juni 2026\s+·\s+belum pernah dipakai/);
    expect(unused).toContain('berlaku sampai 1 September 2026');
    expect(used).toContain('terakhir dipakai 2 Juni 2026');
  });

  it('makes one that only reads unless told otherwise, and shows its secret once', async () => {
    const taken: string[] = [];
    const writeText = (text: string): Promise<number> => Promise.resolve(taken.push(text));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    await open();
    press('Buat token');
    await settle();
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Buat token' }));
    await settle();
    expect(dialog.getByLabelText('Nama').getAttribute('aria-invalid')).toBe('true');
    fireEvent.input(dialog.getByLabelText('Nama'), { target: { value: ' Dasbor ' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Buat token' }));
    const sent = requestTo('POST', '/tokens');
    const { name, permissions } = sent.request.body as { name: string; permissions: string[] };
    expect(name).toBe('Dasbor');
    expect(permissions).toContain('innovation:read');
    expect(permissions.filter((one) => !one.includes(':read'))).toEqual([]);
    sent.flush({ ...DASHBOARD, token: 'satu_rahasia' });
    await settle();
    await answer('/tokens', { items: [DASHBOARD] });
    expect(screen.getByText('satu_rahasia')).toBeTruthy();
    press('Salin token');
    await settle();
    expect(taken).toEqual(['satu_rahasia']);
    expect(screen.getByText('Tersalin.')).toBeTruthy();
  });

  it('says at the field what is wrong, and keeps what was typed', async () => {
    await open();
    press('Buat token');
    await settle();
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.input(dialog.getByLabelText('Nama'), { target: { value: 'Dasbor' } });
    fireEvent.click(dialog.getByRole('radio', { name: 'Semua yang boleh saya lakukan' }));
    fireEvent.change(dialog.getByLabelText(/^Hari terakhir/), { target: { value: '2020-01-01' } });
    fireEvent.click(dialog.getByRole('button', { name: 'Buat token' }));
    const sent = requestTo('POST', '/tokens');
    expect(sent.request.body).toMatchObject({ expiresOn: '2020-01-01' });
    expect((sent.request.body as { permissions: string[] }).permissions).toContain(
      'innovation:endorse',
    );
    const errors = [{ pointer: '/expiresOn', detail: 'Sudah lewat.' }];
    refuse(sent, aProblem(400, 'validation-failed', { errors }));
    await settle();
    expect(dialog.getByLabelText(/^Hari terakhir/).getAttribute('aria-invalid')).toBe('true');
    expect(dialog.getByLabelText<HTMLInputElement>('Nama').value).toBe('Dasbor');
  });

  it('asks before it revokes one', async () => {
    await open(DASHBOARD);
    press('Cabut Dasbor');
    await settle();
    expect(() => requestTo('DELETE', '/tokens/t1')).toThrow();
    press('Ya, cabut');
    requestTo('DELETE', '/tokens/t1').flush(null);
    await settle();
    await answer('/tokens', { items: [] });
    expect(screen.getByText('Belum ada token.')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
