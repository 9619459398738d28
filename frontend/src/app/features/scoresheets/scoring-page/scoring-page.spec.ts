import { TestBed } from '@angular/core/testing';
import { aSession } from '@satu/test-kit/session';
import { fireEvent, screen } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import {
  address,
  answer,
  livesThroughAProblem,
  press,
  type,
  visit,
} from '../../../../testing/visit';
import { Autosave } from '../../../shell/autosave/autosave';
import { aSheet, anEntry } from '../scoresheets.fixture';
import { ScoringPage } from './scoring-page';

const SCORED = ['k1', 'k2'].map((criterionId) => ({ criterionId, level: 2, note: null }));

async function open(parts: Parameters<typeof aSheet>[0] = {}): Promise<void> {
  await visit(ScoringPage, aSession('EVALUATOR'), { id: 'lembar' });
  await answer('/scoresheets/lembar', aSheet(parts), '"l-1"');
  await answer('/entries/usulan', anEntry());
}

function key(key: string): void {
  fireEvent.keyDown(document.body, { key });
}

async function saved(): Promise<unknown> {
  void TestBed.inject(Autosave).flush();
  const sent = requestTo('PATCH', '/scoresheets/lembar');
  const { scores } = sent.request.body as { scores: ReturnType<typeof aSheet>['scores'] };
  sent.flush(aSheet({ scores, version: 2 }), { headers: { ETag: '"l-2"' } });
  await settle();
  return scores;
}

describe('ScoringPage', () => {
  it('loads, says what went wrong, and chooses no level beforehand', async () => {
    await visit(ScoringPage, aSession('EVALUATOR'), { id: 'lembar' });
    await livesThroughAProblem('/scoresheets/lembar');
    await answer('/scoresheets/lembar', aSheet(), '"l-1"');
    await answer('/entries/usulan', anEntry());
    expect(screen.getByText(/Pasien menunggu tiga jam/)).toBeTruthy();
    expect(screen.getAllByRole('radio')).toHaveLength(6);
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
  });

  it('says how far she is, and on a phone raises the rubric over the document', async () => {
    await open();
    expect(screen.getByText(/Usulan 1 dari 6 ·\s+3 terkirim · 1 draf/)).toBeTruthy();
    const handle = screen.getByRole('button', { name: 'Beri nilai (0/2)' });
    expect(handle.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(handle);
    await settle();
    const lower = screen.getByRole('button', { name: 'Baca usulan' });
    expect(lower.getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('region', { name: 'Penilaian' }).className).toContain('open');
  });

  it('scores by number and walks by J and K, also with capitals locked', async () => {
    await open();
    key('2');
    key('J');
    key('1');
    await settle();
    expect(await saved()).toEqual([
      { criterionId: 'k1', level: 2, note: null },
      { criterionId: 'k2', level: 1, note: null },
    ]);
    key('k');
    expect(document.activeElement?.id).toBe('f-k1');
    key('9');
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(2);
  });

  it('takes numbers in a note for what they are', async () => {
    await open();
    const [note] = screen.getAllByLabelText(/^Catatan/);
    fireEvent.keyDown(note!, { key: '2' });
    await settle();
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
  });

  it('names the criteria that are still open instead of sending', async () => {
    await open({ scores: SCORED.slice(0, 1) });
    press('Kirim dan lanjut');
    await settle();
    expect(screen.getByRole('link', { name: 'Beri nilai untuk Manfaat.' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Kebaruan/ })).toBeNull();
  });

  it('sends and goes on to the next', async () => {
    await open({ scores: SCORED });
    press('Kirim dan lanjut');
    await settle();
    const sent = requestTo('POST', '/scoresheets/lembar/submission');
    expect(sent.request.headers.get('If-Match')).toBe('"l-1"');
    sent.flush(aSheet({ status: 'SUBMITTED' }), { headers: { ETag: '"l-2"' } });
    await settle();
    expect(address()).toBe('/penilaian/lembar-2');
  });

  it('lets nobody step back without a reason', async () => {
    await open();
    press('Ada benturan kepentingan');
    await settle();
    press('Mengundurkan diri');
    await settle();
    expect(screen.getByText('Tuliskan alasannya.')).toBeTruthy();
    type('Mengapa Anda tidak dapat menilai usulan ini', 'Adik saya ketuanya.');
    press('Mengundurkan diri');
    await settle();
    const sent = requestTo('POST', '/scoresheets/lembar/recusal');
    expect(sent.request.body).toEqual({ reason: 'Adik saya ketuanya.' });
    sent.flush(aSheet({ status: 'RECUSED' }));
    await settle();
    expect(address()).toBe('/penilaian');
  });

  it('changes nothing on a sheet that was sent', async () => {
    await open({ status: 'SUBMITTED', scores: SCORED });
    key('1');
    await settle();
    expect(screen.getByText('Lembar ini sudah dikirim dan terkunci.')).toBeTruthy();
    const chosen = screen.getAllByRole<HTMLInputElement>('radio', { checked: true });
    expect(chosen.map(({ value }) => value)).toEqual(['2', '2']);
    expect(screen.queryByRole('button', { name: 'Kirim dan lanjut' })).toBeNull();
  });

  it('locks nothing while the scores on the screen are not on the server', async () => {
    await open({ scores: SCORED });
    key('1');
    press('Kirim dan lanjut');
    await settle();
    const busy = aProblem(503, 'try-again', { title: 'Server sibuk' });
    refuse(requestTo('PATCH', '/scoresheets/lembar'), busy);
    await settle();
    expect(screen.getByText('Server sibuk')).toBeTruthy();
    TestBed.inject(Autosave).erase();
  });
});
