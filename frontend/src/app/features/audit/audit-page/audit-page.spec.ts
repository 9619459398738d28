import { aSession } from '@satu/test-kit/session';
import { screen } from '@testing-library/angular/zoneless';

import { requestTo, settle } from '../../../../testing/server';
import { aPage, answer, livesThroughAProblem, visit } from '../../../../testing/visit';
import { AuditTrailPage } from './audit-page';

describe('AuditTrailPage', () => {
  it('loads, says what went wrong, and tells who did what to which record', async () => {
    await visit(AuditTrailPage, aSession('AUDITOR'));
    await livesThroughAProblem('/audit');
    const line = { id: '1', at: '2026-11-20T03:00:00Z', actorName: 'Siti', detail: {} };
    await answer('/audit', aPage({ ...line, act: 'innovation.endorsed', subject: 'innovation:i' }));
    const [, row] = screen.getAllByRole('row');
    expect(row!.textContent).toMatch(/10\.00 WIB\s+Siti\s+innovation\.endorsed\s*innovation:i/);
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
