import { anInnovation } from '@satu/test-kit/innovation';
import { aSession } from '@satu/test-kit/session';
import { screen } from '@testing-library/angular/zoneless';

import { requestTo, settle } from '../../../../testing/server';
import { aPage, answer, livesThroughAProblem, visit } from '../../../../testing/visit';
import { HistoryPage } from './history-page';

const CHANGE = {
  ...{ id: '1', pointer: '/content/problem', setAside: false },
  ...{ before: 'Antrean panjang.', after: 'Antrean\nsejak subuh.' },
  ...{ at: '2026-11-19T02:00:00Z', by: 'Siti' },
};

async function open(): Promise<void> {
  await visit(HistoryPage, aSession('AGENCY_STAFF'), { id: 'i', section: 'basics' });
}

describe('HistoryPage', () => {
  it('loads, says what went wrong, and asks for the fields of its section alone', async () => {
    await open();
    await livesThroughAProblem('/innovations/i');
    await answer('/innovations/i', anInnovation());
    const asked = requestTo('GET', '/innovations/i/changes');
    expect(asked.request.params.getAll('pointer')).toContain('/content/problem');
    expect(asked.request.params.getAll('pointer')).not.toContain('/initiator');
    asked.flush(aPage());
    await settle();
    expect(screen.getByText(/belum pernah diganti/)).toBeTruthy();
  });

  it('tells a failed history from an empty one', async () => {
    await open();
    await answer('/innovations/i', anInnovation());
    await livesThroughAProblem('/innovations/i/changes');
    await answer('/innovations/i', anInnovation());
    await answer('/innovations/i/changes', aPage());
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows what stood there, what replaced it, by whom and when', async () => {
    await open();
    await answer('/innovations/i', anInnovation());
    await answer('/innovations/i/changes', aPage(CHANGE, { ...CHANGE, id: '2', before: null }));
    const [line, first] = screen.getAllByRole('listitem');
    expect(line!.textContent).toMatch(
      /Diganti oleh Siti.*19 November 2026.*WIB.*Sebelumnya\s*Antrean panjang\.\s*Menjadi\s*Antrean\s*sejak subuh\./s,
    );
    expect(first!.textContent).toMatch(/Sebelumnya\s*\(kosong\)/);
  });

  it('keeps the words that somebody gave up apart from those that once stood', async () => {
    await open();
    await answer('/innovations/i', anInnovation());
    await answer('/innovations/i/changes', aPage({ ...CHANGE, setAside: true }));
    expect(screen.getByRole('listitem').textContent).toMatch(
      /Siti melepas tulisannya.*Tulisan yang tidak dipakai\s*Antrean panjang\.\s*Yang dipakai/s,
    );
  });
});
