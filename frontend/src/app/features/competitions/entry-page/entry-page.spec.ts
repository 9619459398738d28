import { HttpTestingController } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Role } from '@satu/domain/access';
import { aSession } from '@satu/test-kit/session';
import { fireEvent, screen, within } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import {
  answer,
  choose,
  livesThroughAProblem,
  press,
  type,
  visit,
} from '../../../../testing/visit';
import { Announcer } from '../../../shell/announce/announcer';
import { anEdition, anEntry } from '../competitions.fixture';
import { EntryPage } from './entry-page';

const DRAFT = anEntry({ status: 'DRAFT', number: null, submittedAt: null });

async function open(role: Role, entry = anEntry()): Promise<void> {
  await visit(EntryPage, aSession(role), { id: 'usulan' });
  await answer('/entries/usulan', entry, '"u-1"');
}

/** What a screen reader was told last. */
function told(): string {
  return TestBed.inject(Announcer).message();
}

describe('EntryPage', () => {
  it('loads, says what went wrong, and shows the frozen text', async () => {
    await visit(EntryPage, aSession('AGENCY_HEAD'), { id: 'usulan' });
    await livesThroughAProblem('/entries/usulan');
    const content = { ...anEntry().content, sdgs: [3] };
    await answer('/entries/usulan', anEntry({ content }), '"u-1"');
    expect(screen.getByRole('heading', { name: 'Isi usulan (revisi 2)' })).toBeTruthy();
    expect(screen.getByText(/Pasien menunggu tiga jam/)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 3, name: 'Keterkaitan' })).toBeTruthy();
    expect(screen.getByText(/^3\. /)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Keluarkan dari kompetisi' })).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Penilai' })).toBeNull();
  });

  it('asks before a draft is sent, says what follows, and then shows its number', async () => {
    await open('AGENCY_STAFF', DRAFT);
    press('Kirim usulan');
    await settle();
    const dialog = within(screen.getByRole('dialog', { name: 'Kirim usulan ini?' }));
    expect(dialog.getByText(/isinya tidak dapat diubah lagi/)).toBeTruthy();
    press('Batal');
    await settle();
    TestBed.inject(HttpTestingController).expectNone('/api/entries/usulan/submission');
    press('Kirim usulan');
    await settle();
    press('Ya, kirim usulan');
    const sent = requestTo('POST', '/entries/usulan/submission');
    expect(sent.request.headers.get('If-Match')).toBe('"u-1"');
    sent.flush(anEntry(), { headers: { ETag: '"u-2"' } });
    await settle();
    expect(screen.getByText(/LI-001/)).toBeTruthy();
    expect(told()).toBe('Usulan terkirim dengan nomor LI-001.');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Kirim usulan' })).toBeNull();
  });

  it('asks before an entry is withdrawn, and says in the question why it was refused', async () => {
    await open('AGENCY_HEAD');
    press('Tarik usulan');
    await settle();
    const dialog = within(screen.getByRole('dialog', { name: 'Tarik usulan ini?' }));
    expect(dialog.getByText(/tidak dinilai dan tidak diperingkat lagi/)).toBeTruthy();
    press('Ya, tarik usulan');
    const sent = requestTo('POST', '/entries/usulan/withdrawal');
    const title = 'Hasil sudah diumumkan';
    refuse(sent, aProblem(409, 'already-published', { title }));
    await settle();
    expect(dialog.getByRole('alert').textContent).toContain(title);
    expect(screen.getAllByText(title)).toHaveLength(1);
    press('Ya, tarik usulan');
    const again = requestTo('POST', '/entries/usulan/withdrawal');
    again.flush(anEntry({ status: 'WITHDRAWN' }), { headers: { ETag: '"u-2"' } });
    await settle();
    expect(told()).toBe('Usulan ditarik.');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('tells on no entry what became of another', async () => {
    const id = signal('usulan');
    await visit(EntryPage, aSession('AGENCY_STAFF'), { id });
    await answer('/entries/usulan', DRAFT, '"u-1"');
    press('Kirim usulan');
    await settle();
    press('Ya, kirim usulan');
    const sent = requestTo('POST', '/entries/usulan/submission');
    id.set('lain');
    await settle();
    await answer('/entries/lain', { ...DRAFT, id: 'lain' }, '"l-1"');
    expect(screen.queryByRole('dialog')).toBeNull();
    const before = told();
    press('Kirim usulan');
    await settle();
    press('Ya, kirim usulan');
    const here = requestTo('POST', '/entries/lain/submission');
    sent.flush(anEntry(), { headers: { ETag: '"u-2"' } });
    await settle();
    expect(told()).toBe(before);
    expect(screen.getByRole('dialog', { name: 'Kirim usulan ini?' })).toBeTruthy();
    refuse(here, aProblem(409, 'entries-closed', { title: 'Pendaftaran sudah ditutup' }));
    await settle();
    expect(screen.getByText('Pendaftaran sudah ditutup')).toBeTruthy();
  });

  it('says at the field that the judges could not be loaded, and asks for them again', async () => {
    await open('COMPETITION_MANAGER');
    refuse(requestTo('GET', '/entries/usulan/evaluators'), aProblem(503, 'try-again'));
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('belum dapat dimuat');
    // The other half of the question is answered and no longer waited for.
    requestTo('GET', '/editions/edisi').flush(anEdition());
    press(/^Coba lagi/);
    requestTo('GET', '/entries/usulan/evaluators').flush({ items: [] });
    await answer('/editions/edisi', anEdition());
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('sends an entry once, however fast it is pressed twice, and looks busy', async () => {
    await open('AGENCY_STAFF', DRAFT);
    press('Kirim usulan');
    await settle();
    press('Ya, kirim usulan');
    press('Ya, kirim usulan');
    const sent = requestTo('POST', '/entries/usulan/submission');
    await settle();
    const button = screen.getByRole('button', { name: 'Ya, kirim usulan' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    sent.flush(anEntry(), { headers: { ETag: '"u-2"' } });
    await settle();
    expect(screen.queryByRole('button', { name: 'Kirim usulan' })).toBeNull();
  });

  it('assigns a judge, offering nobody with a conflict', async () => {
    await open('COMPETITION_MANAGER');
    const person = { affiliation: 'Universitas', load: 3, assigned: false, conflict: false };
    const items = [
      { ...person, personId: 'p1', name: 'Ratna' },
      { ...person, personId: 'p2', name: 'Budi', conflict: true },
    ];
    requestTo('GET', '/entries/usulan/evaluators').flush({ items });
    await answer('/editions/edisi', anEdition());
    expect(screen.queryByRole('option', { name: /Budi/ })).toBeNull();
    choose('Tugaskan penilai', 'p1');
    press('Tugaskan');
    const sent = requestTo('POST', '/entries/usulan/assignments');
    expect(sent.request.body).toEqual({ evaluatorId: 'p1', stageId: 'desk' });
    sent.flush({});
    await settle();
    const assignment = {
      id: 'a',
      entryId: 'usulan',
      evaluatorId: 'p1',
      stageId: 'desk',
      version: 1,
    };
    const judged = { ...assignment, evaluatorName: 'Ratna', state: 'CONFLICT' as const };
    const entry = anEntry({ assignments: [{ ...judged, scoresheetStatus: null }] });
    await answer('/entries/usulan', entry, '"u-2"');
    const section = screen.getByRole('region', { name: 'Penilai' });
    expect(section.textContent).toContain('Ratna');
    expect(section.textContent).toContain('benturan kepentingan, nilainya tidak dihitung');
    requestTo('GET', '/entries/usulan/evaluators').flush({ items });
    await answer('/editions/edisi', anEdition());
    expect(told()).toBe('Ratna ditugaskan menilai usulan ini.');
  });

  it('takes an entry out with a reason, which its agency reads', async () => {
    await open('COMPETITION_MANAGER');
    requestTo('GET', '/entries/usulan/evaluators').flush({ items: [] });
    await answer('/editions/edisi', anEdition());
    press('Keluarkan dari kompetisi');
    await settle();
    const dialog = within(screen.getByRole('dialog'));
    fireEvent.click(dialog.getByRole('button', { name: 'Keluarkan dari kompetisi' }));
    await settle();
    expect(dialog.getByText('Tuliskan alasannya.')).toBeTruthy();
    type('Mengapa usulan ini dikeluarkan', 'Inovasinya ditolak.');
    await settle();
    fireEvent.click(dialog.getByRole('button', { name: 'Keluarkan dari kompetisi' }));
    const sent = requestTo('POST', '/entries/usulan/exclusion');
    expect(sent.request.headers.get('If-Match')).toBe('"u-1"');
    expect(sent.request.body).toEqual({ reason: 'Inovasinya ditolak.' });
    const exclusion = { reason: 'Inovasinya ditolak.', at: '2026-12-02T03:00:00Z' };
    sent.flush(anEntry({ status: 'WITHDRAWN', exclusion }), { headers: { ETag: '"u-2"' } });
    await settle();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByText('Dikeluarkan dari kompetisi oleh panitia')).toBeTruthy();
    expect(screen.getByText('Inovasinya ditolak.')).toBeTruthy();
    expect(told()).toBe('Usulan dikeluarkan dari kompetisi.');
  });

  it('takes back a task whose sheet is still open, and no other', async () => {
    const task = { entryId: 'usulan', stageId: 'desk', state: 'ASSIGNED' as const, version: 3 };
    const ratna = { ...task, id: 'a', evaluatorId: 'p1', evaluatorName: 'Ratna' };
    const budi = { ...task, id: 'b', evaluatorId: 'p2', evaluatorName: 'Budi' };
    const assignments = [
      { ...ratna, scoresheetStatus: 'DRAFT' as const },
      { ...budi, scoresheetStatus: 'SUBMITTED' as const },
    ];
    await open('COMPETITION_MANAGER', anEntry({ assignments }));
    requestTo('GET', '/entries/usulan/evaluators').flush({ items: [] });
    await answer('/editions/edisi', anEdition());
    expect(screen.queryByRole('button', { name: 'Cabut tugas Budi' })).toBeNull();
    press('Cabut tugas Ratna');
    const sent = requestTo('DELETE', '/assignments/a');
    expect(sent.request.headers.get('If-Match')).toBe('"a-3"');
    sent.flush(null);
    await settle();
    await answer('/entries/usulan', anEntry(), '"u-2"');
    expect(screen.getByText('Belum ada penilai.')).toBeTruthy();
    requestTo('GET', '/entries/usulan/evaluators').flush({ items: [] });
    await answer('/editions/edisi', anEdition());
    expect(told()).toBe('Tugas Ratna dicabut.');
  });
});
