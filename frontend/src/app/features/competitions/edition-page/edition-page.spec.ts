import type { Role } from '@satu/domain/access';
import { anInnovationSummary } from '@satu/test-kit/innovation';
import { aSession } from '@satu/test-kit/session';
import { screen } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import {
  aPage,
  address,
  answer,
  choose,
  livesThroughAProblem,
  press,
  visit,
} from '../../../../testing/visit';
import { anEdition, anEntry } from '../competitions.fixture';
import { EditionPage } from './edition-page';

async function open(role: Role, edition = anEdition(), entries: object = aPage()): Promise<void> {
  await visit(EditionPage, aSession(role), { id: 'edisi' });
  requestTo('GET', '/editions/edisi/entries').flush(entries);
  await answer('/editions/edisi', edition, '"e-1"');
}

describe('EditionPage', () => {
  it('loads, says what went wrong, and lists entries', async () => {
    await visit(EditionPage, aSession('COMPETITION_MANAGER'), { id: 'edisi' });
    requestTo('GET', '/editions/edisi/entries').flush(aPage());
    await livesThroughAProblem('/editions/edisi');
    requestTo('GET', '/editions/edisi/entries').flush(aPage(anEntry()));
    await answer('/editions/edisi', anEdition(), '"e-1"');
    const link = screen.getByRole('link', { name: 'SIAP Sehat' });
    expect(link.getAttribute('href')).toBe('/kompetisi/usulan/usulan');
  });

  it('names each stage by a heading of its own', async () => {
    await open('AGENCY_STAFF');
    expect(screen.getByRole('region', { name: 'Rubrik: desk' })).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Rubrik: interview' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'Belum ada apa-apa di sini' })).toBeTruthy();
  });

  it('lets an agency enter what is verified and its own', async () => {
    await open('AGENCY_STAFF');
    press('Ikutkan inovasi');
    await settle();
    const strange = anInnovationSummary({ id: 'lain', name: 'Asing', custodianAgencyId: 'lain' });
    await answer('/innovations', aPage(anInnovationSummary({ id: 'i' }), strange));
    expect(screen.queryByRole('option', { name: 'Asing' })).toBeNull();
    choose('Inovasi terverifikasi Anda', 'i');
    press('Buat usulan');
    const sent = requestTo('POST', '/editions/edisi/entries');
    expect(sent.request.body).toEqual({ innovationId: 'i' });
    sent.flush(anEntry({ id: 'baru' }));
    await settle();
    expect(address()).toBe('/kompetisi/usulan/baru');
  });

  it('never takes innovations that could not be loaded for none, and asks for them again', async () => {
    await open('AGENCY_STAFF');
    press('Ikutkan inovasi');
    await settle();
    refuse(requestTo('GET', '/innovations'), aProblem(503, 'try-again', { title: 'Sibuk' }));
    await settle();
    expect(screen.queryByText(/belum mempunyai inovasi terverifikasi/)).toBeNull();
    press('Coba lagi');
    await answer('/innovations', aPage());
    expect(screen.getByText(/belum mempunyai inovasi terverifikasi/)).toBeTruthy();
  });

  it('says how many people publishing needs, and tells a refusal', async () => {
    await open('COMPETITION_MANAGER');
    press('Umumkan hasil');
    await settle();
    expect(screen.getByText(/Perlu 2 orang; sudah 1/)).toBeTruthy();
    press('Umumkan sekarang');
    const sent = requestTo('POST', '/editions/edisi/publication');
    expect(sent.request.headers.get('If-Match')).toBe('"e-1"');
    refuse(sent, aProblem(409, 'already-called', { title: 'Perlu orang kedua.' }));
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Perlu orang kedua.');
  });

  it('offers an agency neither publishing nor sealed results', async () => {
    await open('AGENCY_STAFF');
    expect(screen.queryByRole('button', { name: 'Umumkan hasil' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Lihat hasil' })).toBeNull();
  });

  it('reads out what each level of the rubric means', async () => {
    const levels = [{ level: 1, text: 'Belum baru.', textEn: 'Not new.' }];
    const criterion = { id: 'c', key: 'k1', name: 'Kebaruan', nameEn: 'Novelty', weight: 30 };
    const edition = anEdition();
    const stages = edition.stages.map((stage) => ({
      ...stage,
      criteria: [{ ...criterion, levels }],
    }));
    await open('COMPETITION_MANAGER', { ...edition, stages: stages.slice(0, 1) });
    expect(screen.getByText(/Kebaruan \(bobot 30\)/)).toBeTruthy();
    expect(screen.getByText('Belum baru.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Ubah edisi' }).getAttribute('href')).toBe('/ubah');
  });
});
