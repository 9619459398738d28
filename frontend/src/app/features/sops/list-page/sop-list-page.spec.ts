import type { SopSummary } from '@satu/contract/views';
import { aSession } from '@satu/test-kit/session';
import { fireEvent, screen } from '@testing-library/angular/zoneless';

import { requestTo, settle } from '../../../../testing/server';
import { aPage, address, answer, livesThroughAProblem, visit } from '../../../../testing/visit';
import { SopListPage } from './sop-list-page';

const SOP = {
  id: 'sop',
  agencyId: 'dinkes',
  agencyName: 'Dinas Kesehatan',
  number: '01/SOP/2025',
  name: 'Pelayanan rawat jalan',
  effectiveOn: '2025-01-01',
  lastEvaluatedOn: null,
  evaluationDueOn: '2026-01-01',
  overdue: true,
  version: 1,
  updatedAt: '2025-01-01T00:00:00Z',
} satisfies Omit<SopSummary, 'status'>;

describe('SopListPage', () => {
  it('loads, says what went wrong, and marks what is past its evaluation in words', async () => {
    await visit(SopListPage, aSession('AGENCY_STAFF'));
    await livesThroughAProblem('/sops');
    await answer('/sops', aPage(SOP));
    const [, row] = screen.getAllByRole('row');
    expect(row!.textContent).toContain('1 Januari 2026');
    expect(row!.textContent).toContain('Terlambat dievaluasi');
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
});
