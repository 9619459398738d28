import { anInnovationSummary } from '@satu/test-kit/innovation';
import { AGENCY_ID, aGrant } from '@satu/test-kit/access';
import { aSession } from '@satu/test-kit/session';
import { anAgency } from '@satu/test-kit/agency';
import { fireEvent, screen } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
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
    const agencies = screen.getByRole('combobox', { name: 'Perangkat daerah' });
    fireEvent.change(agencies, { target: { value: 'opd-2' } });
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
    const stages = screen.getByRole('combobox', { name: 'Tahapan' });
    fireEvent.change(stages, { target: { value: 'TRIAL' } });
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

  it('shows the columns that were chosen, and sorts by a heading', async () => {
    await visit(InnovationListPage, aSession('VERIFIER'), { kolom: ['name', 'years', 'status'] });
    await answer('/innovations', aPage(anInnovationSummary({ years: [2025, 2026] })));
    const heads = screen.getAllByRole('columnheader').map((head) => head.textContent.trim());
    expect(heads).toEqual(['Nama', 'Status', 'Tahun']);
    expect(screen.getByText('2025, 2026')).toBeTruthy();
    press('Nama');
    await settle();
    expect(address()).toContain('urut=name');
    fireEvent.click(screen.getByLabelText('Jenis'));
    await settle();
    expect(address()).toContain('kolom=name&kolom=status&kolom=years&kolom=medium');
  });

  it('gives exactly what is shown as a file', async () => {
    await visit(InnovationListPage, aSession('VERIFIER'), {
      ...{ status: ['ENDORSED'], tahap: 'TRIAL', urut: '-name', kolom: ['name', 'years'] },
    });
    await answer('/innovations', aPage(anInnovationSummary()));
    const link = screen.getByRole('link', { name: 'Unduh Excel' }).getAttribute('href');
    expect(link).toBe(
      '/api/innovations/export?status=ENDORSED&stage=TRIAL&sort=-name&columns=name&columns=years&format=xlsx&language=id',
    );
  });

  it('says beside each choice how many it would leave', async () => {
    await visit(InnovationListPage, aSession('VERIFIER'), { urusan: '1.01' });
    requestTo('GET', '/innovations').flush({
      ...aPage(anInnovationSummary()),
      facets: { mainAffairCode: [{ value: '1.02', count: 7 }] },
    });
    await settle();
    const options = [...screen.getByLabelText<HTMLSelectElement>('Urusan').options];
    expect(options.map(({ text }) => text.trim())).toEqual([
      'Semua',
      '1.01 Pendidikan (0)',
      '1.02 Kesehatan (7)',
    ]);
  });

  describe('kept filters', () => {
    const KEPT = {
      ...{ id: 'f1', list: 'innovations', name: 'Uji coba', isDefault: true, version: 3 },
      ...{ filters: { stage: ['TRIAL'], sort: ['name'] }, columns: ['name', 'years'] },
    };

    it('open the list where the address names nothing', async () => {
      await visit(InnovationListPage, aSession('VERIFIER'));
      await answer('/filters', { items: [KEPT] });
      expect(address()).toBe('/?tahap=TRIAL&opd=semua&urut=name&kolom=name&kolom=years');
    });

    it('never take the place of what the address names', async () => {
      await visit(InnovationListPage, aSession('VERIFIER'), { q: 'ambulans' });
      await answer('/filters', { items: [KEPT] });
      expect(address()).toBe('/');
    });

    it('are chosen by name', async () => {
      await visit(InnovationListPage, aSession('VERIFIER'), { q: 'ambulans' });
      await answer('/filters', { items: [{ ...KEPT, isDefault: false }] });
      choose('Saringan tersimpan', 'f1');
      await settle();
      expect(address()).toContain('tahap=TRIAL');
    });

    it('keep filter, order and columns under a name, and say what is wrong with it', async () => {
      await visit(InnovationListPage, aSession('VERIFIER'), {
        ...{ status: ['ENDORSED'], kolom: ['name', 'years'] },
      });
      await answer('/filters', { items: [] });
      press('Simpan saringan ini');
      await settle();
      type('Nama', 'Menunggu');
      press('Simpan');
      const sent = requestTo('POST', '/filters');
      expect(sent.request.body).toEqual({
        ...{ list: 'innovations', name: 'Menunggu', isDefault: false },
        filters: { status: ['ENDORSED'], sort: ['turnSince'] },
        columns: ['name', 'years'],
      });
      refuse(sent, aProblem(409, 'filter-name-taken', { title: 'Nama sudah dipakai' }));
      await settle();
      expect(screen.getByRole('alert').textContent).toContain('Nama sudah dipakai');
      expect(screen.getByLabelText<HTMLInputElement>('Nama').value).toBe('Menunggu');
      press('Simpan');
      requestTo('POST', '/filters').flush({ ...KEPT, name: 'Menunggu' });
      await settle();
      await answer('/filters', { items: [{ ...KEPT, name: 'Menunggu', isDefault: false }] });
      expect(screen.queryByLabelText('Nama')).toBeNull();
      expect(screen.getByLabelText('Saringan tersimpan')).toBeTruthy();
    });

    it('are forgotten by the version that was seen', async () => {
      await visit(InnovationListPage, aSession('VERIFIER'), {
        ...{ tahap: 'TRIAL', urut: 'name', kolom: ['name', 'years'] },
      });
      await answer('/filters', { items: [KEPT] });
      press('Hapus dari tersimpan');
      const sent = requestTo('DELETE', '/filters/f1');
      expect(sent.request.headers.get('If-Match')).toBe('"f1-3"');
      sent.flush(null);
      await settle();
      await answer('/filters', { items: [] });
      expect(screen.queryByLabelText('Saringan tersimpan')).toBeNull();
    });
  });
});
