import { signal } from '@angular/core';
import type { SopView } from '@satu/contract/views';
import { aGrant } from '@satu/test-kit/access';
import { aSession } from '@satu/test-kit/session';
import { fireEvent, screen, within } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import {
  address,
  answer,
  choose,
  livesThroughAProblem,
  press,
  type,
  visit,
} from '../../../../testing/visit';
import { aSop, aStep } from '../sops.fixture';
import { draftOf } from './sop-draft';
import { SopEditPage } from './sop-edit-page';

const STAFF = aSession('AGENCY_STAFF');
const KEPT = `satu.kept:${STAFF.person.id}:sop:sop`;
const WARNING = 'Peringatan (boleh dikosongkan)';
const EQUIPMENT = 'Peralatan/perlengkapan (boleh dikosongkan)';

async function open(parts: Partial<SopView> = {}, session = STAFF): Promise<void> {
  await visit(SopEditPage, session, { id: 'sop' });
  await answer('/sops/sop', aSop(parts), '"sop-3"');
}

function valueOf(label: string): string {
  return screen.getByLabelText<HTMLInputElement>(label).value;
}

function activities(): string[] {
  const fields = screen.queryAllByLabelText<HTMLTextAreaElement>('Uraian kegiatan');
  return fields.map(({ value }) => value);
}

