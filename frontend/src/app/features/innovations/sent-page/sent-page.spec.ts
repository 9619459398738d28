import { anInnovation } from '@satu/test-kit/innovation';
import { aSession } from '@satu/test-kit/session';
import { screen } from '@testing-library/angular/zoneless';

import { answer, livesThroughAProblem, visit } from '../../../../testing/visit';
import { SentPage } from './sent-page';

it('is a receipt with name, time, what comes next and how to find it again', async () => {
  await visit(SentPage, aSession('AGENCY_STAFF'), { id: 'i' });
  await livesThroughAProblem('/innovations/i');
  await answer('/innovations/i', anInnovation({ status: 'SUBMITTED' }), '"i-1"');
  expect(screen.getByRole('heading', { name: 'Inovasi Anda sudah diajukan' })).toBeTruthy();
  expect(screen.getByText(/mencari namanya di daftar inovasi/)).toBeTruthy();
  expect(screen.getByText(/Diajukan 19 November 2026.*Selanjutnya kepala/)).toBeTruthy();
});
