import { aPeriod } from '@satu/test-kit/period';
import { aSession } from '@satu/test-kit/session';
import { screen, within } from '@testing-library/angular/zoneless';

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
import { PeriodListPage } from './period-list-page';

describe('PeriodListPage', () => {
  it('loads, says what went wrong, and lists periods', async () => {
    await visit(PeriodListPage, aSession('AGENCY_STAFF'));
    await livesThroughAProblem('/periods');
    const asked = requestTo('GET', '/periods');
    expect(asked.request.params.get('sort')).toBe('-opensOn');
    asked.flush(aPage(aPeriod()));
    await settle();
    expect(screen.getByText(/15 Desember 2026 pukul 24\.00 WIB/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Satu OPD satu inovasi 2026' })).toBeTruthy();
    expect(screen.getByText('Berjalan')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Siapkan periode' })).toBeNull();
  });

  it('sets up a period whose last day counts to its end, and tells a refusal at the field', async () => {
    await visit(PeriodListPage, aSession('OFFICE_DECIDER'));
    await answer('/periods', aPage());
    expect(screen.getByRole('heading', { name: 'Belum ada periode' })).toBeTruthy();
    press('Siapkan periode');
    await settle();
    type('Nama periode', 'Inovasi 2027');
    type('Jumlah inovasi wajib tiap perangkat daerah', '2');
    choose('Dibuka', '2027-01-01');
    choose('Hari terakhir pengajuan', '2027-11-30');
    type('Nomor dasar', '188/2027');
    choose('Tanggal dasar', '2027-01-02');
    press('Simpan periode');
    const sent = requestTo('POST', '/periods');
    expect(sent.request.body).toMatchObject({
      year: 2027,
      requiredCount: 2,
      // The day ends where the region is: 24.00 WIB is 17.00 UTC.
      closesAt: '2027-11-30T17:00:00.000Z',
      legalBasis: { kind: 'SK', number: '188/2027', on: '2027-01-02' },
    });
    const errors = [{ pointer: '/name', detail: 'Maksimal 200 karakter.' }];
    refuse(sent, aProblem(400, 'validation-failed', { errors }));
    await settle();
    expect(screen.getByLabelText('Nama periode').getAttribute('aria-invalid')).toBe('true');
    // Once at the field and once as the way there; never a third time.
    expect(screen.getAllByText(/Maksimal 200 karakter/)).toHaveLength(2);
    press('Simpan periode');
    requestTo('POST', '/periods').flush(aPeriod({ id: 'baru' }));
    await settle();
    expect(address()).toBe('/periode/baru');
  });

  it('asks for what is missing in words that name the repair, and lets one off', async () => {
    await visit(PeriodListPage, aSession('OFFICE_DECIDER'));
    await answer('/periods', aPage());
    press('Siapkan periode');
    await settle();
    type('Jumlah inovasi wajib tiap perangkat daerah', '0');
    press('Simpan periode');
    await settle();
    const summary = screen.getByRole('alert');
    expect(document.activeElement).toBe(summary);
    expect(
      within(summary)
        .getAllByRole('link')
        .map((one) => one.textContent.trim()),
    ).toEqual([
      'Tuliskan nama periode.',
      'Pilih hari pembukaan.',
      'Pilih hari terakhir pengajuan.',
      'Tuliskan jumlah inovasi wajib, sedikitnya 1.',
      'Tuliskan nomor surat yang menjadi dasar.',
      'Pilih tanggal surat yang menjadi dasar.',
    ]);
    choose('Dibuka', '2027-01-10');
    choose('Hari terakhir pengajuan', '2027-01-09');
    press('Simpan periode');
    await settle();
    expect(screen.getByLabelText('Hari terakhir pengajuan').getAttribute('aria-invalid')).toBe(
      'true',
    );
    press('Batal');
    await settle();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
