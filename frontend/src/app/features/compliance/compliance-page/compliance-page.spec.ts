import { aComplianceRow, aComplianceView } from '@satu/test-kit/compliance';
import { aPeriod } from '@satu/test-kit/period';
import { aSession } from '@satu/test-kit/session';
import { screen, within } from '@testing-library/angular/zoneless';

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
import { CompliancePage } from './compliance-page';

const HEALTH = aComplianceRow({
  counted: 1,
  verified: 1,
  registered: 1,
  metSince: '2026-03-01T00:00:00Z',
});
const SOCIAL = aComplianceRow({ agencyId: 'dinsos', agencyName: 'Dinas Sosial', begun: 1 });
const FIRE = aComplianceRow({
  agencyId: 'damkar',
  agencyName: 'Dinas Pemadam Kebakaran dan Penyelamatan',
  lastActivityAt: '2026-05-02T00:00:00Z',
});
const VIEW = aComplianceView([HEALTH, FIRE, SOCIAL]);

async function open(values: Record<string, unknown> = {}): Promise<void> {
  await visit(CompliancePage, aSession('OFFICE_DECIDER'), values);
  await answer('/compliance', VIEW);
}

function table(): HTMLElement {
  return screen.getByRole('table', { name: 'Kepatuhan tiap perangkat daerah' });
}

