import type { ExemptionView } from '@satu/contract/views';
import { anAgency } from '@satu/test-kit/agency';
import { aComplianceRow, aComplianceView } from '@satu/test-kit/compliance';
import { aPeriod } from '@satu/test-kit/period';
import { aSession } from '@satu/test-kit/session';
import { TestBed } from '@angular/core/testing';
import { Title } from '@angular/platform-browser';
import { screen, within } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
import {
  aPage,
  answer,
  choose,
  livesThroughAProblem,
  press,
  type,
  visit,
} from '../../../../testing/visit';
import { Announcer } from '../../../shell/announce/announcer';
import { PeriodPage } from './period-page';

const EXEMPTION: ExemptionView = {
  id: 'kecuali',
  agencyId: 'damkar',
  agencyName: 'Dinas Pemadam Kebakaran',
  basisKind: 'SK',
  basisNumber: '12/2026',
  basisOn: '2026-02-01',
  reason: 'Baru dibentuk.',
  grantedAt: '2026-02-01T00:00:00Z',
  grantedBy: 'Bupati',
  revokedAt: null,
  version: 3,
};

async function open(parts: Parameters<typeof aPeriod>[0] = {}): Promise<void> {
  await visit(PeriodPage, aSession('OFFICE_DECIDER'), { id: 'p' });
  await answer('/periods/p', aPeriod({ id: 'p', ...parts }), '"p-1"');
}

