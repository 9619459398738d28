import { registerLocaleData } from '@angular/common';
import english from '@angular/common/locales/en';
import { LOCALE_ID } from '@angular/core';
import { render, screen } from '@testing-library/angular/zoneless';

import { inputs } from '../../../testing/bindings';
import { ResultTable } from './result-table';

const ROW = {
  ...{ entryId: 'u', innovationName: 'SIAP Sehat', agencyName: 'Dinas Kesehatan', rank: 1 },
  ...{ raw: '90.50', calibrated: null, tied: false, sheets: 3 },
};

it.each([
  ['id', '90,50'],
  ['en', '90.50'],
])('writes a score as %s does: %s', async (locale, written) => {
  registerLocaleData(english);
  await render(ResultTable, {
    bindings: inputs({ rows: [ROW] }),
    providers: [{ provide: LOCALE_ID, useValue: locale }],
  });
  expect(screen.getAllByRole('cell')[1]!.textContent.trim()).toBe(written);
});

it('keeps "shared" in one piece with the rank, which a phone sets beside its label', async () => {
  await render(ResultTable, { bindings: inputs({ rows: [{ ...ROW, tied: true }] }) });
  const [rank] = screen.getAllByRole('cell');
  expect(rank!.children).toHaveLength(1);
  expect(rank!.textContent).toMatch(/1\s+setara/);
});
