import { jest } from '@jest/globals';

import { aProblem } from '../../../testing/server';
import { Draft } from './draft';
import { BODY, OFFLINE, Server, URL } from './draft.fixture';
import { UnsentStore } from './unsent-store';

describe('words given up for another’s', () => {
  const DOOR = '/innovations/1/changes';
  const store = new UnsentStore('orang-1', localStorage);

  let server: Server;
  let draft: Draft<typeof BODY>;

  beforeEach(async () => {
    jest.useFakeTimers();
    server = new Server();
    draft = new Draft<typeof BODY>(URL, store, server);
    draft.adopt(BODY, '"1-1"');
    draft.set('name', 'Milik saya');
    void draft.flush();
    server.now = { body: { ...BODY, name: 'Miliknya' }, etag: '"1-5"' };
    const met = { pointer: '/name', yours: 'x', theirs: 'Miliknya', by: 'Rekan', at: '' };
    const context = { conflicts: [met] };
    await server.asked[0]!.refuse(aProblem(412, 'stale-version', { context }));
  });

  afterEach(() => {
    draft.stop();
    jest.useRealTimers();
  });

  it('are kept where they can be read again', async () => {
    draft.resolve('/name', 'theirs', DOOR);
    await jest.advanceTimersByTimeAsync(0);
    const told = server.kept.map(({ door, fields }) => [door, fields]);
    expect(told).toEqual([[DOOR, { '/name': 'Milik saya' }]]);
    expect([draft.state(), draft.pending(), server.asked.length]).toEqual(['idle', false, 1]);
  });

  it('wait for the network under one key, through a reload, and hold back nothing', async () => {
    server.refusesAside = OFFLINE;
    draft.resolve('/name', 'theirs', DOOR);
    await jest.advanceTimersByTimeAsync(0);
    expect([draft.state(), draft.pending()]).toEqual(['unsent', true]);
    const key = store.read(URL)!.aside[0]!.key;
    draft.stop();
    const again = new Draft<typeof BODY>(URL, store, server);
    server.refusesAside = null;
    again.set('/content/result', 'Hasil');
    void again.flush();
    expect(server.asked[1]!.attempt.fields).toEqual({ '/content/result': 'Hasil' });
    await server.asked[1]!.answer({ ...BODY, name: 'Miliknya' }, '"1-6"');
    expect(server.kept.map((one) => one.key)).toEqual([key]);
    expect(store.read(URL)).toBeNull();
  });

  it('stay here, said to be here alone, when the server will never take them', async () => {
    server.refusesAside = aProblem(404, 'not-found');
    draft.resolve('/name', 'theirs', DOOR);
    await jest.advanceTimersByTimeAsync(0);
    expect(draft.stranded().map(({ fields }) => fields)).toEqual([{ '/name': 'Milik saya' }]);
    expect([draft.state(), draft.pending()]).toEqual(['idle', true]);
    draft.discard(draft.stranded()[0]!.key);
    expect([draft.stranded(), draft.pending(), store.read(URL)]).toEqual([[], false, null]);
  });

  it('never hold back what is typed, however long their door fails', async () => {
    server.refusesAside = aProblem(500, 'unexpected');
    draft.resolve('/name', 'theirs', DOOR);
    await jest.advanceTimersByTimeAsync(10);
    draft.set('/content/result', 'Hasil');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(server.asked[1]!.attempt.fields).toEqual({ '/content/result': 'Hasil' });
  });
});
