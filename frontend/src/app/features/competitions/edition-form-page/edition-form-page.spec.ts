import { Component, signal } from '@angular/core';
import { aSession } from '@satu/test-kit/session';
import { TestBed } from '@angular/core/testing';
import { Router, RouterOutlet, provideRouter, withComponentInputBinding } from '@angular/router';
import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import { aProblem, provideTestServer, refuse, requestTo, settle } from '../../../../testing/server';
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
import { Session } from '../../../shell/session/session';
import { anEdition } from '../competitions.fixture';
import { EditionPage } from '../edition-page/edition-page';
import { EditionFormPage } from './edition-form-page';

@Component({ selector: 'satu-portal', imports: [RouterOutlet], template: '<router-outlet />' })
class Portal {}

const MANAGER = aSession('COMPETITION_MANAGER');
const CRITERION = {
  id: 'c',
  key: 'k1',
  name: 'Kebaruan',
  nameEn: 'Novelty',
  weight: 30,
  levels: [1, 4].map((level) => ({ level, text: `t${level}`, textEn: `e${level}` })),
};

function withRubric(rubricLocked: boolean): ReturnType<typeof anEdition> {
  const edition = anEdition();
  const [stage] = edition.stages;
  return { ...edition, stages: [{ ...stage!, rubricLocked, criteria: [CRITERION] }] };
}

async function openNew(competitions: object[] = [], editions: object[] = []): Promise<void> {
  await visit(EditionFormPage, MANAGER);
  requestTo('GET', '/editions').flush(aPage(...editions));
  await answer('/competitions', aPage(...competitions));
}

async function openChange(edition: object): Promise<void> {
  await visit(EditionFormPage, MANAGER, { id: 'edisi' });
  await answer('/editions/edisi', edition, '"edisi-4"');
}

