import { anAgency } from '@satu/test-kit/agency';
import { aSession } from '@satu/test-kit/session';
import { aGrant } from '@satu/test-kit/access';
import { fireEvent, screen } from '@testing-library/angular/zoneless';

import { requestTo, settle } from '../../../../testing/server';
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
import { aSopSummary } from '../sops.fixture';
import { SopListPage } from './sop-list-page';

const AGENCY = '01980000-0000-7000-8000-0000000a0009';
/** The bureau's verifiers hold their grant at the bureau, and read the whole region. */
const BUREAU = aSession({ ...aGrant('VERIFIER'), programme: 'SERVICE', agencyId: AGENCY });

describe('SopListPage', () => {
  it('loads, says what went wrong, and leads to each SOP, overdue ones marked in words', async () => {
    await visit(SopListPage, aSession('AGENCY_STAFF'));
    await livesThroughAProblem('/sops');
    const late = { evaluationDueOn: '2026-01-01', overdue: true };
    await answer('/sops', aPage(aSopSummary(late), aSopSummary({ id: 'lain', status: 'REVOKED' })));
    const [, first, second] = screen.getAllByRole('row');
    expect(first!.textContent).toContain('1 Januari 2026');
    expect(first!.textContent).toContain('Terlambat dievaluasi');
    expect(first!.textContent).toContain('Berlaku');
    expect(first!.querySelector('a')!.getAttribute('href')).toBe('/sop/sop');
    expect(second!.textContent).toContain('Dicabut');
    expect(second!.textContent).not.toContain('2027');
  });

  it('teaches whoever writes how to begin, and offers it to nobody else', async () => {
    await visit(SopListPage, aSession('AGENCY_STAFF'));
    await answer('/sops', aPage());
    expect(screen.getByRole('heading', { name: 'Belum ada SOP' })).toBeTruthy();
    const begin = screen.getByRole('link', { name: 'Daftarkan yang pertama' });
    expect(begin.getAttribute('href')).toBe('/sop/baru');
    expect(screen.getByRole('link', { name: 'Daftarkan SOP' })).toBeTruthy();
  });

  it('is not begun by who only reads', async () => {
    await visit(SopListPage, aSession('MENTOR'));
    await answer('/sops', aPage());
    expect(screen.getByRole('heading', { name: 'Belum ada SOP' })).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('asks for the overdue alone, and is told to start by the filter', async () => {
    await visit(SopListPage, aSession('AGENCY_STAFF'), { terlambat: 'ya' });
    const asked = requestTo('GET', '/sops');
    expect(asked.request.params.get('overdue')).toBe('true');
    asked.flush(aPage());
    await settle();
    expect(screen.getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeTruthy();
    fireEvent.click(screen.getByRole('checkbox', { name: 'Hanya yang terlambat dievaluasi' }));
    await settle();
    expect(address()).toBe('/');
  });

  it('is searched and filtered through the address', async () => {
    await visit(SopListPage, BUREAU, { q: 'rawat', opd: 'dinkes', status: 'TO_REVISE' });
    await answer('/agencies', aPage(anAgency({ id: 'dinkes' }), anAgency({ id: 'dinsos' })));
    const asked = requestTo('GET', '/sops');
    const { params } = asked.request;
    expect(['q', 'agencyId', 'status'].map((name) => params.get(name))).toEqual([
      'rawat',
      'dinkes',
      'TO_REVISE',
    ]);
    asked.flush(aPage());
    await settle();
    type('Cari nama, nomor, atau perangkat daerah', 'gawat');
    press('Cari');
    await settle();
    expect(address()).toBe('/?q=gawat');
    choose('Perangkat daerah', 'dinsos');
    choose('Status', 'REVOKED');
    choose('Urutan', 'evaluationDueOn');
    await settle();
    expect(address()).toContain('urut=evaluationDueOn');
  });
});
