import { anInnovation, anInnovationSummary } from '@satu/test-kit/innovation';
import { aSession } from '@satu/test-kit/session';
import { fireEvent, screen, within } from '@testing-library/angular/zoneless';

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
import { InnovationPage } from './innovation-page';

async function open(parts: Parameters<typeof anInnovation>[0]): Promise<void> {
  await visit(InnovationPage, aSession('AGENCY_HEAD'), { id: 'i' });
  await answer('/innovations/i', anInnovation({ id: 'i', ...parts }), '"i-3"');
}

describe('InnovationPage', () => {
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
    expect(screen.getByText('Nama inovasi:')).toBeTruthy();
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
    expect(dialog.getByText('Tuliskan dengan kata-kata Anda.')).toBeTruthy();
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
      'Pilih salah satu.',
      'Isi sejak kapan.',
      'Tuliskan dengan kata-kata Anda.',
    ])
      expect(said).toContain(words);
  });

  it('goes on in the working copy that a revision makes', async () => {
    await open({ status: 'VERIFIED', moves: ['revision'] });
    press(/buat salinan kerja/);
    requestTo('POST', '/innovations/i/revision').flush(anInnovation({ id: 'salinan' }));
    await settle();
    expect(address()).toBe('/inovasi/salinan');
  });
});
