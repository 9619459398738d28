import type { UseConfirmationItem } from '@satu/contract/views';
import { aSession } from '@satu/test-kit/session';
import { fireEvent, screen } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
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
import { RegisterPage } from './register-page';

function anItem(rest: Partial<UseConfirmationItem> = {}): UseConfirmationItem {
  return {
    innovationId: 'i',
    name: 'Kios Obat',
    custodianAgencyId: 'dinkes',
    custodianAgencyName: 'Dinas Kesehatan',
    useState: 'IN_USE',
    useStateSince: null,
    version: 7,
    due: true,
    dueBy: '2026-12-31T17:00:00.000Z',
    mine: true,
    last: null,
    ...rest,
  };
}

async function open(...items: object[]): Promise<void> {
  await visit(RegisterPage, aSession('AGENCY_STAFF'));
  await answer('/use-confirmations', aPage(...items));
}

function mark(label: string): void {
  fireEvent.click(screen.getByRole('radio', { name: label }));
}

describe('RegisterPage', () => {
  it('loads, says what went wrong, and lists what is asked for with who said what last', async () => {
    await visit(RegisterPage, aSession('OFFICE_STAFF'));
    await livesThroughAProblem('/use-confirmations');
    const last = { at: '2025-06-01T00:00:00Z', by: 'Staf Dinsos', state: 'IN_USE' };
    await answer(
      '/use-confirmations',
      aPage(
        anItem({ mine: false }),
        anItem({ innovationId: 'b', due: false, last: last as never }),
      ),
    );
    const [, first, second] = screen.getAllByRole('row');
    expect(first!.textContent).toContain('belum pernah');
    expect(first!.textContent).toContain('menunggu perangkat daerahnya');
    expect(second!.textContent).toContain('1 Juni 2025, Staf Dinsos');
    expect(second!.textContent).toContain('tidak ditanyakan sekarang');
    expect(screen.getByText(/Diterima sampai/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Konfirmasi/ })).toBeNull();
  });

  it('teaches what will stand here, and what a search did not find', async () => {
    await open();
    expect(screen.getByRole('heading', { name: 'Tidak ada yang perlu dikonfirmasi' })).toBeTruthy();
  });

  it('asks for the proof, sends it upon the version shown, and says what was done', async () => {
    await open(anItem());
    press(/Konfirmasi Kios Obat/);
    await settle();
    press('Konfirmasi');
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Pilih keadaan penggunaannya.');
    mark('Berjalan');
    await settle();
    press('Konfirmasi');
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Sebutkan apa buktinya.');
    type('Apa buktinya', 'Foto loket');
    type(/Alamat bukti/, 'contoh');
    await settle();
    press('Konfirmasi');
    const first = requestTo('POST', '/innovations/i/confirmation');
    const link = { title: 'Foto loket', url: 'contoh' };
    expect(first.request.body).toEqual({ state: 'IN_USE', link });
    expect(first.request.headers.get('If-Match')).toBe('"i-7"');
    const errors = [{ pointer: '/link/url', detail: 'Tuliskan alamat lengkap.' }];
    refuse(first, aProblem(400, 'validation-failed', { errors }));
    await settle();
    expect(screen.getByLabelText(/Alamat bukti/).getAttribute('aria-invalid')).toBe('true');
    type(/Alamat bukti/, 'https://contoh.go.id');
    await settle();
    press('Konfirmasi');
    requestTo('POST', '/innovations/i/confirmation').flush({});
    await settle();
    await answer('/use-confirmations', aPage());
    expect(screen.getByText('Terkonfirmasi: Kios Obat.')).toBeTruthy();
  });

  it('asks why and since when of what has stopped, and says what follows', async () => {
    await open(anItem());
    press(/Konfirmasi Kios Obat/);
    await settle();
    mark('Dihentikan');
    await settle();
    expect(screen.getByText(/tidak dihitung lagi untuk kewajiban/)).toBeTruthy();
    type('Sebabnya', 'Petugasnya pindah.');
    fireEvent.change(screen.getByLabelText(/Sejak/), { target: { value: '2026-03-01' } });
    await settle();
    press('Konfirmasi');
    expect(requestTo('POST', '/innovations/i/confirmation').request.body).toEqual({
      state: 'STOPPED',
      since: '2026-03-01',
      reason: 'Petugasnya pindah.',
    });
  });

  it('is filtered through the address', async () => {
    await open(anItem());
    choose('Tampilkan', 'semua');
    await settle();
    expect(address()).toBe('/?yang=semua');
  });
});