describe('PeriodPage', () => {
  it('loads, says what went wrong, and says that nobody is exempt', async () => {
    await visit(PeriodPage, aSession('AGENCY_HEAD'), { id: 'p' });
    await livesThroughAProblem('/periods/p');
    await answer('/periods/p', aPeriod({ id: 'p' }), '"p-1"');
    expect(TestBed.inject(Title).getTitle()).toBe(`${aPeriod().name} – Satu Inovasi`);
    expect(screen.getByText('Tidak ada pengecualian.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Tutup periode' })).toBeNull();
  });

  it('names who lacks and what time there is before it closes with notes, for good', async () => {
    await open();
    press('Tutup periode');
    await settle();
    const social = aComplianceRow({ agencyId: 'dinsos', agencyName: 'Dinas Sosial' });
    const exempt = aComplianceRow({ agencyName: 'Dinas Pariwisata', exempt: true });
    await answer('/compliance', aComplianceView([social, exempt, aComplianceRow({ counted: 1 })]));
    const dialog = screen.getByRole('dialog', { name: 'Tutup periode' });
    expect(dialog.textContent).toContain('Belum memenuhi: 1 perangkat daerah');
    expect(
      within(dialog)
        .getAllByRole('listitem')
        .map((one) => one.textContent),
    ).toEqual(['Dinas Sosial']);
    expect(dialog.textContent).toContain('sampai 15 Desember 2026 pukul 24.00 WIB');
    expect(dialog.textContent).toContain('Masih ada 21 hari.');
    expect(dialog.textContent).toContain('tidak dapat dibatalkan');
    press('Tutup dengan catatan');
    const sent = requestTo('POST', '/periods/p/closing');
    expect(sent.request.body).toEqual({ withFindings: true });
    expect(sent.request.headers.get('If-Match')).toBe('"p-1"');
    const verdict = { agencyId: 'dinsos', agencyName: 'Dinas Sosial', outcome: 'UNMET' as const };
    const counts = { required: 1, counted: 0, verified: 0, decidedAt: '2026-12-16T00:00:00Z' };
    const verdicts = [{ ...verdict, ...counts }];
    const closing = { closedAt: '2026-12-16T00:00:00Z', closedWithFindings: true };
    sent.flush(aPeriod({ id: 'p', ...closing, verdicts }));
    await settle();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(TestBed.inject(Announcer).message()).toMatch(/^Periode sudah ditutup/);
    expect(screen.getByText(/Ditutup 16 Desember 2026 pukul 07\.00 WIB/)).toBeTruthy();
    expect(screen.getByText(/Dengan catatan: 1 perangkat daerah tidak memenuhi/)).toBeTruthy();
    expect(screen.getByRole('table', { name: 'Hasil akhir kepatuhan' }).textContent).toContain(
      'Belum terpenuhi',
    );
  });

  it('can be left as it is, by either way back', async () => {
    await open();
    for (const back of ['Batal', 'Tutup']) {
      press('Tutup periode');
      await settle();
      await answer('/compliance', aComplianceView([]));
      press(back);
      await settle();
      expect(screen.queryByRole('dialog')).toBeNull();
    }
  });

  it('closes without notes when everybody has met, and shows who fell meanwhile', async () => {
    await open({ closesAt: '2026-11-23T17:00:00Z' });
    press('Tutup periode');
    await settle();
    await answer('/compliance', aComplianceView([aComplianceRow({ counted: 1 })]));
    expect(screen.queryByText('Tenggat pengajuan belum lewat')).toBeNull();
    press('Tutup sekarang');
    const refusal = aProblem(422, 'period-has-findings', { title: 'Masih ada yang kurang.' });
    refuse(requestTo('POST', '/periods/p/closing'), refusal);
    await settle();
    const fallen = aComplianceRow({ agencyName: 'Dinas Sosial' });
    await answer('/compliance', aComplianceView([fallen]));
    expect(screen.getByRole('dialog').textContent).toContain('Dinas Sosial');
    expect(screen.getByRole('button', { name: 'Tutup dengan catatan' })).toBeTruthy();
  });

  it('changes a planned period, keeping the hour of a day that stays', async () => {
    await open({ status: 'PLANNED', closesAt: '2026-12-15T08:30:00Z' });
    expect(screen.queryByRole('button', { name: 'Tutup periode' })).toBeNull();
    press('Ubah periode');
    await settle();
    expect(screen.getByLabelText<HTMLInputElement>('Hari terakhir pengajuan').value).toBe(
      '2026-12-15',
    );
    type('Nama periode', 'Inovasi 2026 yang baru');
    press('Simpan periode');
    const sent = requestTo('PATCH', '/periods/p');
    expect(sent.request.headers.get('If-Match')).toBe('"p-1"');
    expect(sent.request.body).toMatchObject({
      name: 'Inovasi 2026 yang baru',
      closesAt: '2026-12-15T08:30:00Z',
      requiredCount: 1,
    });
    sent.flush(aPeriod({ id: 'p', name: 'Inovasi 2026 yang baru' }), {
      headers: { ETag: '"p-2"' },
    });
    await settle();
    expect(screen.getByRole('heading', { name: 'Inovasi 2026 yang baru' })).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says at the field that the agencies could not be loaded, and asks for them again', async () => {
    await open();
    press('Kecualikan perangkat daerah');
    await settle();
    refuse(requestTo('GET', '/agencies'), aProblem(503, 'try-again'));
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('belum dapat dimuat');
    press(/^Coba lagi/);
    await answer('/agencies', aPage(anAgency({ id: 'dinkes', name: 'Dinkes' })));
    expect(screen.getByRole('option', { name: 'Dinkes' })).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('exempts an obliged agency on a legal basis', async () => {
    await open();
    press('Kecualikan perangkat daerah');
    await settle();
    const unit = anAgency({ id: 'puskesmas', name: 'Puskesmas', obliged: false });
    await answer('/agencies', aPage(anAgency({ id: 'dinkes' }), unit));
    expect(screen.queryByRole('option', { name: 'Puskesmas' })).toBeNull();
    press('Kecualikan');
    await settle();
    expect(
      within(screen.getByRole('alert'))
        .getAllByRole('link')
        .map((one) => one.textContent.trim()),
    ).toEqual([
      'Pilih perangkat daerah yang dikecualikan.',
      'Tuliskan nomor surat yang menjadi dasar.',
      'Pilih tanggal surat yang menjadi dasar.',
      'Tuliskan alasan pengecualian.',
    ]);
    choose('Perangkat daerah', 'dinkes');
    type('Nomor dasar', '12/2026');
    choose('Tanggal dasar', '2026-02-01');
    type('Alasan', 'Baru dibentuk.');
    press('Kecualikan');
    const sent = requestTo('POST', '/periods/p/exemptions');
    expect(sent.request.body).toEqual({
      agencyId: 'dinkes',
      basisKind: 'SK',
      basisNumber: '12/2026',
      basisOn: '2026-02-01',
      reason: 'Baru dibentuk.',
    });
    sent.flush(EXEMPTION);
    await settle();
    await answer('/periods/p', aPeriod({ id: 'p', exemptions: [EXEMPTION] }), '"p-2"');
    expect(screen.getByText('Dinas Kesehatan sudah dikecualikan pada periode ini.')).toBeTruthy();
    expect(screen.getByText('Dinas Pemadam Kebakaran', { selector: 'strong' })).toBeTruthy();
    expect(screen.getByText(/Surat keputusan nomor 12\/2026/)).toBeTruthy();
  });

  it('asks before it revokes, says what it does to whom, and can be left', async () => {
    await open({ exemptions: [EXEMPTION] });
    press('Cabut pengecualian Dinas Pemadam Kebakaran');
    await settle();
    const dialog = screen.getByRole('dialog', { name: 'Cabut pengecualian?' });
    expect(dialog.textContent).toContain('Dinas Pemadam Kebakaran');
    expect(dialog.textContent).toContain('wajib lagi');
    press('Batal');
    await settle();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('revokes an exemption once, at the version of the exemption', async () => {
    await open({ exemptions: [EXEMPTION] });
    press('Cabut pengecualian Dinas Pemadam Kebakaran');
    await settle();
    press('Ya, cabut');
    press('Ya, cabut');
    const sent = requestTo('DELETE', '/periods/p/exemptions/kecuali');
    expect(sent.request.headers.get('If-Match')).toBe('"kecuali-3"');
    refuse(sent, aProblem(412, 'stale-version', { title: 'Sudah berubah.' }));
    await settle();
    expect(within(screen.getByRole('dialog')).getByRole('alert').textContent).toContain(
      'Sudah berubah.',
    );
    press('Ya, cabut');
    requestTo('DELETE', '/periods/p/exemptions/kecuali').flush(null);
    await settle();
    const revoked = { ...EXEMPTION, revokedAt: '2026-11-24T03:00:00Z' };
    await answer('/periods/p', aPeriod({ id: 'p', exemptions: [revoked] }), '"p-2"');
    expect(screen.queryByRole('dialog')).toBeNull();
    const words = 'Pengecualian Dinas Pemadam Kebakaran sudah dicabut.';
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.getByText('Dicabut 24 November 2026')).toBeTruthy();
  });
});
