import { provideRouter } from '@angular/router';
import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import { inputs, outputs } from '../../../testing/bindings';
import { LackingList } from './lacking-list';

const ITEMS = Array.from({ length: 8 }, (_, index) => ({
  id: `${index}`,
  name: `Dinas ${index}`,
  note: 'Belum pernah memulai',
  link: ['/kepatuhan', `${index}`],
}));

async function open(values: Record<string, unknown>, asked: string[] = []): Promise<void> {
  await render(LackingList, {
    bindings: [
      ...inputs({ items: ITEMS, ...values }),
      ...outputs({ remind: (id: string) => asked.push(`ingatkan ${id}`) }),
    ],
    providers: [provideRouter([])],
  });
}

describe('LackingList', () => {
  it('shows the first six, and all of them on request', async () => {
    await open({});
    expect(screen.getAllByRole('listitem')).toHaveLength(6);
    fireEvent.click(screen.getByRole('button', { name: 'Lihat semua (8)' }));
    expect(await screen.findByRole('link', { name: 'Dinas 7' })).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(8);
    expect(screen.queryByRole('button', { name: /Ingatkan/ })).toBeNull();
  });

  it('offers what the page allows, by the name of the agency', async () => {
    const asked: string[] = [];
    await open({ remindable: true }, asked);
    fireEvent.click(screen.getByRole('button', { name: 'Ingatkan Dinas 3' }));
    expect(asked).toEqual(['ingatkan 3']);
    expect(screen.queryByRole('button', { name: /Disposisi/ })).toBeNull();
  });
});
