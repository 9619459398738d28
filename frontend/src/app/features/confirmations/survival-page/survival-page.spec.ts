import type { UseSurvivalGroup, UseSurvivalView } from '@satu/contract/views';
import { aSession } from '@satu/test-kit/session';
import { screen, within } from '@testing-library/angular/zoneless';

import { settle } from '../../../../testing/server';
import { address, answer, choose, livesThroughAProblem, visit } from '../../../../testing/visit';
import { SurvivalPage } from './survival-page';

function aGroup(key: string, label: string, shares: readonly number[]): UseSurvivalGroup {
  const years = shares.map((share, at) => ({ years: at, share, atRisk: 10 - at }));
  return { key, label, followed: 10, stopped: 3, years };
}

const CURVE: UseSurvivalView = {
  all: aGroup('all', '', [1, 0.9]),
  agencies: [aGroup('dinkes', 'Dinas Kesehatan', [1, 0.5])],
  cohorts: [aGroup('2024', '2024', [])],
};

describe('SurvivalPage', () => {
  it('loads, says what went wrong, and shows the whole region as a table', async () => {
    await visit(SurvivalPage, aSession('OFFICE_STAFF'));
    await livesThroughAProblem('/use-survival');
    await answer('/use-survival', CURVE);
    expect(screen.getByText('10 inovasi diikuti, 3 di antaranya dihentikan.')).toBeTruthy();
    const table = screen.getByRole('table', { name: 'Seluruh inovasi daerah' });
    expect(within(table).getByText('90%')).toBeTruthy();
    choose('Perangkat daerah', 'dinkes');
    await settle();
    expect(address()).toBe('/?opd=dinkes');
  });

  it('shows one agency', async () => {
    await visit(SurvivalPage, aSession('OFFICE_STAFF'), { opd: 'dinkes' });
    await answer('/use-survival', CURVE);
    const table = screen.getByRole('table', { name: 'Dinas Kesehatan' });
    expect(within(table).getByText('50%')).toBeTruthy();
  });

  it('says where nothing can be followed, and where nothing fits', async () => {
    await visit(SurvivalPage, aSession('OFFICE_STAFF'), { mulai: '2024' });
    await answer('/use-survival', CURVE);
    expect(screen.getByRole('heading', { name: 'Belum ada yang dapat diikuti' })).toBeTruthy();
  });

  it('knows no group of another name', async () => {
    await visit(SurvivalPage, aSession('OFFICE_STAFF'), { opd: 'lain' });
    await answer('/use-survival', CURVE);
    expect(screen.getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeTruthy();
  });
});
