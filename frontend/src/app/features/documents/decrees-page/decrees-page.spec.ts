import type { DecreeView } from '@satu/contract/views';
import { aSession } from '@satu/test-kit/session';
import { screen } from '@testing-library/angular/zoneless';

import { requestTo, settle } from '../../../../testing/server';
import { aPage, answer, livesThroughAProblem, press, type, visit } from '../../../../testing/visit';
import { DecreesPage } from './decrees-page';

function aDecree(changes: Partial<DecreeView> = {}): DecreeView {
  return {
    id: 'sk',
    periodId: 'p',
    periodName: 'Inovasi 2026',
    draftNumber: 2,
    status: 'DRAFT',
    frozenAt: '2026-11-20T03:00:00.000Z',
    frozenBy: 'Bappeda',
    lineCount: 47,
    document: null,
    signedAt: null,
    updatedAt: '2026-11-20T03:00:00.000Z',
    version: 1,
    ...changes,
  };
}

describe('DecreesPage', () => {
  it('loads, says what went wrong, and only shows to who doesn’t manage', async () => {
    await visit(DecreesPage, aSession('AUDITOR'));
    await livesThroughAProblem('/decrees');
    await answer('/decrees', aPage(aDecree()));
    expect(screen.getByText(/47 inovasi, dibekukan Bappeda/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Bekukan|Catat/ })).toBeNull();
  });

  it('teaches what a draft is for where there is none', async () => {
    await visit(DecreesPage, aSession('AUDITOR'));
    await answer('/decrees', aPage());
    expect(screen.getByRole('heading', { name: 'Belum ada rancangan SK' })).toBeTruthy();
  });

  it('freezes the list of the latest period, and enters the signed decree', async () => {
    await visit(DecreesPage, aSession('VERIFIER'));
    await answer('/decrees', aPage(aDecree()));
    const periods = [
      { id: 'lama', name: 'Inovasi 2025', year: 2025 },
      { id: 'p', name: 'Inovasi 2026', year: 2026 },
    ];
    await answer('/periods', aPage(...periods));
    press('Bekukan yang terverifikasi');
    await settle();
    const frozen = requestTo('POST', '/decrees');
    expect(frozen.request.body).toEqual({ periodId: 'p' });
    frozen.flush(aDecree());
    await settle();
    await answer('/decrees', aPage(aDecree()));

    press('Catat SK bertanda tangan');
    await settle();
    press('Catat, jadikan bukti dukung');
    await settle();
    expect(screen.getByText('Tuliskan nomor dokumen seperti tercetak.')).toBeTruthy();
    type('Nomor SK', '188/1/2026');
    const day = screen.getByLabelText('Tanggal SK');
    (day as HTMLInputElement).value = '2026-11-23';
    day.dispatchEvent(new Event('change'));
    type(/Tautan resmi/, 'https://jdih.example.go.id/1');
    press('Catat, jadikan bukti dukung');
    await settle();
    const signed = requestTo('POST', '/decrees/sk/signature');
    expect(signed.request.headers.get('If-Match')).toBe('"sk-1"');
    expect(signed.request.body).toEqual({
      number: '188/1/2026',
      datedOn: '2026-11-23',
      url: 'https://jdih.example.go.id/1',
    });
    const document = {
      id: 'd',
      kind: 'SK',
      number: '188/1/2026',
      datedOn: '2026-11-23',
      title: 'SK',
    } as const;
    signed.flush(aDecree({ status: 'SIGNED', document }));
    await settle();
    expect(
      screen.getByText(/47 baris lampiran kini\s+menjadi bukti dukung 47 inovasi/),
    ).toBeTruthy();
  });
});
