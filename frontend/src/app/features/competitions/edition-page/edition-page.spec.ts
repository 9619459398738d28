import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
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
import { Announcer } from '../../../shell/announce/announcer';
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

  it('finds what somebody brings along chosen, with the way to its pre-flight', async () => {
    await visit(EditionPage, aSession('AGENCY_STAFF'), { id: 'edisi', inovasi: 'i' });
    requestTo('GET', '/editions/edisi/entries').flush(aPage());
    await answer('/editions/edisi', anEdition(), '"e-1"');
    await answer('/innovations', aPage(anInnovationSummary({ id: 'i' })));
    const link = screen.getByRole('link', { name: 'Cek kesiapan kirimnya' });
    expect(link.getAttribute('href')).toBe('/inovasi/i/kesiapan?tujuan=edisi');
    press('Buat usulan');
    expect(requestTo('POST', '/editions/edisi/entries').request.body).toEqual({
      innovationId: 'i',
    });
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

  it('names the entries that hold the results up, who owes a sheet, and when entries end', async () => {
    await open('COMPETITION_MANAGER');
    const refusedWith = async (code: string, context: object): Promise<void> => {
      press('Umumkan hasil');
      await settle();
      press('Umumkan sekarang');
      const problem = aProblem(422, code, { context: { ...context } });
      refuse(requestTo('POST', '/editions/edisi/publication'), problem);
      await settle();
    };
    const line = { entryId: 'usulan', number: '2026-001', innovationName: 'SIAP Sehat' };
    await refusedWith('sheets-open', { entries: [{ ...line, evaluators: ['Ratna', 'Budi'] }] });
    const link = screen.getByRole('link', { name: '2026-001 SIAP Sehat' });
    expect(link.getAttribute('href')).toBe('/kompetisi/usulan/usulan');
    expect(screen.getByText('belum mengirim: Ratna, Budi')).toBeTruthy();
    await refusedWith('entries-open', { closesAt: '2026-12-01T16:59:59Z' });
    expect(screen.getByText(/Pendaftaran berlangsung sampai .*2026/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: /SIAP Sehat/ })).toBeNull();
  });

  it('says aloud that results are out, or that another person is needed', async () => {
    const told = (): string => TestBed.inject(Announcer).message();
    const publish = async (answered: Parameters<typeof anEdition>[0]): Promise<void> => {
      press('Umumkan hasil');
      await settle();
      press('Umumkan sekarang');
      const sent = requestTo('POST', '/editions/edisi/publication');
      sent.flush(anEdition(answered), { headers: { ETag: '"e-2"' } });
      await settle();
    };
    await open('COMPETITION_MANAGER', anEdition({ publicationCalls: 0 }));
    await publish({ publicationCalls: 1 });
    expect(told()).toMatch(/setelah 1 orang lagi menyetujui/);
    await publish({
      status: 'PUBLISHED',
      publicationCalls: 2,
      publishedAt: '2026-12-20T03:00:00Z',
    });
    expect(told()).toBe('Hasil Lomba Inovasi 2026 diumumkan.');
  });

  it('leads no reader of another edition to an entry that was made in the one before', async () => {
    const id = signal('edisi');
    await visit(EditionPage, aSession('AGENCY_STAFF'), { id });
    requestTo('GET', '/editions/edisi/entries').flush(aPage());
    await answer('/editions/edisi', anEdition(), '"e-1"');
    press('Ikutkan inovasi');
    await settle();
    await answer('/innovations', aPage(anInnovationSummary({ id: 'i' })));
    choose('Inovasi terverifikasi Anda', 'i');
    press('Buat usulan');
    const sent = requestTo('POST', '/editions/edisi/entries');
    id.set('lain');
    await settle();
    requestTo('GET', '/editions/lain/entries').flush(aPage());
    await answer('/editions/lain', anEdition({ id: 'lain', name: 'Lomba Lain' }), '"l-1"');
    expect(screen.queryByRole('dialog')).toBeNull();
    sent.flush(anEntry({ id: 'baru' }));
    await settle();
    expect(address()).toBe('/');
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
