import { aSession } from '@satu/test-kit/session';
import type { IidExitView, ProposalView } from '@satu/contract/views';
import { fireEvent, screen } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import { answer, livesThroughAProblem, press, type, visit } from '../../../../testing/visit';
import { ExitPage } from './exit-page';

const BILINGUAL = { id: 'Nama inovasi', en: 'Name' };
const PANEL: IidExitView = {
  innovationId: 'i',
  name: 'SIAP Sehat',
  source: { id: 'Urutan', en: 'Order' },
  number: null,
  fields: [
    { key: 'name', label: BILINGUAL, text: 'SIAP Sehat', words: 2, state: 'FITS', ticked: null },
    {
      key: 'result',
      label: { id: 'Hasil', en: 'Result' },
      text: '',
      words: 0,
      state: 'EMPTY',
      ticked: null,
    },
  ],
  evidence: [],
};
const PROPOSAL: ProposalView = {
  innovationId: 'i',
  name: 'SIAP Sehat',
  group: 'GENERAL',
  source: { id: 'Pola', en: 'Pattern' },
  sections: [
    {
      key: 'summary',
      label: { id: 'Ringkasan', en: 'Summary' },
      text: 'x',
      words: 201,
      maxWords: 200,
      state: 'TOO_LONG',
    },
  ],
};

async function open(): Promise<void> {
  await visit(ExitPage, aSession('AGENCY_STAFF'), { id: 'i' });
  await answer('/innovations/i/exits/iid', PANEL);
  await answer('/innovations/i/exits/proposal', PROPOSAL);
}

describe('ExitPage', () => {
  it('loads, says what went wrong, and shows what goes where', async () => {
    await visit(ExitPage, aSession('AGENCY_STAFF'), { id: 'i' });
    await livesThroughAProblem('/innovations/i/exits/iid');
    await answer('/innovations/i/exits/iid', PANEL);
    expect(screen.getByText('Belum diisi di berkas ini.')).toBeTruthy();
  });

  it('says which section is too long, and offers files', async () => {
    await open();
    expect(screen.getByText(/201 kata, paling banyak 200/)).toBeTruthy();
    const docx = screen.getByRole('link', { name: 'Unduh proposal (DOCX)' });
    expect(docx.getAttribute('href')).toBe(
      '/api/innovations/i/exits/proposal/document?group=GENERAL',
    );
  });

  it('ticks what has been typed, and names who did', async () => {
    await open();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Sudah diketik' }));
    await settle();
    const sent = requestTo('POST', '/innovations/i/exits/iid/tick');
    expect(sent.request.body).toEqual({ fieldKey: 'name', done: true });
    const [first, second] = PANEL.fields;
    const ticked = { by: 'Sari', at: '2026-11-20T02:00:00Z' };
    sent.flush({ ...PANEL, fields: [{ ...first, ticked }, second] });
    await settle();
    expect(screen.getByText('Ditandai Sari')).toBeTruthy();
    expect(screen.getByText('1 dari 2 isian sudah diketik')).toBeTruthy();
  });

  it('asks for the number before it sends it, and keeps it when it is refused', async () => {
    await open();
    press('Simpan nomor');
    await settle();
    expect(screen.getByText(/Tuliskan nomor/)).toBeTruthy();
    type(/^Nomor dari aplikasi/, 'IID-42');
    press('Simpan nomor');
    await settle();
    refuse(requestTo('POST', '/innovations/i/exits/iid/number'), aProblem(503, 'try-again'));
    await settle();
    expect(screen.getByLabelText<HTMLInputElement>(/^Nomor dari aplikasi/).value).toBe('IID-42');
  });

  it('keeps the number being typed when the panel is looked at again, and writes over nobody’s', async () => {
    await open();
    type(/^Nomor dari aplikasi/, 'IID-42');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Sudah diketik' }));
    await settle();
    const theirs = { ...PANEL, number: 'IID-7' };
    requestTo('POST', '/innovations/i/exits/iid/tick').flush(theirs);
    await settle();
    const field = () => screen.getByLabelText<HTMLInputElement>(/^Nomor dari aplikasi/).value;
    expect(field()).toBe('IID-42');
    expect(screen.getByText('Nomor yang tersimpan sekarang: IID-7.')).toBeTruthy();
    press('Simpan nomor');
    await settle();
    const first = requestTo('POST', '/innovations/i/exits/iid/number');
    expect(first.request.body).toEqual({ number: 'IID-42', was: null });
    refuse(first, aProblem(412, 'stale-version'));
    await settle();
    await answer('/innovations/i/exits/iid', theirs);
    expect(field()).toBe('IID-42');
    press('Simpan nomor');
    await settle();
    const second = requestTo('POST', '/innovations/i/exits/iid/number');
    expect(second.request.body).toEqual({ number: 'IID-42', was: 'IID-7' });
    second.flush({ ...PANEL, number: 'IID-42' });
    await settle();
    expect(screen.queryByText(/^Nomor yang tersimpan/)).toBeNull();
  });

  it('issues the profile and leads to its verification', async () => {
    await open();
    press('Terbitkan profil');
    await settle();
    const paper = { innovationId: 'i', code: 'ABCD-EFGH', issuedAt: '2026-11-20T02:00:00Z' };
    requestTo('POST', '/innovations/i/exits/profile').flush(paper);
    await settle();
    const link = screen.getByRole('link', { name: 'Buka halaman verifikasi' });
    expect(link.getAttribute('href')).toBe('/verifikasi/ABCD-EFGH');
  });
});