describe('SopEditPage', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('loads, says what went wrong, and fills the form', async () => {
    await visit(SopEditPage, STAFF, { id: 'sop' });
    await livesThroughAProblem('/sops/sop');
    await answer('/sops/sop', aSop(), '"sop-3"');
    expect(valueOf('Nama SOP')).toBe('Pelayanan rawat jalan');
    expect(valueOf('Dasar hukum (boleh dikosongkan)')).toBe('UU 25/2009\nPerbup 7/2020');
    expect(activities()).toEqual(['Mendaftar pasien', 'Memeriksa pasien']);
    expect(screen.queryByRole('button', { name: 'Buang isian' })).toBeNull();
  });

  it('never takes a late answer for the SOP that it shows, nor keeps it under that name', async () => {
    const id = signal('sop');
    await visit(SopEditPage, STAFF, { id });
    const late = requestTo('GET', '/sops/sop');
    id.set('lain');
    await settle();
    await answer('/sops/lain', aSop({ id: 'lain', name: 'Yang lain' }), '"lain-1"');
    type('Peringatan (boleh dikosongkan)', 'Bawa kartu');
    await settle();
    late.flush(aSop(), { headers: { ETag: '"sop-3"' } });
    await settle();
    expect([valueOf('Nama SOP'), valueOf(WARNING)]).toEqual(['Yang lain', 'Bawa kartu']);
    press('Simpan SOP');
    expect(requestTo('PATCH', '/sops/lain').request.headers.get('If-Match')).toBe('"lain-1"');
  });

  it('saves what changed on the version that was read, and shows the SOP', async () => {
    await open();
    choose('Tanggal revisi (boleh dikosongkan)', '2026-11-20');
    type('NIP yang mengesahkan (boleh dikosongkan)', '');
    await settle();
    press('Simpan SOP');
    const sent = requestTo('PATCH', '/sops/sop');
    expect(sent.request.headers.get('If-Match')).toBe('"sop-3"');
    expect(sent.request.body).toEqual({
      revisedOn: '2026-11-20',
      approvedBy: { position: 'Kepala Dinas', name: 'dr. Rahayu', nip: '' },
    });
    sent.flush(aSop({ version: 4 }));
    await settle();
    expect(address()).toBe('/sop/sop');
    expect(localStorage).toHaveLength(0);
  });

  it('names each thing to mend, opens the step that holds it, and clears nothing', async () => {
    await open();
    type('Nama SOP', '');
    const [minutes] = screen.getAllByLabelText('Waktu (menit) (boleh dikosongkan)');
    fireEvent.input(minutes!, { target: { value: 'lama' } });
    press('Simpan SOP');
    const sent = requestTo('PATCH', '/sops/sop');
    const errors = [
      { pointer: '/name', detail: 'Wajib diisi.' },
      { pointer: '/steps/0/minutes', detail: 'Bilangan bulat.' },
    ];
    refuse(sent, aProblem(400, 'validation-failed', { errors }));
    await settle();
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    expect(screen.getByRole('link', { name: 'Nama SOP: Wajib diisi.' })).toBeTruthy();
    const line = screen.getByRole('link', { name: 'Langkah 1, Waktu (menit): Bilangan bulat.' });
    expect(minutes!.closest('details')!.open).toBe(true);
    fireEvent.click(line);
    expect(document.activeElement).toBe(minutes);
    expect((minutes as HTMLInputElement).value).toBe('lama');
  });

  it('says at the number that it is taken', async () => {
    await open();
    type('Nomor SOP', '02');
    press('Simpan SOP');
    refuse(requestTo('PATCH', '/sops/sop'), aProblem(409, 'duplicate-code'));
    await settle();
    expect(screen.getByLabelText('Nomor SOP').getAttribute('aria-invalid')).toBe('true');
  });

  describe('when somebody else saved meanwhile', () => {
    async function collide(theirs: Partial<SopView>): Promise<void> {
      await open();
      type(WARNING, 'Tulisan saya');
      press('Simpan SOP');
      refuse(requestTo('PATCH', '/sops/sop'), aProblem(412, 'stale-version'));
      await settle();
      await answer('/sops/sop', aSop({ version: 4, ...theirs }), '"sop-4"');
    }

    it('keeps what was typed, takes over the rest, and saves on the newest version', async () => {
      await collide({ equipment: 'Tensimeter' });
      const told = screen.getByRole('alert');
      expect(told.textContent).toContain('Orang lain menyimpan SOP ini');
      expect(told.textContent).toContain('Peralatan/perlengkapan');
      expect(document.activeElement).toBe(told);
      expect([valueOf(WARNING), valueOf(EQUIPMENT)]).toEqual(['Tulisan saya', 'Tensimeter']);
      press('Simpan SOP');
      const again = requestTo('PATCH', '/sops/sop');
      expect(again.request.headers.get('If-Match')).toBe('"sop-4"');
      expect(again.request.body).toEqual({ warning: 'Tulisan saya' });
    });

    it('shows both texts of a field that both changed, and lets theirs stand', async () => {
      await collide({ warning: 'Tulisan rekan' });
      const clash = within(screen.getByRole('region', { name: 'Peringatan' }));
      expect(clash.getByText('Tulisan saya')).toBeTruthy();
      expect(clash.getByText('Tulisan rekan', { selector: 'p' })).toBeTruthy();
      expect(valueOf(WARNING)).toBe('Tulisan saya');
      press('Pakai tulisan rekan Peringatan');
      await settle();
      expect(valueOf(WARNING)).toBe('Tulisan rekan');
      expect(screen.queryByRole('region', { name: 'Peringatan' })).toBeNull();
    });

    it('saves the own text on top when that is chosen', async () => {
      await collide({ warning: 'Tulisan rekan' });
      press('Pakai tulisan saya Peringatan');
      await settle();
      press('Simpan SOP');
      const again = requestTo('PATCH', '/sops/sop');
      expect(again.request.body).toEqual({ warning: 'Tulisan saya' });
    });
  });

  describe('after a reload', () => {
    function leave(warning: string): void {
      const base = draftOf(aSop());
      const left = { base, draft: { ...base, warning }, clashes: [] };
      localStorage.setItem(KEPT, JSON.stringify(left));
    }

    it('still holds what was typed, until it is thrown away', async () => {
      await open();
      type(WARNING, 'Belum disimpan');
      await settle();
      expect(localStorage.getItem(KEPT)).toContain('Belum disimpan');
      press('Buang isian');
      await settle();
      expect(valueOf(WARNING)).toBe('Antrean menumpuk bila terlambat');
      expect(localStorage).toHaveLength(0);
    });

    it('brings it back and says so', async () => {
      leave('Dari kemarin');
      await open();
      expect(valueOf(WARNING)).toBe('Dari kemarin');
      expect(screen.getByText(/dimuat kembali/)).toBeTruthy();
    });

    it('shows beside it what others saved since', async () => {
      leave('Dari kemarin');
      await open({ warning: 'Tulisan rekan' });
      const clash = within(screen.getByRole('region', { name: 'Peringatan' }));
      expect(clash.getByText('Tulisan rekan', { selector: 'p' })).toBeTruthy();
      expect(valueOf(WARNING)).toBe('Dari kemarin');
    });
  });

  describe('steps', () => {
    it('are added, and writing begins at once', async () => {
      await open({ steps: [] });
      press('Tambah langkah');
      await settle();
      const activity = screen.getByLabelText('Uraian kegiatan');
      expect(document.activeElement).toBe(activity);
      expect(activity.closest('details')!.open).toBe(true);
      fireEvent.input(activity, { target: { value: 'Menerima' } });
      press('Simpan SOP');
      expect(requestTo('PATCH', '/sops/sop').request.body).toEqual({
        steps: [
          aStep({ activity: 'Menerima', actor: '', requirements: '', minutes: null, output: '' }),
        ],
      });
    });

    it('are moved, and the keyboard stays with the step', async () => {
      await open({ steps: ['A', 'B', 'C'].map((activity) => aStep({ activity })) });
      press('Turunkan langkah 1');
      await settle();
      expect(activities()).toEqual(['B', 'A', 'C']);
      expect(document.activeElement!.textContent).toContain('Turunkan langkah 2');
      press('Turunkan langkah 2');
      await settle();
      expect(activities()).toEqual(['B', 'C', 'A']);
      expect(document.activeElement!.textContent).toMatch(/3\.\s+A/);
      press('Naikkan langkah 3');
      await settle();
      expect(activities()).toEqual(['B', 'A', 'C']);
    });

    it('are removed, and brought back with their words', async () => {
      await open();
      press('Hapus langkah 1');
      await settle();
      expect(activities()).toEqual(['Memeriksa pasien']);
      expect(document.activeElement!.textContent).toContain('Kembalikan langkah');
      press('Kembalikan langkah');
      await settle();
      expect(activities()).toEqual(['Mendaftar pasien', 'Memeriksa pasien']);
    });
  });

  it('is closed once the SOP is revoked', async () => {
    await open({ status: 'REVOKED' });
    expect(screen.getByText('SOP ini sudah dicabut')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Simpan SOP' })).toBeNull();
  });

  it('is closed to somebody of another agency', async () => {
    const own = { ...aGrant('AGENCY_STAFF'), agencyId: 'setda' };
    await open({}, aSession(own, aGrant('OFFICE_STAFF')));
    expect(screen.getByRole('heading', { name: /bukan untuk peran Anda/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Simpan SOP' })).toBeNull();
  });

  it('says what a revision needs to be in force again', async () => {
    await open({ status: 'TO_REVISE' });
    expect(screen.getByText(/sejak itu SOP berlaku lagi/)).toBeTruthy();
  });
});
