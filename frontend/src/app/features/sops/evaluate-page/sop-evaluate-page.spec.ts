import { signal } from '@angular/core';
import type { SopView } from '@satu/contract/views';
import { SOP_QUESTIONS } from '@satu/domain/sop';
import { aGrant } from '@satu/test-kit/access';
import { aSession } from '@satu/test-kit/session';
import { fireEvent, screen, within } from '@testing-library/angular/zoneless';

import { aProblem, cutOff, refuse, requestTo, settle } from '../../../../testing/server';
import {
  address,
  answer,
  choose,
  livesThroughAProblem,
  press,
  type,
  visit,
} from '../../../../testing/visit';
import { aSop, anEvaluation } from '../sops.fixture';
import { emptyEvaluation } from './evaluation-draft';
import { SopEvaluatePage } from './sop-evaluate-page';

const BUREAU = aSession({ ...aGrant('VERIFIER'), programme: 'SERVICE' });
const NO_STEPS: Partial<SopView> = { steps: [] };

async function open(parts: Partial<SopView> = NO_STEPS, session = BUREAU): Promise<void> {
  await visit(SopEvaluatePage, session, { id: 'sop' });
  requestTo('GET', '/sops/sop/evaluations').flush({ items: [] });
  await answer('/sops/sop', aSop(parts), '"sop-3"');
}

function decide(question: RegExp, choice: 'Ya' | 'Tidak'): void {
  const group = within(screen.getByRole('group', { name: question }));
  fireEvent.click(group.getByRole('radio', { name: choice }));
}

async function fillIn(): Promise<void> {
  for (let number = 1; number <= SOP_QUESTIONS.length; number += 1) {
    decide(new RegExp(`^${number}\\.`), number === 2 ? 'Tidak' : 'Ya');
  }
  type('Catatan untuk pertanyaan 2 (boleh dikosongkan)', 'Kalimatnya panjang.');
  fireEvent.click(screen.getByRole('radio', { name: /^Direvisi/ }));
  type('Berita acara', ' Rapat tim. ');
  await settle();
}

