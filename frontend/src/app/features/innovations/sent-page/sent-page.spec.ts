import { anInnovation } from '@satu/test-kit/innovation';
import { aPeriod } from '@satu/test-kit/period';
import { aSession } from '@satu/test-kit/session';
import { screen } from '@testing-library/angular/zoneless';

import { aPage, answer, livesThroughAProblem, visit } from '../../../../testing/visit';
import { SentPage } from './sent-page';

it('names the day by which a returned record must be back', async () => {
  await visit(SentPage, aSession('AGENCY_STAFF'), { id: 'i' });
  const period = aPeriod({ name: 'Periode 2026', closesAt: '2026-12-31T17:00:00.000Z' });
  const sent = anInnovation({ status: 'SUBMITTED', periodIds: [period.id] });
  await answer('/innovations/i', sent, '"i-1"');
  await answer('/periods', aPage(period));
  expect(screen.getByText(/untuk Periode 2026 ditutup 31 Desember 2026/)).toBeTruthy();
});

it('is a receipt with name, time, what comes next and how to find it again', async () => {
  await visit(SentPage, aSession('AGENCY_STAFF'), { id: 'i' });
  await livesThroughAProblem('/innovations/i');
  await answer('/innovations/i', anInnovation({ status: 'SUBMITTED' }), '"i-1"');
  expect(screen.getByRole('heading', { name: 'Inovasi Anda sudah diajukan' })).toBeTruthy();
  expect(screen.getByText(/mencari namanya di daftar inovasi/)).toBeTruthy();
  expect(screen.getByText(/Diajukan 19 November 2026.*Selanjutnya kepala/)).toBeTruthy();
});
