import { anInnovation } from '@satu/test-kit/innovation';
import { aSession } from '@satu/test-kit/session';
import { fireEvent, screen } from '@testing-library/angular/zoneless';
import type { Role } from '@satu/domain/access';
import { CRITERIA } from '@satu/domain/innovation';

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
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Autosave } from '../../../shell/autosave/autosave';
import { CheckPage } from './check-page';

async function open(role: Role, parts: Parameters<typeof anInnovation>[0]): Promise<void> {
  await visit(CheckPage, aSession(role), { id: 'i' });
  await settle();
  await answer('/innovations/i', anInnovation({ id: 'i', ...parts }), '"i-3"');
}

describe('CheckPage', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('loads, says what went wrong, and shows every answer', async () => {
    await visit(CheckPage, aSession('AGENCY_STAFF'), { id: 'i' });
    await settle();
    await livesThroughAProblem('/innovations/i');
    await answer('/innovations/i', anInnovation({ id: 'i', moves: [] }), '"i-3"');
    expect(screen.getByText(/Pasien menunggu tiga jam/)).toBeTruthy();
    expect(screen.getByText('Tidak ada langkah yang menunggu Anda di sini.')).toBeTruthy();
    expect(screen.queryByText('Baca sekali lagi sebelum melangkah.')).toBeNull();
  });

  it('sends for the agency head at the version that was read', async () => {
    await open('AGENCY_STAFF', { moves: ['submission'] });
    press('Ajukan kepada kepala');
    const sent = requestTo('POST', '/innovations/i/submission');
    expect(sent.request.headers.get('If-Match')).toBe('"i-3"');
    sent.flush(anInnovation({ id: 'i', status: 'SUBMITTED' }), { headers: { ETag: '"i-4"' } });
    await settle();
    expect(address()).toBe('/inovasi/i/terkirim');
  });

  it('lists what is missing on the press, each leading to its field, and sends nothing', async () => {
    const obstacles = [{ code: 'required', pointer: '/content/problem' }];
    await open('AGENCY_STAFF', { moves: ['submission'], obstacles });
    expect(screen.queryByText('Lengkapi dahulu')).toBeNull();
    press('Ajukan kepada kepala');
    await settle();
    expect(document.activeElement).toBe(screen.getByRole('alert', { name: 'Lengkapi dahulu' }));
    const [link] = screen.getAllByRole('link', { name: /^Isi "/ });
    expect(link!.getAttribute('href')).toMatch(/^\/inovasi\/i\/isi\/[\w-]+#f-content-problem$/);
  });

  it('brings the keyboard back to what is missing on each further press', async () => {
    const obstacles = [{ code: 'required', pointer: '/content/problem' }];
    await open('AGENCY_STAFF', { moves: ['submission'], obstacles });
    press('Ajukan kepada kepala');
    await settle();
    (document.activeElement as HTMLElement).blur();
    press('Ajukan kepada kepala');
    await settle();
    expect(document.activeElement).toBe(screen.getByRole('alert', { name: 'Lengkapi dahulu' }));
  });

  it('says who decides now and who comes after', async () => {
    await open('AGENCY_HEAD', { status: 'SUBMITTED', moves: ['endorsement'] });
    const decide = screen.getByRole('region', { name: 'Langkah Anda' });
    expect(decide.textContent).toContain('Di kepala perangkat daerah sejak');
    expect(decide.textContent).toContain('Berikutnya, setelah disetujui: verifikator');
  });

  it('endorses, and lets the record say so', async () => {
    await open('AGENCY_HEAD', { status: 'SUBMITTED', moves: ['endorsement', 'return'] });
    press('Setujui');
    requestTo('POST', '/innovations/i/endorsement').flush(
      anInnovation({ id: 'i', status: 'ENDORSED' }),
    );
    await settle();
    expect(address()).toBe('/inovasi/i');
    const { extras } = TestBed.inject(Router).lastSuccessfulNavigation()!;
    expect(extras.state).toEqual({ done: 'endorsement' });
  });

  it('tells why an act was refused, and keeps the page', async () => {
    await open('AGENCY_HEAD', { status: 'SUBMITTED', moves: ['endorsement'] });
    press('Setujui');
    const moved = aProblem(409, 'wrong-status', { title: 'Berkas sudah berpindah.' });
    refuse(requestTo('POST', '/innovations/i/endorsement'), moved);
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Berkas sudah berpindah.');
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    expect(screen.getByRole('button', { name: 'Setujui' })).toBeTruthy();
  });

  it('returns with a note at a field', async () => {
    await open('AGENCY_HEAD', { status: 'SUBMITTED', moves: ['endorsement', 'return'] });
    press('Kembalikan untuk dilengkapi');
    await settle();
    press('Kembalikan');
    await settle();
    const missing = 'Tuliskan apa yang perlu dilengkapi.';
    fireEvent.click(screen.getByRole('link', { name: missing }));
    const note = screen.getByLabelText('Catatan: apa yang perlu dilengkapi');
    expect(document.activeElement).toBe(note);
    const described = document.getElementById(note.getAttribute('aria-describedby')!);
    expect(described!.textContent).toContain(missing);
    press('Tambah catatan pada isian');
    await settle();
    choose('Isian', '/name');
    type('Yang perlu diperbaiki di isian ini', 'Nama terlalu umum.');
    press('Kembalikan');
    const sent = requestTo('POST', '/innovations/i/return');
    expect(sent.request.body).toEqual({
      notes: [{ pointer: '/name', text: 'Nama terlalu umum.' }],
    });
  });

  it('verifies with a yes to each criterion only', async () => {
    await open('VERIFIER', { status: 'ENDORSED', moves: ['verification', 'return', 'rejection'] });
    press('Nyatakan terverifikasi');
    await settle();
    expect(screen.getAllByRole('link', { name: /^Jawab:/ })).toHaveLength(CRITERIA.length);
    const yes = screen.getAllByRole('radio', { name: 'Ya' });
    for (const one of yes) fireEvent.click(one);
    fireEvent.click(screen.getAllByRole('radio', { name: 'Tidak' })[0]!);
    press('Nyatakan terverifikasi');
    await settle();
    expect(screen.getAllByText(/dijawab "tidak" tidak dapat diverifikasi/)).toHaveLength(2);
    fireEvent.click(yes[0]!);
    press('Nyatakan terverifikasi');
    const sent = requestTo('POST', '/innovations/i/verification');
    expect(sent.request.body).toEqual({
      criteria: CRITERIA.map((key) => ({ key, met: true, note: null })),
    });
  });

  it('asks for nothing that is optional: what is empty is folded away', async () => {
    await open('AGENCY_STAFF', { moves: ['submission'] });
    const folded = screen.getAllByText(/isian lain boleh dikosongkan/);
    expect(folded.length).toBeGreaterThan(0);
    for (const one of folded) expect(one.closest('details')!.open).toBe(false);
  });

  it('names what the server refuses before anything is sent', async () => {
    await open('AGENCY_STAFF', { moves: ['submission'] });
    const draft = TestBed.inject(Autosave).for('/innovations/i', '"i-3"', anInnovation());
    draft.set('/content/coordinates', 'Desa Jabon');
    void draft.flush();
    const errors = [{ pointer: '/content/coordinates', detail: 'Bukan titik.' }];
    refuse(requestTo('PATCH', '/innovations/i'), aProblem(400, 'validation-failed', { errors }));
    await settle();
    const link = screen.getByRole('link', { name: /^"Titik lokasi" belum tersimpan/ });
    expect(link.getAttribute('href')).toMatch(/\/isi\/\w+#f-content-coordinates$/);
    press('Ajukan kepada kepala');
    await settle();
    expect(screen.getByText('Lengkapi dahulu')).toBeTruthy();
  });

  it('lets a verifier say there and then that a criterion is not met', async () => {
    await open('VERIFIER', { status: 'ENDORSED', moves: ['verification', 'return', 'rejection'] });
    fireEvent.click(screen.getAllByRole('radio', { name: 'Tidak' })[1]!);
    await settle();
    press('Nyatakan tidak memenuhi kriteria');
    await settle();
    type('Alasan', 'Belum ada hasil yang diukur.');
    press('Kirim');
    const sent = requestTo('POST', '/innovations/i/rejection');
    expect(sent.request.body).toEqual({
      criterion: CRITERIA[1],
      reason: 'Belum ada hasil yang diukur.',
    });
  });

  it('promises a working copy no second place in the duty', async () => {
    await open('AGENCY_HEAD', { status: 'SUBMITTED', copyOfId: 'asal', moves: ['endorsement'] });
    expect(screen.getByText(/menggantikan yang berlaku/)).toBeTruthy();
    expect(screen.queryByText(/terdaftar untuk kewajiban/)).toBeNull();
  });

  it('submits nothing while text that was typed is not on the server', async () => {
    await open('AGENCY_STAFF', { moves: ['submission'] });
    const draft = TestBed.inject(Autosave).for('/innovations/i', '"i-3"', anInnovation());
    draft.set('/name', 'Nama yang lebih baik');
    void draft.flush();
    const busy = aProblem(503, 'try-again', { title: 'Server sibuk' });
    refuse(requestTo('PATCH', '/innovations/i'), busy);
    await settle();
    press('Ajukan kepada kepala');
    await settle();
    refuse(requestTo('PATCH', '/innovations/i'), busy);
    await settle();
    expect(screen.getByText('Server sibuk')).toBeTruthy();
    TestBed.inject(Autosave).erase();
  });

  const RETURNED = { by: 'Bu Kepala', at: '2026-11-20T02:00:00Z' };
  const NOTES = [
    { ...RETURNED, pointer: '/name', text: 'Nama terlalu umum.' },
    { ...RETURNED, pointer: '/content/problem', text: 'Sejak kapan?' },
  ];

  async function compare(): Promise<void> {
    const items = [{ ...RETURNED, number: 2, act: 'return' }];
    await answer('/innovations/i/revisions', { items });
    const { content, formKey, formVersion, stage, mainAffairCode, sdgs } = anInnovation();
    const { initiator, medium, form, touchedAffairCodes } = anInnovation();
    const fields = { stage, mainAffairCode, sdgs, initiator, medium, form, touchedAffairCodes };
    const text = { name: 'SIAP', fields, content, formKey, formVersion };
    await answer('/innovations/i/revisions/2', { ...items[0], ...text });
  }

  it('shows after a resubmission only what changed, with the old words and the old notes', async () => {
    const parts = { status: 'SUBMITTED', revisionCount: 3 } as const;
    await open('AGENCY_HEAD', { ...parts, notes: NOTES, moves: ['endorsement', 'return'] });
    await compare();
    expect(
      screen.getByText(/Dibandingkan dengan revisi "Dikembalikan" oleh Bu Kepala/),
    ).toBeTruthy();
    expect(screen.getByText('Isian yang diubah: 1.')).toBeTruthy();
    const changed = screen.getByText('Diubah.').closest('dd')!;
    expect(changed.textContent).toMatch(/SIAP Sehat.*Sebelumnya:.*SIAP/s);
    expect(screen.queryByText(/Pasien menunggu/)).toBeNull();
    const [name, problem] = screen.getAllByText(/Bu Kepala, 20 November/);
    expect(name!.closest('li')!.textContent).toMatch(/2026\) Sudah diubah\./);
    expect(problem!.closest('li')!.textContent).toContain('Belum diubah.');
    press('Tampilkan semua isian');
    await settle();
    expect(screen.getByText(/Pasien menunggu/)).toBeTruthy();
  });

  it('leads whoever mends it from each note to its field', async () => {
    const parts = { status: 'RETURNED', revisionCount: 2 } as const;
    await open('AGENCY_STAFF', { ...parts, notes: NOTES, moves: ['submission'] });
    const link = screen.getByRole('link', { name: 'Permasalahan' });
    expect(link.getAttribute('href')).toBe('/inovasi/i/isi/basics#f-content-problem');
    await compare();
    expect(screen.getByText(/Pasien menunggu/)).toBeTruthy();
  });

  it('compares a working copy with the text in force', async () => {
    await open('AGENCY_HEAD', { status: 'SUBMITTED', copyOfId: 'asal', moves: ['endorsement'] });
    const origin = anInnovation({ id: 'asal', name: 'SIAP', status: 'VERIFIED' });
    await answer('/innovations/asal', origin, '"asal-1"');
    expect(screen.getByText('Dibandingkan dengan tulisan yang berlaku.')).toBeTruthy();
    expect(screen.getByText('Diubah.')).toBeTruthy();
  });

  it('marks what this submission asks for', async () => {
    const content = { ...anInnovation().content, novelty: null };
    await open('AGENCY_STAFF', { content, moves: ['submission'] });
    expect(screen.getAllByText('Wajib diisi untuk pengajuan ini.')).toHaveLength(1);
  });

  it('drops no note whose field was not chosen', async () => {
    await open('AGENCY_HEAD', { status: 'SUBMITTED', moves: ['endorsement', 'return'] });
    press('Kembalikan untuk dilengkapi');
    await settle();
    press('Tambah catatan pada isian');
    await settle();
    type('Yang perlu diperbaiki di isian ini', 'Angkanya dari mana?');
    press('Kembalikan');
    await settle();
    const missing = 'Pilih isian yang dimaksud oleh setiap catatan.';
    fireEvent.click(screen.getByRole('link', { name: missing }));
    expect(document.activeElement).toBe(screen.getByLabelText('Isian'));
  });

  describe('what was being written when the page was left', () => {
    const VERIFIER_MOVES = ['verification', 'return', 'rejection'] as const;

    async function leaveAndReturn(parts: Parameters<typeof anInnovation>[0]): Promise<void> {
      TestBed.resetTestingModule();
      await open('VERIFIER', parts);
      await settle();
    }

    it('stands there again: the answers with their notes, until they are sent', async () => {
      const parts = { status: 'ENDORSED', moves: [...VERIFIER_MOVES] } as const;
      await open('VERIFIER', { ...parts, moves: [...parts.moves] });
      for (const one of screen.getAllByRole('radio', { name: 'Ya' })) fireEvent.click(one);
      const [, note] = screen.getAllByLabelText('Catatan (boleh dikosongkan)');
      fireEvent.input(note!, { target: { value: 'Diukur dua kali.' } });
      await settle();
      await leaveAndReturn({ ...parts, moves: [...parts.moves] });
      const noted = screen.getByDisplayValue('Diukur dua kali.');
      expect(noted.closest('details')!.open).toBe(true);
      expect(screen.queryByLabelText('Catatan: apa yang perlu dilengkapi')).toBeNull();
      press('Nyatakan terverifikasi');
      const sent = requestTo('POST', '/innovations/i/verification');
      const { criteria } = sent.request.body as { criteria: object[] };
      expect(criteria[1]).toMatchObject({ met: true, note: 'Diukur dua kali.' });
      sent.flush(anInnovation({ id: 'i', status: 'VERIFIED' }));
      await settle();
      expect(localStorage).toHaveLength(0);
    });

    it('opens the return again, and lets go of it on a deliberate cancel', async () => {
      const parts = { status: 'ENDORSED' as const, moves: [...VERIFIER_MOVES] };
      await open('VERIFIER', parts);
      press('Kembalikan untuk dilengkapi');
      await settle();
      type('Catatan: apa yang perlu dilengkapi', 'Lengkapi angka.');
      press('Tambah catatan pada isian');
      await settle();
      choose('Isian', '/name');
      type('Yang perlu diperbaiki di isian ini', 'Terlalu umum.');
      await settle();
      await leaveAndReturn(parts);
      expect(screen.getByDisplayValue('Lengkapi angka.')).toBeTruthy();
      expect(screen.getByLabelText<HTMLSelectElement>('Isian').value).toBe('/name');
      expect(screen.getByDisplayValue('Terlalu umum.')).toBeTruthy();
      press('Batal');
      await settle();
      expect(localStorage).toHaveLength(0);
      expect(screen.queryByDisplayValue('Lengkapi angka.')).toBeNull();
    });

    it('opens the rejection again, with its criterion and its reason', async () => {
      const parts = { status: 'ENDORSED' as const, moves: [...VERIFIER_MOVES] };
      await open('VERIFIER', parts);
      fireEvent.click(screen.getAllByRole('radio', { name: 'Tidak' })[1]!);
      await settle();
      press('Nyatakan tidak memenuhi kriteria');
      await settle();
      type('Alasan', 'Belum ada hasil.');
      await settle();
      await leaveAndReturn(parts);
      press('Kirim');
      const sent = requestTo('POST', '/innovations/i/rejection');
      expect(sent.request.body).toEqual({ criterion: CRITERIA[1], reason: 'Belum ada hasil.' });
    });

    it('is nothing to whoever may not take that step any more', async () => {
      const parts = { status: 'ENDORSED' as const, moves: [...VERIFIER_MOVES] };
      await open('VERIFIER', parts);
      press('Kembalikan untuk dilengkapi');
      await settle();
      type('Catatan: apa yang perlu dilengkapi', 'Lengkapi angka.');
      await settle();
      await leaveAndReturn({ status: 'VERIFIED', moves: [] });
      expect(screen.queryByDisplayValue('Lengkapi angka.')).toBeNull();
    });
  });
});
