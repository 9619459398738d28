import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import { inputs, outputs } from '../../../testing/bindings';
import { aProblem } from '../../../testing/server';
import { Pager } from './pager';

describe('Pager', () => {
  it('tells how much is shown and asks for more', async () => {
    let more = 0;
    await render(Pager, {
      bindings: [
        ...inputs({ shown: 25, total: 1000, capped: true, hasMore: true, problem: null }),
        ...outputs({ more: () => more++ }),
      ],
    });
    expect(screen.getByText('Ditampilkan 25 dari lebih dari 1000')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Muat lagi' }));
    expect(more).toBe(1);
  });

  it('says that the next page did not come, and asks for it again', async () => {
    let more = 0;
    const problem = aProblem(503, 'try-again', { title: 'Server sibuk' });
    await render(Pager, {
      bindings: [
        ...inputs({ shown: 25, hasMore: true, problem }),
        ...outputs({ more: () => more++ }),
      ],
    });
    expect(screen.getByRole('alert').textContent).toContain('Server sibuk');
    expect(screen.queryByRole('button', { name: 'Muat lagi' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
    expect(more).toBe(1);
  });

  it('offers nothing at the end', async () => {
    await render(Pager, { bindings: inputs({ shown: 3, total: 3, problem: null }) });
    expect(screen.getByText('Ditampilkan 3 dari 3')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
