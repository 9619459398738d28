import { anAgency } from '@satu/test-kit/agency';
import { aSession } from '@satu/test-kit/session';
import { screen, within } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import { aPage, answer, livesThroughAProblem, press, type, visit } from '../../../../testing/visit';
import { AgencyListPage } from './agency-list-page';

const HEALTH = anAgency({ id: 'dinkes' });
const UNIT = anAgency({ id: 'pkm', name: 'Puskesmas Porong', parentId: 'dinkes', obliged: false });

describe('AgencyListPage', () => {
  it('loads, says what went wrong, and tells who is obliged and who hangs beneath', async () => {
    await visit(AgencyListPage, aSession('AUDITOR'));
    await livesThroughAProblem('/agencies');
    await answer('/agencies', aPage(HEALTH, UNIT));
    const [, obliged, unit] = screen.getAllByRole('row').map((row) => row.textContent);
    expect(obliged).toContain('Ya');
    expect(unit).toMatch(/Dinkes\s+Tidak/);
    expect(screen.queryByRole('button', { name: /Ubah/ })).toBeNull();
  });

  it('marks what has ended, and hangs nothing new beneath it', async () => {
    await visit(AgencyListPage, aSession('REGION_ADMIN'));
    const gone = anAgency({ id: 'lama', name: 'Dinas Lama', validUntil: '2020-05-31' });
    await answer('/agencies', aPage(HEALTH, UNIT, gone));
    const row = screen.getByRole('row', { name: /Dinas Lama/ });
    expect(row.textContent).toContain('(berakhir 31 Mei 2020)');
    expect(row.textContent).toMatch(/Tidak\s*$/);
    press('Ubah Puskesmas Porong');
    await settle();
    const offered = within(screen.getByLabelText(/^Induk/)).getAllByRole('option');
    expect(offered.map((one) => one.textContent.trim())).toEqual([
      'Tanpa induk',
      'Dinas Kesehatan',
    ]);
  });

  it('says when nothing fits the search', async () => {
    await visit(AgencyListPage, aSession('AUDITOR'), { q: 'xyz' });
    await answer('/agencies', aPage());
    expect(screen.getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeTruthy();
  });

  it('changes an agency at its version, and keeps what was typed when that is refused', async () => {
    await visit(AgencyListPage, aSession('REGION_ADMIN'));
    await answer('/agencies', aPage(HEALTH, UNIT));
    press('Ubah Puskesmas Porong');
    await settle();
    type('Nama', 'Puskesmas Porong Baru');
    press('Simpan');
    const sent = requestTo('PATCH', '/agencies/pkm');
    // The version that was on screen, and nothing but what was changed.
    expect(sent.request.headers.get('If-Match')).toBe(`"pkm-${UNIT.version}"`);
    expect(sent.request.body).toEqual({ name: 'Puskesmas Porong Baru' });
    const errors = [{ pointer: '/name', detail: 'Nama ini sudah dipakai.' }];
    refuse(sent, aProblem(409, 'name-taken', { errors }));
    await settle();
    const name = screen.getByLabelText<HTMLInputElement>('Nama');
    expect(name.getAttribute('aria-invalid')).toBe('true');
    expect(name.value).toBe('Puskesmas Porong Baru');
  });

  it('keeps what was typed when somebody was faster, and saves it over the newest version', async () => {
    await visit(AgencyListPage, aSession('REGION_ADMIN'));
    await answer('/agencies', aPage(HEALTH, UNIT));
    press('Ubah Puskesmas Porong');
    await settle();
    type('Nama', 'Puskesmas Porong Baru');
    press('Simpan');
    const stale = aProblem(412, 'stale-version', { title: 'Sudah berubah.' });
    refuse(requestTo('PATCH', '/agencies/pkm'), stale);
    await settle();
    await answer('/agencies/pkm', { ...UNIT, obliged: true, version: UNIT.version + 1 });
    expect(screen.getByText('Sudah berubah.')).toBeTruthy();
    press('Simpan');
    const sent = requestTo('PATCH', '/agencies/pkm');
    expect(sent.request.headers.get('If-Match')).toBe(`"pkm-${UNIT.version + 1}"`);
    expect(sent.request.body).toMatchObject({ name: 'Puskesmas Porong Baru' });
  });
});
