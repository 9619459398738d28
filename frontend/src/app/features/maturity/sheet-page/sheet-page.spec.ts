import type { MaturityView } from '@satu/contract/views';
import { aSession } from '@satu/test-kit/session';
import { fireEvent, screen, within } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import { answer, livesThroughAProblem, press, visit } from '../../../../testing/visit';
import { aSheet, anEdition } from '../maturity.fixture';
import { SheetPage } from './sheet-page';

const DOOR = '/innovations/i/maturity';

async function open(
  said: Parameters<typeof aSheet>[0] = {},
  parts: Partial<MaturityView> = {},
): Promise<void> {
  await visit(SheetPage, aSession('AGENCY_STAFF'), { id: 'i' });
  await answer(DOOR, aSheet(said, parts), '"i-3"');
  await answer('/rubrics/iid', anEdition());
}

const card = (name: RegExp) => within(screen.getByRole('article', { name }));

describe('SheetPage', () => {
  it('loads, says what went wrong, and shows all indicators with claim, proof and points', async () => {
    await visit(SheetPage, aSession('AGENCY_STAFF'), { id: 'i' });
    await livesThroughAProblem(DOOR);
    const video = { tier: 2, evidence: ['Video inovasi'], claimedPoints: 8, verifiedTier: 1 };
    await answer(DOOR, aSheet({ video }, { claimed: 8, verified: 4 }), '"i-3"');
    await answer('/rubrics/iid', anEdition());
    expect(screen.getAllByRole('article')).toHaveLength(20);
    expect(screen.getByText('Prognosis, belum ada surat resmi')).toBeTruthy();
    const sums = screen.getByRole('region', { name: 'Jumlah nilai' });
    expect(sums.textContent).toMatch(/8\s*dari 111 diklaim\s*4\s*dari 111 terverifikasi/);
    expect(card(/Video/).getByText('Video inovasi')).toBeTruthy();
    expect(card(/Video/).getByText('Terverifikasi P1')).toBeTruthy();
    expect(card(/Regulasi/).getByText(/jadi belum bernilai/)).toBeTruthy();
  });

  it('says at the indicator what the verifier asked for', async () => {
    await open();
    const notes = [{ pointer: '/indicators/video', text: 'Videonya gelap.', by: 'V', at: '' }];
    await answer('/innovations/i', { status: 'RETURNED', notes });
    expect(card(/Video/).getByText('Videonya gelap.')).toBeTruthy();
    expect(screen.getAllByText('Perlu dilengkapi')).toHaveLength(1);
  });

  it('asks nothing any more once it was sent again', async () => {
    await open();
    const notes = [{ pointer: '/indicators/video', text: 'Videonya gelap.', by: 'V', at: '' }];
    await answer('/innovations/i', { status: 'SUBMITTED', notes });
    expect(screen.queryByText('Videonya gelap.')).toBeNull();
  });

  it('saves a choice as it is made, upon the version that was seen', async () => {
    await open();
    fireEvent.click(card(/Video/).getByRole('radio', { name: /^P3/ }));
    const sent = requestTo('PATCH', DOOR);
    expect(sent.request.body).toEqual({
      indicators: [{ indicatorKey: 'video', tier: 3, basis: null, note: '' }],
    });
    expect(sent.request.headers.get('If-Match')).toBe('"i-3"');
    sent.flush(aSheet({ video: { tier: 3 } }, { claimed: 12 }), { headers: { ETag: '"i-4"' } });
    await settle();
    expect(screen.getByText(/Tersimpan/)).toBeTruthy();
    expect(screen.getByText('12')).toBeTruthy();
  });

  it('asks for one basis first where a benefit is claimed', async () => {
    await open();
    expect(card(/Kemanfaatan/).queryAllByRole('radio')).toEqual([]);
    fireEvent.change(card(/Kemanfaatan/).getByLabelText(/Dasar/), { target: { value: 'a' } });
    const sent = requestTo('PATCH', DOOR);
    expect(sent.request.body).toMatchObject({ indicators: [{ basis: 'a', tier: null }] });
    sent.flush(aSheet({ benefit: { basis: 'a' } }), { headers: { ETag: '"i-4"' } });
    await settle();
    expect(card(/Kemanfaatan/).getByRole('radio', { name: 'P1: 1–200' })).toBeTruthy();
  });

  it('says that somebody was faster, and shows what stands now', async () => {
    await open();
    fireEvent.click(card(/Video/).getByRole('radio', { name: /^P3/ }));
    refuse(requestTo('PATCH', DOOR), aProblem(412, 'stale-version', { title: 'Sudah berubah' }));
    await settle();
    await answer(DOOR, aSheet({ video: { tier: 1 } }), '"i-5"');
    expect(screen.getByRole('alert').textContent).toContain('Sudah berubah');
    const first = card(/Video/).getByRole('radio', { name: /^P1/ });
    expect((first as HTMLInputElement).checked).toBe(true);
  });

  it('names what an edition has put in question, and lets it be confirmed with one press', async () => {
    await open({ video: { tier: 2, review: ['WEIGHT'] } }, { toReview: 1 });
    expect(card(/Video/).getByText(/bobotnya berubah/)).toBeTruthy();
    press('Klaim ini masih benar');
    const sent = requestTo('PATCH', DOOR);
    expect(sent.request.body).toMatchObject({ indicators: [{ indicatorKey: 'video', tier: 2 }] });
  });

  it('shows a reader the claim without a choice', async () => {
    await open({ video: { tier: 2, note: 'Versi pendek.' } }, { mayClaim: false });
    expect(screen.queryAllByRole('radio')).toEqual([]);
    expect(card(/Video/).getByText(/P2: memuat 3–4 dari 5 unsur/)).toBeTruthy();
    expect(card(/Video/).getByText('Versi pendek.')).toBeTruthy();
  });

  it('takes the verifier’s word, and asks why it differs', async () => {
    const video = { tier: 3, evidence: ['Video inovasi'] };
    await open({ video }, { mayClaim: false, mayVerify: true });
    const own = card(/Video/);
    fireEvent.click(own.getByRole('radio', { name: 'P1' }));
    await settle();
    press(/^Simpan verifikasi/);
    await settle();
    expect(own.getByText(/Tuliskan mengapa berbeda/)).toBeTruthy();
    fireEvent.input(own.getByLabelText(/Catatan/), { target: { value: 'Dua unsur.' } });
    await settle();
    press(/^Simpan verifikasi/);
    expect(requestTo('POST', `${DOOR}/verification`).request.body).toEqual({
      indicators: [{ indicatorKey: 'video', tier: 1, note: 'Dua unsur.' }],
    });
  });

  const note = (name: RegExp) => card(name).getByLabelText<HTMLTextAreaElement>(/Catatan/);
  const write = async (name: RegExp, value: string) => {
    fireEvent.input(note(name), { target: { value } });
    await settle();
  };

  it('keeps what is being written at one indicator while another one is answered', async () => {
    await open();
    await write(/Regulasi/, 'Perbup 12.');
    fireEvent.click(card(/Video/).getByRole('radio', { name: /^P3/ }));
    const sent = requestTo('PATCH', DOOR);
    await write(/Kemanfaatan/, 'Dihitung dari');
    sent.flush(aSheet({ video: { tier: 3 } }), { headers: { ETag: '"i-4"' } });
    await settle();
    expect([note(/Regulasi/).value, note(/Kemanfaatan/).value]).toEqual([
      'Perbup 12.',
      'Dihitung dari',
    ]);
    expect(card(/Video/).queryByText('Belum tersimpan.')).toBeNull();
    fireEvent.click(card(/Regulasi/).getByRole('button', { name: /^Simpan isian ini/ }));
    expect(requestTo('PATCH', DOOR).request.body).toMatchObject({
      indicators: [{ note: 'Perbup 12.' }],
    });
  });

  it('sends what is written while it is busy, upon the answer before', async () => {
    await open();
    fireEvent.click(card(/Video/).getByRole('radio', { name: /^P3/ }));
    const first = requestTo('PATCH', DOOR);
    await write(/Video/, 'Versi pendek.');
    fireEvent.blur(note(/Video/));
    await settle();
    first.flush(aSheet({ video: { tier: 3 } }), { headers: { ETag: '"i-4"' } });
    await settle();
    const second = requestTo('PATCH', DOOR);
    expect(second.request.headers.get('If-Match')).toBe('"i-4"');
    expect(second.request.body).toEqual({
      indicators: [{ indicatorKey: 'video', tier: 3, basis: null, note: 'Versi pendek.' }],
    });
  });

  it('keeps written words, not the choice, when somebody was faster', async () => {
    await open();
    await write(/Video/, 'Versi pendek.');
    fireEvent.click(card(/Video/).getByRole('radio', { name: /^P3/ }));
    refuse(requestTo('PATCH', DOOR), aProblem(412, 'stale-version'));
    await settle();
    await answer(DOOR, aSheet({ video: { tier: 1 } }), '"i-5"');
    expect(note(/Video/).value).toBe('Versi pendek.');
    fireEvent.click(card(/Video/).getByRole('button', { name: /^Simpan isian ini/ }));
    expect(requestTo('PATCH', DOOR).request.body).toMatchObject({
      indicators: [{ tier: 1, note: 'Versi pendek.' }],
    });
  });

  it('keeps the verifier’s words at one indicator while another one is verified', async () => {
    const said = { tier: 1, evidence: ['Berkas'] };
    const parts = { mayClaim: false, mayVerify: true };
    await open({ video: said, replication: said }, parts);
    await write(/Video/, 'Dua unsur.');
    fireEvent.click(card(/Video/).getByRole('radio', { name: 'P2' }));
    fireEvent.click(card(/Replikasi/).getByRole('button', { name: /^Simpan verifikasi/ }));
    const after = aSheet({ video: said, replication: { ...said, verifiedTier: 1 } }, parts);
    requestTo('POST', `${DOOR}/verification`).flush(after, { headers: { ETag: '"i-4"' } });
    await settle();
    expect(note(/Video/).value).toBe('Dua unsur.');
    const chosen = card(/Video/).getByRole<HTMLInputElement>('radio', { name: 'P2' });
    expect(chosen.checked).toBe(true);
  });
});
