import { anInnovationSummary } from '@satu/test-kit/innovation';
import { AGENCY_ID, aGrant } from '@satu/test-kit/access';
import { aSession } from '@satu/test-kit/session';
import { anAgency } from '@satu/test-kit/agency';
import { screen } from '@testing-library/angular/zoneless';

import { requestTo, settle } from '../../../../testing/server';
import {
  aPage,
  address,
  answer,
  choose,
  livesThroughAProblem,
  press,
  visit,
} from '../../../../testing/visit';
import { InnovationListPage } from './innovation-list-page';

describe('InnovationListPage', () => {
  it('loads, says what went wrong, and lists what there is', async () => {
    await visit(InnovationListPage, aSession('AGENCY_STAFF'));
    await livesThroughAProblem('/innovations');
    await answer('/innovations', aPage(anInnovationSummary({ status: 'ENDORSED' })));
    expect(screen.getByRole('link', { name: 'SIAP Sehat' })).toBeTruthy();
    const [, row] = screen.getAllByRole('row');
    expect(row!.textContent).toContain('Dinas Kesehatan');
    expect(row!.textContent).toContain('Disetujui');
  });

  it('teaches how to begin where nothing is yet', async () => {
    await visit(InnovationListPage, aSession('AGENCY_STAFF'));
    await answer('/innovations', aPage());
    expect(screen.getByRole('heading', { name: 'Belum ada inovasi' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Daftarkan yang pertama' })).toBeTruthy();
  });

  it('says of a filter that nothing fits it, which is another emptiness', async () => {
    await visit(InnovationListPage, aSession('AGENCY_STAFF'), { q: 'antrian' });
    await answer('/innovations', aPage());
    expect(screen.getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeTruthy();
  });

  it('says that nothing waits, which is good news and no failed search', async () => {
    await visit(InnovationListPage, aSession('VERIFIER'), { menunggu: 'saya' });
    await answer('/innovations', aPage());
    expect(screen.getByRole('heading', { name: 'Tidak ada yang menunggu Anda' })).toBeTruthy();
    const all = screen.getByRole('link', { name: 'Lihat semua inovasi' });
    expect(all.getAttribute('href')).toBe('/?opd=semua');
  });

  it('can be asked again as often as the server is busy', async () => {
    await visit(InnovationListPage, aSession('VERIFIER'));
    await livesThroughAProblem('/innovations');
    await settle();
    await livesThroughAProblem('/innovations');
    await answer('/innovations', aPage(anInnovationSummary()));
    expect(screen.getByRole('link', { name: 'SIAP Sehat' })).toBeTruthy();
  });

  it('offers no beginning to whoever may not begin', async () => {
    await visit(InnovationListPage, aSession('VERIFIER'));
    await answer('/innovations', aPage());
    expect(screen.getByText(/setelah perangkat daerah mengajukannya/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: /Daftarkan/ })).toBeNull();
  });

  it('keeps filters in the address and asks the server with them', async () => {
    await visit(InnovationListPage, aSession('VERIFIER'), { status: ['ENDORSED'], opd: 'opd-1' });
    const asked = requestTo('GET', '/innovations');
    expect(asked.request.params.getAll('status')).toEqual(['ENDORSED']);
    expect(asked.request.params.get('custodianAgencyId')).toBe('opd-1');
    asked.flush({
      ...aPage(anInnovationSummary()),
      facets: { status: [{ value: 'DRAFT', count: 3 }] },
    });
    requestTo('GET', '/agencies').flush(
      aPage(anAgency(), anAgency({ id: 'opd-2', name: 'Dinas Sosial' })),
    );
    await settle();
    expect(screen.getByRole('button', { name: /Disetujui/ }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    press(/Draf/);
    await settle();
    expect(address()).toBe('/?status=ENDORSED&status=DRAFT');
    choose('Perangkat daerah', 'opd-2');
    await settle();
    expect(address()).toContain('opd=opd-2');
  });

  it('reads what waits for the reader in the order in which it came, with the days it waits', async () => {
    const session = aSession('VERIFIER');
    await visit(InnovationListPage, session, { menunggu: 'saya' });
    const asked = requestTo('GET', '/innovations');
    expect(asked.request.params.get('waitingFor')).toBe('me');
    expect(asked.request.params.get('sort')).toBe('turnSince');
    const since = new Date(Date.parse(session.now) - 3.5 * 86_400_000).toISOString();
    asked.flush(aPage(anInnovationSummary({ status: 'ENDORSED', turnSince: since })));
    await settle();
    expect(screen.getByRole('columnheader', { name: 'Menunggu sejak' })).toBeTruthy();
    expect(screen.getByText('3 hari')).toBeTruthy();
    press('Menunggu saya');
    await settle();
    expect(address()).toBe('/');
  });

  it('begins for a writer with the own agency, which one press takes away', async () => {
    await visit(InnovationListPage, aSession('AGENCY_STAFF'));
    const asked = requestTo('GET', '/innovations');
    expect(asked.request.params.get('custodianAgencyId')).toBe(AGENCY_ID);
    asked.flush(aPage(anInnovationSummary()));
    await settle();
    const own = screen.getByRole('button', { name: 'Perangkat daerah saya' });
    expect(own.getAttribute('aria-pressed')).toBe('true');
    press('Perangkat daerah saya');
    await settle();
    expect(address()).toBe('/?opd=semua');
  });

  it('stays with the own agency while it is narrowed', async () => {
    await visit(InnovationListPage, aSession('AGENCY_STAFF'));
    await answer('/innovations', aPage(anInnovationSummary()));
    choose('Tahapan', 'TRIAL');
    await settle();
    expect(address()).toBe(`/?opd=${AGENCY_ID}&tahap=TRIAL`);
  });

  it('shows everything where all was asked for', async () => {
    await visit(InnovationListPage, aSession('AGENCY_STAFF'), { opd: 'semua' });
    const asked = requestTo('GET', '/innovations');
    expect(asked.request.params.get('custodianAgencyId')).toBeNull();
  });

  it('tells a verifier which files are for others to verify', async () => {
    const session = aSession(aGrant('VERIFIER', { agencyId: AGENCY_ID }));
    await visit(InnovationListPage, session, { status: ['ENDORSED'] });
    const asked = requestTo('GET', '/innovations');
    expect(asked.request.params.get('sort')).toBe('turnSince');
    const ours = anInnovationSummary({ status: 'ENDORSED' });
    const theirs = anInnovationSummary({ id: 'lain', status: 'ENDORSED', custodianAgencyId: 'x' });
    asked.flush(aPage(ours, theirs));
    await settle();
    expect(screen.getByRole('columnheader', { name: 'Menunggu sejak' })).toBeTruthy();
    expect(screen.getAllByText(/^Bukan oleh Anda/)).toHaveLength(1);
  });
});
