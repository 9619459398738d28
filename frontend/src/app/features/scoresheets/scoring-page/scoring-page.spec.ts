import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { aSession } from '@satu/test-kit/session';
import { fireEvent, screen, within } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import {
  address,
  answer,
  livesThroughAProblem,
  press,
  type,
  visit,
} from '../../../../testing/visit';
import { Announcer } from '../../../shell/announce/announcer';
import { Autosave } from '../../../shell/autosave/autosave';
import { aSheet, anEntry } from '../scoresheets.fixture';
import { ScoringPage } from './scoring-page';

const SCORED = ['k1', 'k2'].map((criterionId) => ({ criterionId, level: 2, note: null }));

async function open(parts: Parameters<typeof aSheet>[0] = {}, entry = anEntry()): Promise<void> {
  await visit(ScoringPage, aSession('EVALUATOR'), { id: 'lembar' });
  await answer('/scoresheets/lembar', aSheet(parts), '"l-1"');
  await answer('/entries/usulan', entry);
}

/** What a screen reader was told last. */
function told(): string {
  return TestBed.inject(Announcer).message();
}

/** Sends a complete sheet, and goes on to another one before the answer is there. */
async function goOnWhileItIsSent(): Promise<TestRequest> {
  const id = signal('lembar');
  await visit(ScoringPage, aSession('EVALUATOR'), { id });
  await answer('/scoresheets/lembar', aSheet({ scores: SCORED }), '"l-1"');
  await answer('/entries/usulan', anEntry());
  press('Kirim dan lanjut');
  await settle();
  press('Ya, kirim');
  await settle();
  const sent = requestTo('POST', '/scoresheets/lembar/submission');
  id.set('lembar-2');
  await settle();
  const other = { id: 'lembar-2', innovationName: 'Loket Malam', nextOpenId: 'lembar-9' };
  await answer('/scoresheets/lembar-2', aSheet({ ...other, scores: SCORED }), '"m-1"');
  await answer('/entries/usulan', anEntry());
  return sent;
}