describe('CompliancePage', () => {
  it('loads, says what went wrong, and answers in one sentence', async () => {
    await visit(CompliancePage, aSession('OFFICE_DECIDER'));
    await livesThroughAProblem('/compliance');
    await answer('/compliance', VIEW);
    const sentence =
      '1 dari 3 perangkat daerah sudah mendaftarkan inovasi 2026, 1 terverifikasi. Sisa';
    expect(screen.getByText(new RegExp(`^${sentence}`))).toBeTruthy();
  });

  it('names those that lack something, longest silent first, and nobody else', async () => {
    await open();
    const list = screen.getByRole('region', { name: 'Belum memenuhi (2)' });
    const named = within(list).getAllByRole('link');
    expect(named.map((one) => one.textContent)).toEqual([FIRE.agencyName, 'Dinas Sosial']);
    expect(list.textContent).toContain('Kegiatan terakhir 2 Mei 2026');
  });

  it('is glad when nobody lacks anything', async () => {
    await visit(CompliancePage, aSession('OFFICE_DECIDER'));
    await answer('/compliance', aComplianceView([HEALTH]));
    expect(screen.getByText('Semua perangkat daerah sudah memenuhi kewajibannya.')).toBeTruthy();
  });

  it('shows the chosen zone alone, and says when it is empty', async () => {
    await open({ zona: 'YELLOW' });
    expect(
      within(table())
        .getAllByRole('rowheader')
        .map((one) => one.textContent.trim()),
    ).toEqual(['Dinas Sosial']);
    press('Tampilkan semua zona');
    await settle();
    expect(address()).toBe('/');
  });

  it('says so when no agency stands in the zone', async () => {
    await visit(CompliancePage, aSession('OFFICE_DECIDER'), { zona: 'RED' });
    await answer('/compliance', aComplianceView([HEALTH]));
    expect(screen.getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeTruthy();
  });

  it('prepares a reminder that a person edits and passes on', async () => {
    await open();
    const list = screen.getByRole('region', { name: 'Belum memenuhi (2)' });
    within(list).getByRole('button', { name: 'Ingatkan Dinas Sosial' }).click();
    await settle();
    const dialog = screen.getByRole('dialog', { name: 'Ingatkan Dinas Sosial' });
    const text = within(dialog).getByLabelText<HTMLTextAreaElement>(/Pesan/);
    expect(text.value).toMatch(/^Yth\. Kepala Dinas Sosial, .* 15 Desember 2026 pukul 24\.00 WIB/);
    const passOn = within(dialog).getByRole('link', { name: 'Buka WhatsApp' });
    expect(passOn.getAttribute('href')).toBe(
      `https://wa.me/?text=${encodeURIComponent(text.value)}`,
    );
  });

  it('asks for figures as they stood on a day, and offers the same as a spreadsheet', async () => {
    await visit(CompliancePage, aSession('OFFICE_DECIDER'), { pada: '2026-10-31' });
    const asked = requestTo('GET', '/compliance');
    expect(asked.request.params.get('at')).toBe('2026-10-31');
    asked.flush(VIEW);
    requestTo('GET', '/periods').flush(
      aPage(aPeriod(), aPeriod({ id: 'lalu', name: 'Inovasi 2025' })),
    );
    await settle();
    expect(screen.getByText('Keadaan pada 31 Oktober 2026.')).toBeTruthy();
    expect(screen.queryByText(/Sisa/)).toBeNull();
    expect(screen.queryByRole('button', { name: /Ingatkan/ })).toBeNull();
    press('Bagikan');
    await settle();
    expect(screen.getByRole('dialog').querySelector('textarea')!.value).toContain(
      'Keadaan pada 31 Oktober 2026.',
    );
    const csv = screen.getByRole('link', { name: 'Unduh CSV' }).getAttribute('href');
    expect(csv).toBe(`/api/compliance?periodId=${VIEW.period.id}&format=csv&at=2026-10-31`);
    choose('Periode', 'lalu');
    await settle();
    expect(address()).toContain('periode=lalu');
  });

  it('keeps the day at hand where one to come was asked for, and shows today', async () => {
    await visit(CompliancePage, aSession('OFFICE_DECIDER'), { pada: '2026-12-24' });
    const asked = requestTo('GET', '/compliance');
    expect(asked.request.params.has('at')).toBe(false);
    asked.flush(VIEW);
    await settle();
    const field = screen.getByLabelText<HTMLInputElement>(/Keadaan pada akhir hari/);
    expect([field.value, field.max]).toEqual(['2026-12-24', '2026-11-24']);
    expect(screen.getByText('Pilih hari ini atau sebelumnya.')).toBeTruthy();
  });

  it('says that the period was not open on the day, and leads to the one that was', async () => {
    await visit(CompliancePage, aSession('OFFICE_DECIDER'), { pada: '2025-06-30' });
    requestTo('GET', '/compliance').flush(VIEW);
    const earlier = aPeriod({ id: 'lalu', name: 'Inovasi 2025', opensOn: '2025-01-01' });
    requestTo('GET', '/periods').flush(aPage(aPeriod(), earlier));
    await settle();
    expect(screen.getByText('Periode ini belum dibuka pada hari itu')).toBeTruthy();
    expect(screen.queryByText(/dari 3 perangkat daerah/)).toBeNull();
    expect(screen.queryByRole('table', { name: /Kepatuhan tiap/ })).toBeNull();
    expect(screen.getByLabelText(/Keadaan pada akhir hari/)).toBeTruthy();
    const then = screen.getByRole('link', { name: 'Lihat Inovasi 2025 pada hari itu' });
    expect(then.getAttribute('href')).toContain('periode=lalu');
  });

  it('calls a closed period closed, final, and reminds nobody', async () => {
    await visit(CompliancePage, aSession('OFFICE_DECIDER'));
    const period = aPeriod({ closedAt: '2026-11-20T03:00:00Z', closedWithFindings: true });
    const trend = [{ on: '2026-10-31', green: 0, yellow: 0, red: 3 }];
    const coming = aPeriod({
      id: 'depan',
      name: 'Inovasi 2027',
      opensOn: '2027-01-01',
      status: 'PLANNED',
    });
    requestTo('GET', '/periods').flush(aPage(coming, period));
    await answer('/compliance', aComplianceView([HEALTH, FIRE], { period, trend }));
    expect(screen.getByText(/ditutup dengan catatan pada 20 November 2026/)).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Tidak memenuhi sampai ditutup (1)' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Ingatkan/ })).toBeNull();
    expect(screen.queryByText(/sejak akhir bulan/)).toBeNull();
    expect(
      screen.getByText(/Periode berikutnya, Inovasi 2027, dibuka 1 Januari 2027/),
    ).toBeTruthy();
    const verdicts = screen.getByRole('link', { name: /hasil akhir tiap perangkat daerah/ });
    expect(verdicts.getAttribute('href')).toBe(`/periode/${period.id}`);
  });

  it('reminds from the table too, only those that lack', async () => {
    await open();
    expect(within(table()).getAllByRole('button')).toHaveLength(2);
    within(table())
      .getByRole('button', { name: `Ingatkan ${FIRE.agencyName}` })
      .click();
    await settle();
    expect(screen.getByRole('dialog', { name: `Ingatkan ${FIRE.agencyName}` })).toBeTruthy();
  });

  it('offers no reminder to an agency’s own people', async () => {
    await visit(CompliancePage, aSession('AGENCY_STAFF'));
    await answer('/compliance', VIEW);
    expect(screen.queryByRole('button', { name: /Ingatkan/ })).toBeNull();
  });
});
