import { anInnovation, anInnovationSummary } from '@satu/test-kit/innovation';
import { aSession } from '@satu/test-kit/session';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { fireEvent, screen, within } from '@testing-library/angular/zoneless';

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
import { Announcer } from '../../../shell/announce/announcer';
import { InnovationPage } from './innovation-page';

async function open(parts: Parameters<typeof anInnovation>[0]): Promise<void> {
  await visit(InnovationPage, aSession('AGENCY_HEAD'), { id: 'i' });
  await answer('/innovations/i', anInnovation({ id: 'i', ...parts }), '"i-3"');
}

describe('InnovationPage', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('loads, says what went wrong, and tells where the record lies', async () => {
    await visit(InnovationPage, aSession('AGENCY_HEAD'), { id: 'i' });
    await livesThroughAProblem('/innovations/i');
    await answer('/innovations/i', anInnovation({ id: 'i', status: 'SUBMITTED' }), '"i-3"');
    expect(screen.getByText(/^Di kepala perangkat daerah sejak 20 November 2026/)).toBeTruthy();
    expect(screen.getByText('Belum ada langkah yang diambil.')).toBeTruthy();
  });

  it('is a list of sections to whoever still writes it', async () => {
    await open({ status: 'DRAFT', moves: ['submission'] });
    expect(screen.getByRole('heading', { name: 'Bagian formulir' })).toBeTruthy();
    press('Periksa dan ajukan');
    await settle();
    expect(address()).toBe('/inovasi/i/periksa');
  });

  it('shows what a return asks for', async () => {
    const notes = [
      { pointer: '/name', text: 'Terlalu umum.', by: 'Kepala', at: '2026-11-20T00:00:00Z' },
    ];
    await open({ status: 'RETURNED', notes, moves: ['submission'] });
    expect(screen.getByText('Catatan untuk diperbaiki')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Nama inovasi' });
    expect(link.getAttribute('href')).toMatch(/^\/inovasi\/i\/isi\/\w+#f-name$/);
  });

  it('leads a note about an indicator to the indicator', async () => {
    const note = {
      text: '35. Video: Videonya gelap.',
      by: 'Verifikator',
      at: '2026-11-20T00:00:00Z',
    };
    const notes = [{ pointer: '/indicators/video', ...note }];
    await open({ status: 'RETURNED', notes, moves: ['submission'] });
    const link = screen.getByRole('link', { name: '35. Video: Videonya gelap.' });
    expect(link.getAttribute('href')).toBe('/inovasi/i/kematangan#video');
  });

  it('names the criterion of a rejection, and what the agency can do', async () => {
    const rejection = { criterion: 'FALSE_DATA' as const, reason: 'Foto dari tempat lain.' };
    await open({ status: 'REJECTED', rejection });
    expect(screen.getByText('Data tidak benar')).toBeTruthy();
    expect(screen.getByText(/dapat mendaftarkan inovasi lain/)).toBeTruthy();
  });

  it('says why a declared innovation is not counted yet, and since when one has stopped', async () => {
    const period = { periodId: 'p', periodName: '2026', development: null, counts: false };
    await open({
      status: 'VERIFIED',
      useState: 'STOPPED',
      useStateSince: '2026-11-01',
      useStateReason: 'Petugas pindah.',
      declarations: [{ ...period, declaredAt: '2026-02-01T00:00:00Z' }],
    });
    expect(screen.getByText('tidak dihitung karena sudah dihentikan')).toBeTruthy();
    expect(screen.getByText(/Sejak 1 November 2026\..*Petugas pindah\./s)).toBeTruthy();
  });

  it('says who answers for what another agency made', async () => {
    await open({ custodianAgencyId: 'lain', custodianAgencyName: 'Kecamatan Tarik' });
    expect(screen.getByText(/Dikerjakan Dinas Kesehatan; kini dipertanggungjawabkan/)).toBeTruthy();
  });

  it('tells a verifier why her own agency waits for somebody else', async () => {
    await visit(InnovationPage, aSession('VERIFIER'), { id: 'i' });
    await answer('/innovations/i', anInnovation({ id: 'i', status: 'ENDORSED' }), '"i-3"');
    expect(screen.getByText(/Verifikasi berkas ini bukan oleh Anda/)).toBeTruthy();
  });

  it('offers first what leads on', async () => {
    await open({ status: 'ENDORSED', moves: ['return', 'verification', 'rejection'] });
    const turn = within(screen.getByRole('region', { name: 'Posisi berkas' }));
    const [first] = turn.getAllByRole('button');
    expect(first!.textContent.trim()).toBe('Verifikasi');
  });

  it('offers no second copy beside one that is being written', async () => {
    await open({ status: 'VERIFIED', moves: ['revision'], workingCopyId: 'salinan' });
    expect(screen.queryByRole('button', { name: /buat salinan kerja/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'Buka salinan kerja' })).toBeTruthy();
  });

  it('shows nothing to everybody before it was meant, and then says that it happened', async () => {
    await open({ status: 'VERIFIED', moves: ['publication'] });
    press('Tampilkan di katalog publik');
    await settle();
    expect(screen.getByRole('dialog').textContent).toContain('Siapa pun dapat membaca');
    press('Ya, lanjutkan');
    const sent = requestTo('POST', '/innovations/i/publication');
    const shown = anInnovation({ id: 'i', status: 'VERIFIED', published: true });
    sent.flush(shown, { headers: { ETag: '"i-4"' } });
    await settle();
    expect(screen.getByText('Ditampilkan di katalog.')).toBeTruthy();
    expect(TestBed.inject(Announcer).message()).toBe('Ditampilkan di katalog.');
    const link = screen.getByRole('link', { name: 'Lihat di katalog publik' });
    expect(link.getAttribute('href')).toBe('/katalog/i');
  });

  it('hands over with a reason only, after saying what follows', async () => {
    await open({ status: 'VERIFIED', moves: ['transfer'] });
    press('Alihkan ke perangkat daerah lain');
    await settle();
    const tarik = { id: 'tarik', name: 'Kecamatan Tarik', validUntil: null };
    await answer('/agencies', aPage(tarik));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/beralih seketika/)).toBeTruthy();
    fireEvent.change(dialog.getByLabelText('Perangkat daerah penerima'), {
      target: { value: 'tarik' },
    });
    press('Kirim');
    await settle();
    expect(dialog.getByRole('link', { name: /Tuliskan dengan kata-kata Anda/ })).toBeTruthy();
    type('Alasan', 'Layanan pindah.');
    press('Kirim');
    const sent = requestTo('POST', '/innovations/i/transfer');
    expect(sent.request.body).toEqual({ agencyId: 'tarik', reason: 'Layanan pindah.' });
    refuse(sent, aProblem(409, 'last-counted-innovation', { title: 'Inovasi terakhir.' }));
    await settle();
    expect(dialog.getByText(/Daftarkan dahulu inovasi lain/)).toBeTruthy();
    expect(dialog.getByRole('link', { name: 'Daftarkan inovasi lain' })).toBeTruthy();
  });

  it('says so where there is no further period to declare for', async () => {
    await open({ status: 'VERIFIED', moves: ['declaration'] });
    press('Nyatakan untuk periode lain');
    await settle();
    await answer('/periods', aPage());
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/sudah dinyatakan untuk semua periode/)).toBeTruthy();
    expect(dialog.queryByRole('button', { name: 'Kirim' })).toBeNull();
  });

  it('never takes choices that could not be loaded for none, and asks for them again', async () => {
    await open({ status: 'VERIFIED', moves: ['declaration'] });
    press('Nyatakan untuk periode lain');
    await settle();
    refuse(requestTo('GET', '/periods'), aProblem(503, 'try-again'));
    await settle();
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.queryByText(/sudah dinyatakan untuk semua periode/)).toBeNull();
    expect(dialog.getByRole('alert').textContent).toContain('belum dapat dimuat');
    press(/^Coba lagi/);
    await answer('/periods', aPage());
    expect(dialog.getByText(/sudah dinyatakan untuk semua periode/)).toBeTruthy();
  });

  it('speaks of a correction only while there is one', async () => {
    await open({ status: 'VERIFIED', inForce: 'VERIFIED', workingCopyId: null });
    expect(screen.queryByText(/terus dihitung selama perbaikan/)).toBeNull();
  });

  it('and says that what is in force goes on counting while it is being corrected', async () => {
    await open({ status: 'RETURNED', inForce: 'ENDORSED' });
    expect(screen.getByText(/terus dihitung selama perbaikan/)).toBeTruthy();
  });

  it('asks a reason before a withdrawal, and says how the last counted one may go', async () => {
    await open({ status: 'ENDORSED', moves: ['withdrawal'] });
    press('Tarik inovasi');
    await settle();
    await answer(
      '/innovations',
      aPage(anInnovationSummary({ id: 'lain', name: 'Posyandu Malam' })),
    );
    const dialog = within(screen.getByRole('dialog'));
    press('Kirim');
    await settle();
    expect(dialog.getByRole('link', { name: /Tuliskan dengan kata-kata Anda/ })).toBeTruthy();
    type('Alasan', 'Digabung.');
    press('Kirim');
    const last = aProblem(409, 'last-counted-innovation', { title: 'Inovasi terakhir.' });
    refuse(requestTo('POST', '/innovations/i/withdrawal'), last);
    await settle();
    expect(dialog.getByText(/Tarik dengan menyebut penggantinya/)).toBeTruthy();
    expect(screen.getAllByText('Inovasi terakhir.')).toHaveLength(1);
    fireEvent.change(dialog.getByLabelText(/Inovasi pengganti/), { target: { value: 'lain' } });
    press('Kirim');
    const sent = requestTo('POST', '/innovations/i/withdrawal');
    expect(sent.request.body).toEqual({ reason: 'Digabung.', replacementId: 'lain' });
    sent.flush(anInnovation({ id: 'i', status: 'WITHDRAWN' }), { headers: { ETag: '"i-4"' } });
    await settle();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('Digabung dengan inovasi lain.')).toBeTruthy();
  });

  it('asks at each field what a report of disuse needs', async () => {
    await open({ status: 'VERIFIED', moves: ['use-state'] });
    press('Laporkan keadaan penggunaan');
    await settle();
    press('Kirim');
    await settle();
    const said = screen.getByRole('dialog').textContent;
    for (const words of [
      'Keadaan penggunaan: Pilih salah satu.',
      'Isi sejak kapan.',
      'Alasan: Tuliskan dengan kata-kata Anda.',
    ])
      expect(said).toContain(words);
    expect(document.activeElement).toBe(screen.getByRole('alert', { name: /perlu diperbaiki/ }));
  });

  it('goes on in the working copy that a revision makes', async () => {
    await open({ status: 'VERIFIED', moves: ['revision'] });
    press(/buat salinan kerja/);
    requestTo('POST', '/innovations/i/revision').flush(anInnovation({ id: 'salinan' }));
    await settle();
    expect(address()).toBe('/inovasi/salinan');
  });

  it('tells on no record what became of an act on another, and is free for its own', async () => {
    const id = signal('i');
    await visit(InnovationPage, aSession('AGENCY_HEAD'), { id });
    await answer(
      '/innovations/i',
      anInnovation({ id: 'i', status: 'VERIFIED', moves: ['revision'] }),
      '"i-3"',
    );
    press(/buat salinan kerja/);
    const sent = requestTo('POST', '/innovations/i/revision');
    id.set('lain');
    await settle();
    expect(screen.getAllByText('Memuat…').length).toBeGreaterThan(0);
    await answer(
      '/innovations/lain',
      anInnovation({ id: 'lain', status: 'VERIFIED', moves: ['revision'] }),
      '"l-1"',
    );
    press(/buat salinan kerja/);
    const here = requestTo('POST', '/innovations/lain/revision');
    expect(here.request.headers.get('If-Match')).toBe('"l-1"');
    refuse(sent, aProblem(409, 'conflict', { title: 'Sudah ada salinan' }));
    await settle();
    expect(screen.queryByText('Sudah ada salinan')).toBeNull();
    id.set('i');
    await settle();
    await answer(
      '/innovations/i',
      anInnovation({ id: 'i', status: 'VERIFIED', moves: ['revision'] }),
      '"i-3"',
    );
    here.flush(anInnovation({ id: 'salinan', status: 'DRAFT' }));
    await settle();
    expect(address()).toBe('/');
    expect(screen.getByRole('button', { name: /buat salinan kerja/ })).toBeTruthy();
  });

  it('shows what the verifier found of each criterion, with the note beside it', async () => {
    const criteria = [
      { key: 'RENEWAL' as const, met: true, note: 'Baru di kabupaten ini.' },
      { key: 'BENEFIT' as const, met: true, note: null },
    ];
    await open({ status: 'VERIFIED', criteria });
    const section = within(screen.getByRole('region', { name: /^Lima kriteria/ }));
    expect(section.getByText('Baru di kabupaten ini.')).toBeTruthy();
    expect(section.getAllByText('Ya')).toHaveLength(2);
  });

  it('says nothing of criteria before somebody judged by them', async () => {
    await open({ status: 'ENDORSED', criteria: [] });
    expect(screen.queryByRole('heading', { name: /^Lima kriteria/ })).toBeNull();
  });

  it('takes up again what an act was told when the page was left, until it is sent', async () => {
    const parts = { status: 'VERIFIED' as const, moves: ['transfer' as const] };
    const agencies = aPage({ id: 'tarik', name: 'Kecamatan Tarik', validUntil: null });
    await open(parts);
    press('Alihkan ke perangkat daerah lain');
    await settle();
    await answer('/agencies', agencies);
    choose('Perangkat daerah penerima', 'tarik');
    type('Alasan', 'Layanan pindah.');
    await settle();
    TestBed.resetTestingModule();
    await open(parts);
    await settle();
    await answer('/agencies', agencies);
    expect(screen.getByLabelText<HTMLSelectElement>('Perangkat daerah penerima').value).toBe(
      'tarik',
    );
    press('Kirim');
    const sent = requestTo('POST', '/innovations/i/transfer');
    expect(sent.request.body).toEqual({ agencyId: 'tarik', reason: 'Layanan pindah.' });
    sent.flush(anInnovation({ id: 'i', status: 'VERIFIED' }), { headers: { ETag: '"i-4"' } });
    await settle();
    expect(localStorage).toHaveLength(0);
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('lets go of a form that was cancelled', async () => {
    await open({ status: 'ENDORSED', moves: ['return'] });
    press('Kembalikan untuk dilengkapi');
    await settle();
    type(/^Catatan/, 'Lengkapi.');
    await settle();
    expect(localStorage).toHaveLength(1);
    press('Batal');
    await settle();
    expect(localStorage).toHaveLength(0);
  });

  it('leads from what the server refuses to its field', async () => {
    await open({ status: 'VERIFIED', moves: ['use-state'] });
    press('Laporkan keadaan penggunaan');
    await settle();
    fireEvent.click(screen.getAllByRole('radio')[0]!);
    fireEvent.change(screen.getByLabelText('Sejak'), { target: { value: '2026-12-31' } });
    type('Alasan', 'Petugas pindah.');
    press('Kirim');
    const errors = [{ pointer: '/since', detail: 'Tanggal ini belum tiba.' }];
    const refused = aProblem(400, 'validation-failed', { errors });
    refuse(requestTo('POST', '/innovations/i/use-state'), refused);
    await settle();
    fireEvent.click(screen.getByRole('link', { name: /Tanggal ini belum tiba/ }));
    const since = screen.getByLabelText('Sejak');
    expect(document.activeElement).toBe(since);
    expect(since.getAttribute('aria-describedby')).toContain('f-since-error');
  });

  it('leads from a record that is not there to the list: trying again would not bring it', async () => {
    await visit(InnovationPage, aSession('AGENCY_HEAD'), { id: 'i' });
    const gone = aProblem(404, 'not-found', { title: 'Tidak ditemukan' });
    refuse(requestTo('GET', '/innovations/i'), gone);
    await settle();
    const list = screen.getByRole('link', { name: 'Kembali ke daftar' });
    expect(list.getAttribute('href')).toBe('/inovasi');
    expect(screen.queryByRole('button', { name: 'Coba lagi' })).toBeNull();
  });
});