describe('EditionFormPage', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('drops a late answer with its version and its words', async () => {
    const id = signal('edisi');
    await visit(EditionFormPage, MANAGER, { id });
    const late = requestTo('GET', '/editions/edisi');
    id.set('lain');
    await settle();
    const other = { ...withRubric(false), id: 'lain', name: 'Edisi lain' };
    await answer('/editions/lain', other, '"lain-1"');
    late.flush(withRubric(false), { headers: { ETag: '"edisi-1"' } });
    await settle();
    expect(screen.getByDisplayValue('Edisi lain')).toBeTruthy();
    press('Simpan edisi');
    await settle();
    const sent = requestTo('PATCH', '/editions/lain');
    expect(sent.request.headers.get('If-Match')).toBe('"lain-1"');
  });

  it('loads, and says what went wrong', async () => {
    await visit(EditionFormPage, MANAGER, { id: 'edisi' });
    await livesThroughAProblem('/editions/edisi');
    await answer('/editions/edisi', withRubric(false), '"edisi-4"');
    expect(screen.getByLabelText<HTMLInputElement>('Nama edisi').value).toBe('Lomba Inovasi 2026');
  });

  it('makes a competition and its first edition, whose last day counts to its end', async () => {
    await openNew();
    type('Nama kompetisi baru', 'Lomba Inovasi');
    type('Tahun', '2027');
    type('Nama edisi', 'Lomba Inovasi 2027');
    choose('Usulan diterima mulai', '2027-03-01');
    choose('Hari terakhir menerima usulan', '2027-03-31');
    choose('Penilaian mulai', '2027-04-01');
    choose('Hari terakhir penilaian', '2027-04-30');
    type('Nama kriteria', 'Dampak');
    type('Bobot (bilangan bulat)', '40');
    for (const level of screen.getAllByLabelText(/^Seperti apa usulan/)) {
      fireEvent.input(level, { target: { value: 'Begini.' } });
    }
    press('Simpan edisi');
    requestTo('POST', '/competitions').flush({ id: 'lomba', name: 'Lomba Inovasi' });
    await settle();
    const sent = requestTo('POST', '/competitions/lomba/editions');
    expect(sent.request.body).toMatchObject({
      year: 2027,
      name: 'Lomba Inovasi 2027',
      entriesOpenAt: '2027-02-28T17:00:00.000Z',
      entriesCloseAt: '2027-03-31T17:00:00.000Z',
      publishers: 2,
      stages: [{ criteria: [{ key: 'k1', name: 'Dampak', weight: 40 }] }],
    });
    sent.flush(anEdition({ id: 'baru' }));
    await settle();
    expect(address()).toBe('/kompetisi/baru');
    expect(localStorage).toHaveLength(0);
  });

  it('names at once all that is empty, and sends nothing', async () => {
    await openNew();
    press('Simpan edisi');
    await settle();
    const lines = screen.getByRole('alert').textContent;
    expect(lines).toContain('Nama kompetisi baru: Wajib diisi.');
    expect(lines).toContain('Hari terakhir penilaian: Wajib diisi.');
    expect(lines).toContain('Bobot (bilangan bulat): Wajib diisi.');
  });

  it('tells on the edition itself that it is saved, once', async () => {
    const routes = [
      { path: 'kompetisi/:id/ubah', component: EditionFormPage },
      { path: 'kompetisi/:id', component: EditionPage },
    ];
    await render(Portal, {
      providers: [provideTestServer(), provideRouter(routes, withComponentInputBinding())],
      configureTestBed: (bed) => {
        bed.inject(Session).began(MANAGER);
      },
    });
    await TestBed.inject(Router).navigateByUrl('/kompetisi/edisi/ubah');
    await settle();
    await answer('/editions/edisi', withRubric(false), '"edisi-4"');
    press('Simpan edisi');
    requestTo('PATCH', '/editions/edisi').flush(withRubric(false));
    await settle();
    await settle();
    expect(address()).toBe('/kompetisi/edisi');
    requestTo('GET', '/editions/edisi/entries').flush(aPage());
    await answer('/editions/edisi', withRubric(false), '"edisi-5"');
    expect(screen.getByText('Edisi sudah disimpan.')).toBeTruthy();
    expect(TestBed.inject(Announcer).message()).toBe('Edisi sudah disimpan.');
    await TestBed.inject(Router).navigateByUrl('/kompetisi/lain');
    await settle();
    requestTo('GET', '/editions/lain/entries').flush(aPage());
    await answer('/editions/lain', { ...withRubric(false), id: 'lain' }, '"lain-1"');
    expect(screen.queryByText('Edisi sudah disimpan.')).toBeNull();
  });

  it('refuses no edition for what was wrong with another, nor leads away from it', async () => {
    const id = signal('edisi');
    await visit(EditionFormPage, MANAGER, { id });
    await answer('/editions/edisi', withRubric(false), '"edisi-4"');
    press('Simpan edisi');
    const sent = requestTo('PATCH', '/editions/edisi');
    id.set('lain');
    await settle();
    await answer('/editions/lain', { ...withRubric(false), id: 'lain' }, '"lain-1"');
    refuse(sent, aProblem(409, 'already-published', { title: 'Hasil sudah diumumkan' }));
    await settle();
    expect(screen.queryByText('Hasil sudah diumumkan')).toBeNull();
    press('Simpan edisi');
    const here = requestTo('PATCH', '/editions/lain');
    id.set('edisi');
    await settle();
    here.flush(withRubric(false));
    await settle();
    expect(address()).toBe('/');
  });

  it('names each thing to mend, opens what holds it, and keeps what was typed for a reload', async () => {
    await openChange(withRubric(false));
    type('Nama edisi', 'Lomba Baru');
    press('Simpan edisi');
    const sent = requestTo('PATCH', '/editions/edisi');
    expect(sent.request.headers.get('If-Match')).toBe('"edisi-4"');
    const errors = [
      { pointer: '/stages/0/criteria/0/weight', detail: 'Bobot paling kecil 1.' },
      { pointer: '/entriesCloseAt', detail: 'Berakhir sebelum mulai.' },
    ];
    refuse(sent, aProblem(400, 'validation-failed', { errors }));
    await settle();
    const summary = screen.getByRole('alert');
    expect(summary.textContent).toContain('Bobot paling kecil 1.');
    expect(document.activeElement).toBe(summary);
    const weight = screen.getByLabelText('Bobot (bilangan bulat)');
    expect(weight.getAttribute('aria-invalid')).toBe('true');
    expect(weight.closest('details')!.open).toBe(true);
    expect(localStorage).toHaveLength(1);
  });

  it('still holds after a reload what was typed and not saved, until it is thrown away', async () => {
    localStorage.setItem(
      `satu.kept:${MANAGER.person.id}:edition:new`,
      JSON.stringify({
        competitionId: '',
        competitionName: 'Lomba Lama',
        year: '2027',
        name: 'Setengah jadi',
        description: '',
        entriesOpenOn: '',
        entriesCloseOn: '',
        stageName: 'Tahap',
        scoringOpensOn: '',
        scoringClosesOn: '',
        publishers: '1',
        criteria: [],
      }),
    );
    await openNew();
    expect(screen.getByLabelText<HTMLInputElement>('Nama edisi').value).toBe('Setengah jadi');
    press('Buang isian');
    await settle();
    expect(screen.getByLabelText<HTMLInputElement>('Nama edisi').value).toBe('');
    expect(localStorage).toHaveLength(0);
  });

  it('begins from an earlier edition', async () => {
    await openNew([{ id: 'lomba', name: 'Lomba Inovasi' }], [anEdition()]);
    choose('Salin dari edisi sebelumnya (boleh dikosongkan)', 'edisi');
    await answer('/editions/edisi', withRubric(true), '"edisi-4"');
    expect(screen.getByLabelText<HTMLInputElement>('Nama kriteria').value).toBe('Kebaruan');
    expect(screen.getByLabelText<HTMLSelectElement>('Edisi dari kompetisi').value).toBe('lomba');
  });

  it('says why a rubric that was scored with cannot be changed, and leaves it readable', async () => {
    await openChange(withRubric(true));
    expect(screen.getByText(/Rubrik terkunci/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Tambah kriteria' })).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('Nama kriteria').readOnly).toBe(true);
  });

  it('adds and orders criteria', async () => {
    await openChange(withRubric(false));
    press('Tambah kriteria');
    await settle();
    const [, second] = screen.getAllByLabelText<HTMLInputElement>('Nama kriteria');
    expect(second!.closest('details')!.open).toBe(true);
    press('Naikkan');
    await settle();
    const names = screen.getAllByLabelText<HTMLInputElement>('Nama kriteria');
    expect(names.map(({ value }) => value)).toEqual(['', 'Kebaruan']);
  });
});
