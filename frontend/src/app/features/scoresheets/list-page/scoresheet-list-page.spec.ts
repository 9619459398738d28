import { aSession } from '@satu/test-kit/session';
import { screen, within } from '@testing-library/angular/zoneless';

import { aPage, answer, livesThroughAProblem, visit } from '../../../../testing/visit';
import { aSheetSummary } from '../scoresheets.fixture';
import { ScoresheetListPage } from './scoresheet-list-page';

/** Still to come, whenever the specs run. */
const LATER = new Date(Date.now() + 86_400_000).toISOString();

describe('ScoresheetListPage', () => {
  it('loads, says what went wrong, and leads on to the first unsent sheet', async () => {
    await visit(ScoresheetListPage, aSession('EVALUATOR'));
    await livesThroughAProblem('/scoresheets');
    const sent = aSheetSummary({ status: 'SUBMITTED', scored: 2, closesAt: LATER });
    await answer(
      '/scoresheets',
      aPage(sent, aSheetSummary({ id: 'kedua', scored: 1, closesAt: LATER })),
    );
    const next = screen.getByRole('link', { name: 'Lanjutkan menilai' });
    expect(next.getAttribute('href')).toBe('/kedua');
    const [, first] = screen.getAllByRole('row');
    expect(first!.textContent).toContain('1/2');
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('1');
  });

  it('keeps last year apart from this one, what is open first, and never leads into what is over', async () => {
    await visit(ScoresheetListPage, aSession('EVALUATOR'));
    const past = { editionId: 'lama', editionName: 'Lomba 2025', closesAt: '2025-12-01T16:59:59Z' };
    const sheets = [
      aSheetSummary({ ...past, id: 'lama-1', status: 'SUBMITTED' }),
      aSheetSummary({ ...past, id: 'lama-2' }),
      aSheetSummary({ id: 'baru-1', status: 'SUBMITTED', closesAt: LATER }),
      aSheetSummary({ id: 'baru-2', closesAt: LATER }),
      aSheetSummary({ id: 'baru-3', status: 'RECUSED', closesAt: LATER }),
    ];
    await answer('/scoresheets', aPage(...sheets));
    const headings = screen.getAllByRole('heading', { level: 2 });
    expect(headings.map(({ textContent }) => textContent)).toEqual(['Lomba 2026', 'Lomba 2025']);
    const [now, before] = [/2026/, /2025/].map((name) =>
      within(screen.getByRole('region', { name })),
    );
    expect(now!.getByText('1 dari 2 lembar terkirim')).toBeTruthy();
    expect(before!.getByText('1 dari 2 lembar terkirim')).toBeTruthy();
    expect(before!.getByText(/hanya dapat dibaca/)).toBeTruthy();
    const next = screen.getByRole('link', { name: 'Lanjutkan menilai' });
    expect(next.getAttribute('href')).toBe('/baru-2');
  });

  it('says when all of an edition is sent, and reads further pages before it counts', async () => {
    await visit(ScoresheetListPage, aSession('EVALUATOR'));
    const sent = { status: 'SUBMITTED', closesAt: LATER } as const;
    const first = { items: [aSheetSummary(sent)], next: 'lanjut', total: null, facets: {} };
    await answer('/scoresheets', first);
    await answer('/scoresheets', aPage(aSheetSummary({ ...sent, id: 'kedua' })));
    expect(screen.getByText('2 dari 2 lembar terkirim')).toBeTruthy();
    expect(screen.getByText(/Semua lembar Anda untuk edisi ini sudah terkirim/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Lanjutkan menilai' })).toBeNull();
  });

  it('says when something will come', async () => {
    await visit(ScoresheetListPage, aSession('EVALUATOR'));
    await answer('/scoresheets', aPage());
    expect(screen.getByRole('heading', { name: 'Belum ada usulan untuk Anda nilai' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Lanjutkan menilai' })).toBeNull();
  });
});
