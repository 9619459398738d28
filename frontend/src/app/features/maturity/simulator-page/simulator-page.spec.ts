import type { IndexFactsView } from '@satu/contract/views';
import { aSession } from '@satu/test-kit/session';
import { fireEvent, screen, within } from '@testing-library/angular/zoneless';

import { settle } from '../../../../testing/server';
import { answer, choose, livesThroughAProblem, press, visit } from '../../../../testing/visit';
import { aHeading, anEdition } from '../maturity.fixture';
import { SimulatorPage } from './simulator-page';

const SESSION = aSession('OFFICE_DECIDER');
const DOOR = `/regions/${SESSION.grants[0]!.regionId}/index/facts`;

function facts(parts: Partial<IndexFactsView> = {}): IndexFactsView {
  const claims = [
    { indicatorKey: 'video', tier: 1, basis: null, verifiedTier: null, hasEvidence: true },
  ] as const;
  const kios = { id: 'a', name: 'Kios Obat', agencyId: 'dinkes', agencyName: 'Dinas Kesehatan' };
  return {
    rubric: aHeading(),
    innovations: [{ ...kios, mainAffairCode: '1.02', claims: [...claims] }],
    rows: [],
    ...parts,
  };
}

async function open(): Promise<void> {
  localStorage.clear();
  await visit(SimulatorPage, SESSION);
  await answer(DOOR, facts());
  await answer('/rubrics/iid', anEdition());
}

const figures = () => screen.getByRole('region', { name: 'Indeks sekarang dan nanti' }).textContent;
const lines = () =>
  within(screen.getByRole('region', { name: /paling murah/ })).getAllByRole('listitem');

describe('SimulatorPage', () => {
  it('loads, says what went wrong, and lists the cheapest steps with what each brings', async () => {
    localStorage.clear();
    await visit(SimulatorPage, SESSION);
    await livesThroughAProblem(DOOR);
    await answer(DOOR, facts());
    await answer('/rubrics/iid', anEdition());
    expect(figures()).toContain('0,13');
    expect(lines()).toHaveLength(12);
    expect(lines()[0]!.textContent).toMatch(/Penghargaan bagi inovator.*dari P0 ke P1.*\+0,800/s);
    expect(screen.getByText(/Masih ada \d+ langkah lain/)).toBeTruthy();
  });

  it('moves the index by a ticked step, and back', async () => {
    await open();
    const [first] = screen.getAllByRole('checkbox');
    fireEvent.click(first!);
    await settle();
    expect(figures()).toContain('0,93');
    fireEvent.click(first!);
    await settle();
    expect(figures()).not.toContain('0,93');
  });

  it('is narrowed to one innovation, and ordered by the effort that the user sets', async () => {
    await open();
    choose('Cari langkah untuk', 'innovation:a');
    await settle();
    expect(lines()[0]!.textContent).toMatch(/Video inovasi daerah.*dari P1 ke P2/s);
    fireEvent.change(within(lines()[0]!).getByLabelText('Upaya'), { target: { value: '5' } });
    await settle();
    expect(lines()[0]!.textContent).not.toContain('Video');
    expect(localStorage.length).toBe(1);
  });

  it('adds planned innovations, and empties the plan', async () => {
    await open();
    press('Tambah satu inovasi');
    await settle();
    expect(screen.getByText(/1 inovasi direncanakan/)).toBeTruthy();
    expect(figures()).toContain('2,60');
    press('Kosongkan rencana');
    await settle();
    expect(screen.getByText(/0 inovasi direncanakan/)).toBeTruthy();
  });
});
