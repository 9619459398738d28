import { aSession } from '@satu/test-kit/session';
import { screen, within } from '@testing-library/angular/zoneless';

import { requestTo, settle } from '../../../../testing/server';
import { aPage, answer, livesThroughAProblem, press, type, visit } from '../../../../testing/visit';
import { aHeading, anEdition } from '../maturity.fixture';
import { EditionsPage } from './editions-page';

const FIGURES = { claimed: { index: '42.38', band: 'INNOVATIVE' } };
const PERIOD = { id: 'p', name: 'Inovasi 2026' };
const OTHER = anEdition({ id: 'own', edition: '2026-S', regionId: 'r' });

async function answerAll(...rubrics: object[]): Promise<void> {
  await answer('/rubrics', aPage(...rubrics));
  await answer('/periods', aPage(PERIOD));
  await answer('/periods/p/rubric', { periodId: 'p', rubric: aHeading(), switches: [] });
}

async function open(...rubrics: object[]): Promise<void> {
  await visit(EditionsPage, aSession('REGION_ADMIN'));
  await answerAll(...rubrics);
}

const edition = (name: RegExp) => within(screen.getByRole('article', { name }));

describe('EditionsPage', () => {
  it('loads, says what went wrong, and shows what is known of each edition', async () => {
    await visit(EditionsPage, aSession('REGION_ADMIN'));
    await answer('/periods', aPage());
    await livesThroughAProblem('/rubrics');
    await answerAll(anEdition(), anEdition({ id: 'old', edition: '2023', status: 'INCOMPLETE' }));
    expect(edition(/\(2026\)/).getByText('Dipakai periode ini')).toBeTruthy();
    expect(edition(/\(2026\)/).getByText(/Belum ada surat/)).toBeTruthy();
    expect(edition(/\(2023\)/).getByText('Tidak lengkap')).toBeTruthy();
    expect(edition(/\(2023\)/).queryByRole('button')).toBeNull();
  });

  it('copies an edition under a name of its own', async () => {
    await open(anEdition());
    press(/^Salin/);
    await settle();
    type(/Nama edisi baru/, '2026 Juni');
    await settle();
    press('Buat draf');
    const sent = requestTo('POST', '/rubrics');
    expect(sent.request.body).toEqual({ basedOnId: 'iid', edition: '2026 Juni' });
    sent.flush(anEdition());
    await settle();
  });

  it('shows what a switch would do before it is done', async () => {
    await open(anEdition(), OTHER);
    press(/^Pakai untuk periode/);
    await settle();
    const after = { claimed: { index: '43.00', band: 'INNOVATIVE' } };
    await answer('/periods/p/rubric/preview', {
      ...{ periodId: 'p', from: aHeading(), to: aHeading(), claims: 300, toReview: 12 },
      difference: {
        indicators: [
          { key: 'video', name: { id: 'Video', en: '' }, change: 'CHANGED', reasons: ['WEIGHT'] },
        ],
        ...{ rows: [], formula: [{ key: 'minDivisor', from: 12, to: 14 }] },
      },
      agencies: [{ agencyId: 'd', agencyName: 'Dinas Kesehatan', toReview: 12 }],
      before: { ...FIGURES, verified: FIGURES.claimed },
      after: { ...after, verified: FIGURES.claimed },
    });
    const panel = within(screen.getByRole('region', { name: 'Pratinjau pergantian' }));
    expect(panel.getByText(/42,38 → 43,00/)).toBeTruthy();
    expect(panel.getByText(/300 klaim dan semua buktinya tetap; 12 klaim/)).toBeTruthy();
    expect(panel.getByText(/Video:\s+bobotnya berubah/)).toBeTruthy();
    expect(panel.getByText(/Pembagi paling kecil: 12 → 14/)).toBeTruthy();
    type('Alasan pergantian', 'Surat Juni.');
    await settle();
    press('Ganti edisi periode ini');
    const sent = requestTo('POST', '/periods/p/rubric');
    expect(sent.request.body).toEqual({ rubricId: 'own', reason: 'Surat Juni.' });
    sent.flush({});
    await settle();
    await answerAll(anEdition(), OTHER);
    expect(screen.getByText(/Periode sekarang memakai edisi ini/)).toBeTruthy();
  });
});