/** Pressed with the focus in a criterion, the first or the one that was walked to. */
function key(key: string): void {
  const inside = document.activeElement?.closest('satu-criterion-score');
  const criterion = inside ?? document.querySelector('satu-criterion-score');
  fireEvent.keyDown(criterion!.querySelector('input')!, { key });
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
      { criterionId: 'k1', level: 2 },
      { criterionId: 'k2', level: 1 },
    ]);
    key('k');
    expect(document.activeElement?.id).toBe('f-k1');
    key('9');
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(2);
  });

  it('scores by no key while the focus is anywhere else on the page', async () => {
    await open();
    const outside = [document.body, screen.getByRole('button', { name: 'Kirim dan lanjut' })];
    for (const place of outside) {
      fireEvent.keyDown(place, { key: '2' });
      fireEvent.keyDown(place, { key: 'j' });
    }
    await settle();
    expect(screen.queryAllByRole('radio', { checked: true })).toEqual([]);
    expect(document.activeElement?.id).not.toBe('f-k2');
    expect(screen.getByText(/selagi Anda berada di dalam kriteria/)).toBeTruthy();
  });

  it('reads out everything that the entry holds, by section', async () => {
    const budget = {
      lines: [{ year: 2026, code: '', name: 'Loket', ceiling: 5e7, realised: null }],
    };
    const rest = { sdgs: [3], trialOn: '2026-04-02', budget };
    const fields = { stage: 'IMPLEMENTED', mainAffairCode: '1.02' };
    await open({}, anEntry({ fields, content: { ...anEntry().content, ...rest } }));
    const document = within(screen.getByRole('region', { name: 'Usulan' }));
    expect(document.getAllByRole('heading', { level: 3 }).length).toBeGreaterThan(3);
    expect(document.getByText('SIAP Sehat')).toBeTruthy();
    expect(document.getByText('2 April 2026')).toBeTruthy();
    expect(document.getByText(/^3\. /)).toBeTruthy();
    expect(document.getByText(/pagu Rp 50\.000\.000/)).toBeTruthy();
    expect(document.getByText('Penerapan')).toBeTruthy();
    expect(document.getByText(/1\.02 .*[Kk]esehatan/)).toBeTruthy();
  });

  it('sends what changed alone, so that what another tab wrote stands beside it', async () => {
    await open();
    key('2');
    void TestBed.inject(Autosave).flush();
    const sent = requestTo('PATCH', '/scoresheets/lembar');
    expect(sent.request.headers.get('If-Match')).toBe('"l-1"');
    expect(sent.request.body).toEqual({ scores: [{ criterionId: 'k1', level: 2 }] });
    // The other tab has saved the second criterion meanwhile: the server merged.
    const scores = [
      { criterionId: 'k1', level: 2, note: null },
      { criterionId: 'k2', level: 1, note: 'Dari tab lain' },
    ];
    sent.flush(aSheet({ scores, version: 3 }), { headers: { ETag: '"l-3"' } });
    await settle();
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(2);
    expect(screen.getByDisplayValue('Dari tab lain')).toBeTruthy();
    expect(screen.queryByText(/juga diubah/)).toBeNull();
    key('1');
    void TestBed.inject(Autosave).flush();
    const next = requestTo('PATCH', '/scoresheets/lembar');
    expect(next.request.headers.get('If-Match')).toBe('"l-3"');
    expect(next.request.body).toEqual({ scores: [{ criterionId: 'k1', level: 1 }] });
    TestBed.inject(Autosave).erase();
  });

  it('shows both where the same criterion was scored in two tabs, and sends what was chosen', async () => {
    const line = (criterionId: string, level: number | null) => ({
      criterionId,
      level,
      note: null,
    });
    await open({ scores: [line('k1', null), line('k2', null)] });
    key('j');
    key('2');
    void TestBed.inject(Autosave).flush();
    const theirs = { pointer: '/scores/1/level', yours: 2, theirs: 1, by: 'Ani', at: '' };
    const stale = aProblem(412, 'stale-version', { context: { conflicts: [theirs] } });
    refuse(requestTo('PATCH', '/scoresheets/lembar'), stale);
    await settle();
    const latest = aSheet({ scores: [line('k1', null), line('k2', 1)], version: 2 });
    await answer('/scoresheets/lembar', latest, '"l-2"');
    expect(screen.getByText('Nilai untuk Manfaat', { selector: 'strong' })).toBeTruthy();
    expect(screen.getByText('Di sini: 2')).toBeTruthy();
    expect(screen.getByText('Di perangkat lain: 1')).toBeTruthy();
    press('Pakai yang di sini Nilai untuk Manfaat');
    void TestBed.inject(Autosave).flush();
    const again = requestTo('PATCH', '/scoresheets/lembar');
    expect(again.request.headers.get('If-Match')).toBe('"l-2"');
    expect(again.request.body).toEqual({ scores: [{ criterionId: 'k2', level: 2 }] });
    TestBed.inject(Autosave).erase();
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

  it('asks before it locks, sends, and goes on to the next that is still open', async () => {
    await open({ scores: SCORED });
    press('Kirim dan lanjut');
    await settle();
    const asked = within(screen.getByRole('dialog', { name: 'Kirim lembar nilai ini?' }));
    expect(asked.getByText(/terkunci dan tidak dapat diubah lagi/)).toBeTruthy();
    press('Belum, periksa lagi');
    await settle();
    const submission = '/api/scoresheets/lembar/submission';
    TestBed.inject(HttpTestingController).expectNone(submission);
    press('Kirim dan lanjut');
    await settle();
    press('Ya, kirim');
    await settle();
    const sent = requestTo('POST', '/scoresheets/lembar/submission');
    expect(sent.request.headers.get('If-Match')).toBe('"l-1"');
    const locked = aSheet({ status: 'SUBMITTED', nextId: 'lembar-2', nextOpenId: 'lembar-4' });
    sent.flush(locked, { headers: { ETag: '"l-2"' } });
    await settle();
    expect(address()).toBe('/penilaian/lembar-4');
    expect(told()).toBe('Lembar nilai untuk SIAP Sehat sudah terkirim. Usulan berikutnya dibuka.');
  });

  it('names the sheet that was sent to whoever has gone on meanwhile, and leads her nowhere', async () => {
    const sent = await goOnWhileItIsSent();
    const locked = aSheet({ status: 'SUBMITTED', nextOpenId: 'lembar-4' });
    sent.flush(locked, { headers: { ETag: '"l-2"' } });
    await settle();
    expect(told()).toBe('Lembar nilai untuk SIAP Sehat sudah terkirim.');
    expect(screen.getByText('Lembar nilai untuk SIAP Sehat sudah terkirim.')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Loket Malam');
    expect(address()).toBe('/');
  });

  it('refuses no sheet for what was wrong with another, and lets this one be sent meanwhile', async () => {
    const sent = await goOnWhileItIsSent();
    press('Kirim dan lanjut');
    await settle();
    press('Ya, kirim');
    await settle();
    const here = requestTo('POST', '/scoresheets/lembar-2/submission');
    refuse(sent, aProblem(422, 'stage-closed', { title: 'Tahap sudah ditutup' }));
    await settle();
    expect(screen.queryByText('Tahap sudah ditutup')).toBeNull();
    expect(screen.getByRole('dialog', { name: 'Kirim lembar nilai ini?' })).toBeTruthy();
    here.flush(aSheet({ id: 'lembar-2', status: 'SUBMITTED', nextOpenId: 'lembar-9' }));
    await settle();
    expect(address()).toBe('/penilaian/lembar-9');
  });

  it('leads back to the list, and says so, when no sheet waits any more', async () => {
    await open({ scores: SCORED });
    press('Kirim dan lanjut');
    await settle();
    press('Ya, kirim');
    await settle();
    const sent = requestTo('POST', '/scoresheets/lembar/submission');
    sent.flush(aSheet({ status: 'SUBMITTED', nextOpenId: null }), { headers: { ETag: '"l-2"' } });
    await settle();
    expect(address()).toBe('/penilaian');
    expect(told()).toContain('Tidak ada lagi lembar yang menunggu Anda pada Lomba 2026');
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
    expect(told()).toBe('Anda mengundurkan diri dari penilaian SIAP Sehat.');
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
    press('Ya, kirim');
    await settle();
    const busy = aProblem(503, 'try-again', { title: 'Server sibuk' });
    refuse(requestTo('PATCH', '/scoresheets/lembar'), busy);
    await settle();
    expect(screen.getByText('Server sibuk')).toBeTruthy();
    TestBed.inject(Autosave).erase();
  });
});
