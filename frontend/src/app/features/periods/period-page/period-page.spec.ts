import type { ExemptionView } from '@satu/contract/views';
import { anAgency } from '@satu/test-kit/agency';
import { aPeriod } from '@satu/test-kit/period';
import { aSession } from '@satu/test-kit/session';
import { screen } from '@testing-library/angular/zoneless';

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
    expect(screen.getByText('Tidak ada pengecualian.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Tutup periode' })).toBeNull();
  });

  it('names who still lacks something before it closes with notes', async () => {
    await open();
    press('Tutup periode');
    await settle();
    press('Tutup sekarang');
    const agencies = [{ agencyId: 'dinsos', agencyName: 'Dinas Sosial' }];
    const refusal = aProblem(422, 'period-has-findings', { context: { agencies } });
    refuse(requestTo('POST', '/periods/p/closing'), refusal);
    await settle();
    expect(screen.getByRole('dialog').textContent).toContain('Dinas Sosial');
    press('Tutup dengan catatan');
    const sent = requestTo('POST', '/periods/p/closing');
    expect(sent.request.body).toEqual({ withFindings: true });
    expect(sent.request.headers.get('If-Match')).toBe('"p-1"');
    const verdict = { agencyId: 'dinsos', agencyName: 'Dinas Sosial', outcome: 'UNMET' as const };
    const counts = { required: 1, counted: 0, verified: 0, decidedAt: '2026-12-16T00:00:00Z' };
    const verdicts = [{ ...verdict, ...counts }];
    sent.flush(aPeriod({ id: 'p', closedAt: '2026-12-16T00:00:00Z', verdicts }));
    await settle();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('table', { name: 'Hasil akhir kepatuhan' }).textContent).toContain(
      'Belum terpenuhi',
    );
  });

  it('exempts an obliged agency on a legal basis', async () => {
    await open();
    press('Kecualikan perangkat daerah');
    await settle();
    const unit = anAgency({ id: 'puskesmas', name: 'Puskesmas', obliged: false });
    await answer('/agencies', aPage(anAgency({ id: 'dinkes' }), unit));
    expect(screen.queryByRole('option', { name: 'Puskesmas' })).toBeNull();
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
    expect(screen.getByText('Dinas Pemadam Kebakaran')).toBeTruthy();
  });

  it('revokes an exemption at the version of the exemption', async () => {
    await open({ exemptions: [EXEMPTION] });
    press('Cabut pengecualian');
    const sent = requestTo('DELETE', '/periods/p/exemptions/kecuali');
    expect(sent.request.headers.get('If-Match')).toBe('"kecuali-3"');
    refuse(sent, aProblem(412, 'stale-version', { title: 'Sudah berubah.' }));
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Sudah berubah.');
  });
});
