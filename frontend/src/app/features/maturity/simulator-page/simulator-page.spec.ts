import type { EffortsView, IndexFactsView } from '@satu/contract/views';
import { aSession } from '@satu/test-kit/session';
import { fireEvent, screen, within } from '@testing-library/angular/zoneless';

import { aProblem, refuse, requestTo, settle } from '../../../../testing/server';
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

const EFFORTS = DOOR.replace('facts', 'efforts');

async function open(efforts: EffortsView['efforts'] = [], given = facts()): Promise<void> {
  await visit(SimulatorPage, SESSION);
  await answered(efforts, given);
}

async function answered(efforts: EffortsView['efforts'] = [], given = facts()): Promise<void> {
  requestTo('GET', EFFORTS).flush({ efforts });
  await answer(DOOR, given);
  await answer('/rubrics/iid', anEdition());
}

const figures = () => screen.getByRole('region', { name: 'Indeks sekarang dan nanti' }).textContent;
const lines = () =>
  within(screen.getByRole('region', { name: /paling murah/ })).getAllByRole('listitem');

describe('SimulatorPage', () => {
  it('loads, says what went wrong, and lists the cheapest steps with what each brings', async () => {
    await visit(SimulatorPage, SESSION);
    requestTo('GET', EFFORTS).flush({ efforts: [] });
    await livesThroughAProblem(DOOR);
    await answered();
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
    const sent = requestTo('POST', DOOR.replace('facts', 'effort'));
    expect(sent.request.body).toEqual({ key: 'video', effort: 5 });
    refuse(sent, aProblem(503, 'try-again', { title: 'Coba lagi sebentar' }));
    await settle();
    expect(screen.getByRole('alert').textContent).toContain('Coba lagi sebentar');
    expect(lines()[0]!.textContent).not.toContain('Video');
  });

  it('begins with the efforts that are kept, and says what the innovation alone would score', async () => {
    await open([{ key: 'video', effort: 5 }]);
    choose('Cari langkah untuk', 'innovation:a');
    await settle();
    expect(lines()[0]!.textContent).not.toContain('Video');
    expect(screen.getByText(/Skor inovasi ini: 4\s+→\s+4\s+dari\s+111/)).toBeTruthy();
    fireEvent.click(within(lines()[0]!).getByRole('checkbox'));
    await settle();
    expect(screen.queryByText(/→\s+4\s+dari/)).toBeNull();
  });

  it('raises a chosen step to a higher tier', async () => {
    await open();
    choose('Cari langkah untuk', 'innovation:a');
    await settle();
    fireEvent.click(within(lines()[0]!).getByRole('checkbox'));
    await settle();
    expect(screen.getByText(/→\s+8\s+dari\s+111/)).toBeTruthy();
    fireEvent.change(within(lines()[0]!).getByLabelText('Sampai'), { target: { value: '3' } });
    await settle();
    expect(screen.getByText(/→\s+12\s+dari\s+111/)).toBeTruthy();
  });

  it('leads into the next band by as many tiers as it takes, with the arithmetic', async () => {
    // 57 points of rows and 5 × 99 over 12: 39.30, and each tier of a video brings 4 ÷ 12 ÷ 250.
    const rows = anEdition().rows.map(({ key }) => ({
      ...{
        rowKey: key,
        tier: key === '12' ? (0 as const) : (3 as const),
        verifiedTier: null,
        hasEvidence: true,
      },
    }));
    const own = anEdition().indicators.map(({ key, bases }) => ({
      ...{ indicatorKey: key, tier: key === 'video' ? (0 as const) : (3 as const) },
      ...{ basis: bases[0]?.key ?? null, verifiedTier: null, hasEvidence: true },
    }));
    const kios = facts().innovations[0]!;
    const innovations = Array.from({ length: 5 }, (_, at) => ({
      ...{ ...kios, id: `i${at}`, claims: own },
    }));
    await open([], facts({ rows, innovations }));
    const way = () => screen.getByText(/menaikkan indeks dari/).closest('satu-notice')!;
    expect(way().textContent).toMatch(/1 × Penghargaan.*dari\s+39,30\s+ke\s+40,10/s);
    choose('Cari langkah untuk', 'agency:dinkes');
    await settle();
    expect(way().textContent).toMatch(/2 × Video inovasi daerah\s+menaikkan.*ke\s+40,10/s);
    expect(way().textContent).toMatch(/P0 → P3:\s+24 poin, indeks \+0,800/);
    expect(way().textContent).toMatch(/39,300 \+ 0,800 = 40,100/);
    press('Pilih semua langkah itu');
    await settle();
    expect(figures()).toContain('40,10');
  });

  it('adds planned innovations, and empties the plan', async () => {
    await open();
    press('Tambah satu inovasi');
    await settle();
    expect(screen.getByText(/1 inovasi direncanakan/)).toBeTruthy();
    expect(figures()).toContain('2,60');
    const plan = within(screen.getByRole('region', { name: 'Inovasi yang direncanakan' }));
    fireEvent.change(plan.getByLabelText(/^20\. /), { target: { value: '0' } });
    await settle();
    expect(figures()).not.toContain('2,60');
    press('Buang inovasi 1');
    await settle();
    expect(screen.getByText(/0 inovasi direncanakan/)).toBeTruthy();
    choose('Parameter yang akan dicapai', '3');
    press('Tambah satu inovasi');
    await settle();
    expect(screen.getByText(/Inovasi 1: urusan belum dipilih, P3/)).toBeTruthy();
    press('Kosongkan rencana');
    await settle();
    expect(screen.getByText(/0 inovasi direncanakan/)).toBeTruthy();
  });
});