describe('SopEvaluatePage', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('loads, says what went wrong, and begins today with nothing answered', async () => {
    await visit(SopEvaluatePage, BUREAU, { id: 'sop' });
    requestTo('GET', '/sops/sop/evaluations').flush({ items: [] });
    await livesThroughAProblem('/sops/sop');
    requestTo('GET', '/sops/sop/evaluations').flush({ items: [] });
    await answer('/sops/sop', aSop(), '"sop-3"');
    expect(screen.getByText('Pelayanan rawat jalan')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Tanggal evaluasi').value).toBe('2026-11-24');
    const chosen = screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked);
    expect(chosen).toEqual([]);
    expect(screen.getByRole('table', { hidden: true })).toBeTruthy();
  });

  it('sends the seven answers, the outcome and the minutes, and leads to the receipt', async () => {
    await open();
    await fillIn();
    press('Simpan evaluasi');
    const sent = requestTo('POST', '/sops/sop/evaluations');
    expect(sent.request.body).toEqual({
      evaluatedOn: '2026-11-24',
      outcome: 'REVISE',
      answers: SOP_QUESTIONS.map((key) => ({
        key,
        yes: key !== 'understandable',
        note: key === 'understandable' ? 'Kalimatnya panjang.' : null,
      })),
      minutes: 'Rapat tim.',
    });
    sent.flush(anEvaluation());
    await settle();
    expect(address()).toBe('/sop/sop/evaluasi/tersimpan');
    expect(localStorage).toHaveLength(0);
  });

  it('asks for what is missing before it asks the server, and leads to it', async () => {
    await open();
    decide(/^1\./, 'Ya');
    press('Simpan evaluasi');
    await settle();
    const summary = screen.getByRole('alert');
    expect(document.activeElement).toBe(summary);
    const lines = within(summary).getAllByRole('link');
    expect(lines.map(({ textContent }) => textContent)).toHaveLength(8);
    expect(lines[0]!.textContent).toBe('Mudah dipahami: Jawab ya atau tidak.');
    fireEvent.click(lines[0]!);
    const group = within(screen.getByRole('group', { name: /^2\./ }));
    expect(document.activeElement).toBe(group.getByRole('radio', { name: 'Ya' }));
    expect(lines[7]!.textContent).toBe('Tulis berita acara evaluasi.');
  });

  it('says at the day that it has not come yet, and keeps every answer', async () => {
    await open();
    await fillIn();
    choose('Tanggal evaluasi', '2026-11-25');
    press('Simpan evaluasi');
    const errors = [{ pointer: '/evaluatedOn', detail: 'Belum terjadi: paling lambat hari ini.' }];
    const sent = requestTo('POST', '/sops/sop/evaluations');
    refuse(sent, aProblem(400, 'validation-failed', { errors }));
    await settle();
    const line = 'Tanggal evaluasi: Belum terjadi: paling lambat hari ini.';
    expect(screen.getByRole('link', { name: line })).toBeTruthy();
    expect(screen.getByLabelText('Tanggal evaluasi').getAttribute('aria-invalid')).toBe('true');
    const chosen = screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked);
    expect(chosen).toHaveLength(8);
  });

  it('says why the own agency is evaluated by others', async () => {
    await open();
    await fillIn();
    press('Simpan evaluasi');
    const detail = 'Anda terkait dengan perangkat daerah ini.';
    const problem = aProblem(409, 'conflict-of-interest', { detail });
    refuse(requestTo('POST', '/sops/sop/evaluations'), problem);
    await settle();
    expect(screen.getByRole('alert').textContent).toContain(detail);
    expect(screen.getByLabelText<HTMLTextAreaElement>('Berita acara').value).toBe(' Rapat tim. ');
  });

  it('evaluates once, although the answer was lost and the button pressed again', async () => {
    await open();
    await fillIn();
    press('Simpan evaluasi');
    const first = requestTo('POST', '/sops/sop/evaluations');
    cutOff(first);
    await settle();
    press('Simpan evaluasi');
    const second = requestTo('POST', '/sops/sop/evaluations');
    const keys = [first, second].map(({ request }) => request.headers.get('Idempotency-Key'));
    expect(keys[0]).toBe(keys[1]);
  });

  it('refuses no SOP for what was wrong with another, and forgets no other’s answers', async () => {
    const id = signal('sop');
    const show = async (shown: string): Promise<void> => {
      requestTo('GET', `/sops/${shown}/evaluations`).flush({ items: [] });
      await answer(`/sops/${shown}`, aSop({ ...NO_STEPS, id: shown }), '"sop-3"');
    };
    await visit(SopEvaluatePage, BUREAU, { id });
    await show('sop');
    await fillIn();
    press('Simpan evaluasi');
    const sent = requestTo('POST', '/sops/sop/evaluations');
    id.set('lain');
    await settle();
    await show('lain');
    type('Berita acara', 'Milik SOP lain.');
    refuse(sent, aProblem(409, 'conflict', { title: 'Sudah dievaluasi' }));
    await settle();
    expect(screen.queryByText('Sudah dievaluasi')).toBeNull();
    await fillIn();
    press('Simpan evaluasi');
    const here = requestTo('POST', '/sops/lain/evaluations');
    id.set('sop');
    await settle();
    await show('sop');
    here.flush(anEvaluation());
    await settle();
    expect(address()).toBe('/');
    expect(JSON.stringify(localStorage)).toContain('sop-evaluation:sop');
    expect(JSON.stringify(localStorage)).not.toContain('sop-evaluation:lain');
  });

  it('still holds after a reload what was written', async () => {
    await open();
    type('Berita acara', 'Setengah jadi');
    const [name] = Object.keys(localStorage);
    expect(localStorage.getItem(name!)).toContain('Setengah jadi');
  });

  it('begins again with what an earlier visit left', async () => {
    const left = { ...emptyEvaluation('2026-11-20'), minutes: 'Setengah jadi' };
    const name = `satu.kept:${BUREAU.person.id}:sop-evaluation:sop`;
    localStorage.setItem(name, JSON.stringify(left));
    await open();
    expect(screen.getByLabelText<HTMLInputElement>('Tanggal evaluasi').value).toBe('2026-11-20');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Berita acara').value).toBe('Setengah jadi');
  });

  it('is closed once the SOP is revoked', async () => {
    await open({ status: 'REVOKED' });
    expect(screen.getByText('SOP ini sudah dicabut')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is closed to the verifiers of the index, and says whose it is', async () => {
    await open(NO_STEPS, aSession({ ...aGrant('VERIFIER'), programme: 'IID' }));
    expect(screen.getByText(/Bagian Organisasi/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
