import { aSession } from '@satu/test-kit/session';
import { screen } from '@testing-library/angular/zoneless';

import { requestTo, settle } from '../../../../testing/server';
import {
  aPage,
  address,
  answer,
  choose,
  livesThroughAProblem,
  visit,
} from '../../../../testing/visit';
import { AuditTrailPage } from './audit-page';

describe('AuditTrailPage', () => {
  it('loads, says what went wrong, and tells who did what to which record', async () => {
    await visit(AuditTrailPage, aSession('AUDITOR'));
    await livesThroughAProblem('/audit');
    const line = { id: '1', at: '2026-11-20T03:00:00Z', actorName: 'Siti', detail: {} };
    const endorsed = { ...line, act: 'innovation.endorsed', subject: 'innovation:i' };
    const ended = { ...line, id: '2', act: 'grant.ended', subject: 'grant:g', subjectName: null };
    await answer(
      '/audit',
      aPage(
        { ...endorsed, subjectName: 'SIAP Sehat' },
        { ...ended, detail: { reason: 'Pindah.' } },
      ),
    );
    const [, row, other] = screen.getAllByRole('row');
    expect(row!.textContent).toMatch(/10\.00 WIB\s+Siti\s+Disetujui kepala\s*SIAP Sehat/);
    const link = screen.getByRole('link', { name: 'SIAP Sehat' });
    expect(link.getAttribute('href')).toBe('/inovasi/i');
    expect(other!.textContent).toMatch(/Peran diakhiri\s*Pindah\.\s*Peran/);
  });

  it('narrows to one act', async () => {
    await visit(AuditTrailPage, aSession('AUDITOR'), { perbuatan: 'sop.evaluated' });
    const asked = requestTo('GET', '/audit');
    expect(asked.request.params.get('act')).toBe('sop.evaluated');
    asked.flush(aPage());
    await settle();
    choose('Hanya perbuatan (boleh dikosongkan)', '');
    await settle();
    expect(address()).toBe('/');
  });

  it('narrows to one record, and says when nothing was done to it', async () => {
    await visit(AuditTrailPage, aSession('AUDITOR'), { subjek: 'innovation:x' });
    const asked = requestTo('GET', '/audit');
    expect(asked.request.params.get('subject')).toBe('innovation:x');
    asked.flush(aPage());
    await settle();
    expect(screen.getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeTruthy();
  });
});
