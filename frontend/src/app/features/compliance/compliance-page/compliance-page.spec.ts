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
    press('Ingatkan Dinas Sosial');
    await settle();
    const dialog = screen.getByRole('dialog', { name: 'Ingatkan Dinas Sosial' });
    const text = within(dialog).getByLabelText<HTMLTextAreaElement>(/Pesan/);
    expect(text.value).toMatch(/^Yth\. Kepala Dinas Sosial, .* 16 Desember 2026/);
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
    expect(screen.getByText('Sebagaimana keadaan pada akhir 31 Oktober 2026.')).toBeTruthy();
    const csv = screen.getByRole('link', { name: 'Unduh CSV' }).getAttribute('href');
    expect(csv).toBe(`/api/compliance?periodId=${VIEW.period.id}&format=csv&at=2026-10-31`);
    choose('Periode', 'lalu');
    await settle();
    expect(address()).toContain('periode=lalu');
  });
});
