import type { Page } from '@satu/contract/views';

import { aProblem } from '../../../testing/server';
import { paged } from './paged';
import { ProblemError } from './problem-error';

/** A server whose answers the spec gives in the order it likes. */
function server() {
  const waiting: {
    cursor: string | null;
    resolve: (page: Page<string>) => void;
    reject: (error: unknown) => void;
  }[] = [];
  const load = (cursor: string | null): Promise<Page<string>> =>
    new Promise((resolve, reject) => waiting.push({ cursor, resolve, reject }));
  return { waiting, list: paged(load) };
}

describe('paged', () => {
  it('grows by pages until there is no next', async () => {
    const { list, waiting } = server();
    const first = list.reload();
    expect(list.state()).toBe('loading');
    waiting[0]!.resolve({ items: ['a', 'b'], next: 'c2', total: 3, totalCapped: false });
    await first;
    expect([list.state(), list.hasMore(), list.total()]).toEqual(['full', true, 3]);

    const second = list.more();
    expect(list.loadingMore()).toBe(true);
    expect(waiting[1]!.cursor).toBe('c2');
    waiting[1]!.resolve({ items: ['c'], next: null });
    await second;
    expect(list.items()).toEqual(['a', 'b', 'c']);
    expect([list.hasMore(), list.total()]).toEqual([false, 3]);
  });

  it('is empty when nothing matches', async () => {
    const { list, waiting } = server();
    const loading = list.reload();
    waiting[0]!.resolve({ items: [], next: null });
    await loading;
    expect(list.state()).toBe('empty');
  });

  it('drops an answer that a newer question overtook', async () => {
    const { list, waiting } = server();
    const slow = list.reload();
    const fast = list.reload();
    waiting[1]!.resolve({ items: ['new'], next: null });
    await fast;
    waiting[0]!.resolve({ items: ['old'], next: null });
    await slow;
    expect(list.items()).toEqual(['new']);
  });

  it('keeps what is shown when a further page fails', async () => {
    const { list, waiting } = server();
    const first = list.reload();
    waiting[0]!.resolve({ items: ['a'], next: 'c2' });
    await first;
    const second = list.more();
    waiting[1]!.reject(new ProblemError(aProblem(503, 'try-again')));
    await second;
    expect([list.state(), list.problem()?.code, list.items()]).toEqual([
      'full',
      'try-again',
      ['a'],
    ]);
  });

  it('shows the problem when the first page fails', async () => {
    const { list, waiting } = server();
    const loading = list.reload();
    waiting[0]!.reject(new ProblemError(aProblem(404, 'not-found')));
    await loading;
    expect([list.state(), list.problem()?.code]).toEqual(['problem', 'not-found']);
  });
});
