import { jest } from '@jest/globals';

import { aProblem } from '../../../testing/server';
import { ProblemError } from '../http/problem-error';
import { Draft } from './draft';
import { BODY, OFFLINE, Server, URL } from './draft.fixture';
import { UnsentStore } from './unsent-store';

describe('Draft', () => {
  let server: Server;
  let draft: Draft<typeof BODY>;

  function open(): Draft<typeof BODY> {
    const opened = new Draft<typeof BODY>(URL, new UnsentStore('orang-1', localStorage), server);
    opened.adopt(BODY, '"1-1"');
    return opened;
  }

  beforeEach(() => {
    jest.useFakeTimers();
    server = new Server();
    draft = open();
  });

  afterEach(() => {
    draft.stop();
    jest.useRealTimers();
  });

  it('waits a second for the next key, then sends all fields in one patch', async () => {
    draft.set('name', 'B');
    await jest.advanceTimersByTimeAsync(900);
    draft.set('name', 'Baru');
    draft.set('/content/problem', 'Antrean panjang');
    await jest.advanceTimersByTimeAsync(999);
    expect(server.asked).toHaveLength(0);
    await jest.advanceTimersByTimeAsync(1);
    expect(server.asked.map(({ attempt }) => [attempt.etag, attempt.fields])).toEqual([
      ['"1-1"', { '/name': 'Baru', '/content/problem': 'Antrean panjang' }],
    ]);
    expect(draft.state()).toBe('saving');
    await server.asked[0]!.answer({ ...BODY, name: 'Baru' }, '"1-2"');
    expect([draft.state(), draft.etag, draft.pending()]).toEqual(['saved', '"1-2"', false]);
    // By the server's clock: the device's may be wrong.
    expect(draft.lastSavedAt()).toBe(server.time());
  });

  it('sends one patch at a time; what is typed meanwhile follows on the new version', async () => {
    draft.set('name', 'Satu');
    void draft.flush();
    draft.set('name', 'Dua');
    void draft.flush();
    expect(server.asked).toHaveLength(1);
    await server.asked[0]!.answer({ ...BODY, name: 'Satu' }, '"1-2"');
    expect(server.asked[1]!.attempt).toMatchObject({ etag: '"1-2"', fields: { '/name': 'Dua' } });
    expect(server.asked[1]!.attempt.key).not.toBe(server.asked[0]!.attempt.key);
    expect(draft.current().name).toBe('Dua');
    await server.asked[1]!.answer({ ...BODY, name: 'Dua' }, '"1-3"');
    expect(draft.state()).toBe('saved');
  });

  it('keeps what the network lost, and repeats it under the same key', async () => {
    draft.set('name', 'Baru');
    void draft.flush();
    await server.asked[0]!.refuse(OFFLINE);
    expect(draft.state()).toBe('unsent');
    draft.set('name', 'Lebih baru');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(server.asked[1]!.attempt).toEqual(server.asked[0]!.attempt);
    await server.asked[1]!.answer({ ...BODY, name: 'Baru' }, '"1-2"');
    expect(server.asked[2]!.attempt.fields).toEqual({ '/name': 'Lebih baru' });
  });

  it('tries again by itself, more and more slowly', async () => {
    draft.set('name', 'Baru');
    void draft.flush();
    await server.asked[0]!.refuse(OFFLINE);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(server.asked).toHaveLength(2);
    await server.asked[1]!.refuse(OFFLINE);
    await jest.advanceTimersByTimeAsync(9_999);
    expect(server.asked).toHaveLength(2);
    await jest.advanceTimersByTimeAsync(1);
    expect(server.asked).toHaveLength(3);
  });

  it('survives a page that is killed: the next visit shows the text and sends it', async () => {
    draft.set('/content/problem', 'Antrean panjang');
    void draft.flush();
    await server.asked[0]!.refuse(OFFLINE);
    draft.stop();

    draft = open();
    expect(draft.current().content).toEqual({ problem: 'Antrean panjang', result: '' });
    void draft.flush();
    expect(server.asked[1]!.attempt).toEqual(server.asked[0]!.attempt);
    await server.asked[1]!.answer(BODY, '"1-2"');
    expect(localStorage).toHaveLength(0);
  });

  it('keeps the version on which unsent text was typed, so that the server can merge', async () => {
    draft.set('name', 'Baru');
    void draft.flush();
    await server.asked[0]!.refuse(OFFLINE);
    draft.adopt({ ...BODY, content: { problem: 'Dari orang lain', result: '' } }, '"1-7"');
    expect(draft.etag).toBe('"1-1"');
    expect(draft.current()).toEqual({
      name: 'Baru',
      content: { problem: 'Dari orang lain', result: '' },
    });
  });

  it('shows both values when two wrote the same field, and sends the rest', async () => {
    draft.set('name', 'Milik saya');
    draft.set('/content/result', 'Hasil');
    void draft.flush();
    server.now = { body: { ...BODY, name: 'Miliknya' }, etag: '"1-5"' };
    const theirs = {
      pointer: '/name',
      theirs: 'Miliknya',
      by: 'Rekan',
      at: '2026-06-01T03:00:00Z',
    };
    const conflicts = [{ ...theirs, yours: 'Milik saya' }];
    await server.asked[0]!.refuse(aProblem(412, 'stale-version', { context: { conflicts } }));

    expect(draft.conflicts()).toEqual(conflicts);
    expect(server.asked[1]!.attempt).toMatchObject({
      etag: '"1-5"',
      fields: { '/content/result': 'Hasil' },
    });
    await server.asked[1]!.answer({ ...BODY, name: 'Miliknya' }, '"1-6"');
    expect([draft.state(), draft.pending()]).toEqual(['conflict', true]);

    draft.resolve('/name', 'yours');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(server.asked[2]!.attempt).toMatchObject({
      etag: '"1-6"',
      fields: { '/name': 'Milik saya' },
    });
    await server.asked[2]!.answer({ ...BODY, name: 'Milik saya' }, '"1-7"');
    expect([draft.state(), draft.conflicts()]).toEqual(['saved', []]);
  });

  it('takes the other’s value when the person prefers it', async () => {
    draft.set('name', 'Milik saya');
    void draft.flush();
    server.now = { body: { ...BODY, name: 'Miliknya' }, etag: '"1-5"' };
    const conflict = {
      pointer: '/name',
      yours: 'x',
      theirs: 'Miliknya',
      by: 'Rekan',
      at: '2026-06-01T03:00:00Z',
    };
    await server.asked[0]!.refuse(
      aProblem(412, 'stale-version', { context: { conflicts: [conflict] } }),
    );
    draft.resolve('/name', 'theirs');
    expect([draft.current().name, draft.pending(), server.asked.length]).toEqual([
      'Miliknya',
      false,
      1,
    ]);
  });

  it('sends nothing more once it is stopped, whatever is answered', async () => {
    draft.set('name', 'Milik Ani');
    void draft.flush();
    draft.stop();
    await server.asked[0]!.answer({ ...BODY, name: 'Milik Ani' }, '"1-2"');
    void draft.flush();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(server.asked).toHaveLength(1);
  });

  it('keeps in sight what another tab has sent, and learns its version', async () => {
    draft.set('name', 'Dari tab satu');
    void draft.flush();
    await server.asked[0]!.refuse(OFFLINE);
    const other = open();
    void other.flush();
    const sent = { ...BODY, name: 'Dari tab satu' };
    await server.asked[1]!.answer(sent, '"1-2"');
    server.now = { body: { ...sent, content: { problem: 'Baru', result: '' } }, etag: '"1-3"' };
    draft.reread();
    expect(draft.current().name).toBe('Dari tab satu');
    await jest.advanceTimersByTimeAsync(0);
    expect([draft.current().name, draft.current().content.problem]).toEqual([
      'Dari tab satu',
      'Baru',
    ]);
    expect([draft.etag, draft.state(), server.asked.length]).toEqual(['"1-3"', 'saved', 2]);
  });

  it('puts no old words back when an answer comes late', async () => {
    draft.set('name', 'Baru');
    void draft.flush();
    await server.asked[0]!.answer({ ...BODY, name: 'Baru' }, '"1-2"');
    draft.adopt(BODY, '"1-1"');
    expect([draft.current().name, draft.etag]).toEqual(['Baru', '"1-2"']);
  });

  it('leaves the server alone for as long as it asks, also while somebody types', async () => {
    draft.set('name', 'a');
    void draft.flush();
    const busy = new ProblemError(aProblem(429, 'too-many-requests'), null, 60);
    await server.asked[0]!.fail(busy);
    for (let second = 0; second < 30; second += 1) {
      draft.set('name', `a${second}`);
      await jest.advanceTimersByTimeAsync(1_100);
      void draft.flush();
    }
    expect(server.asked).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(30_000);
    expect(server.asked).toHaveLength(2);
  });

  it('tells which fields the server merged', async () => {
    draft.set('name', 'Baru');
    void draft.flush();
    await server.asked[0]!.answer({ ...BODY, merged: ['/content/result'] }, '"1-4"');
    expect(draft.merged()).toEqual(['/content/result']);
  });

  it('lets one refused field wait and sends the others', async () => {
    draft.set('name', '');
    draft.set('/content/result', 'Hasil');
    void draft.flush();
    const errors = [{ pointer: '/name', detail: 'Isi nama' }];
    await server.asked[0]!.refuse(aProblem(400, 'validation-failed', { errors }));
    expect(server.asked[1]!.attempt.fields).toEqual({ '/content/result': 'Hasil' });
    await server.asked[1]!.answer(BODY, '"1-2"');
    expect([draft.state(), draft.pending()]).toEqual(['refused', true]);

    draft.set('name', 'Baru');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(server.asked[2]!.attempt.fields).toEqual({ '/name': 'Baru' });
    await server.asked[2]!.answer({ ...BODY, name: 'Baru' }, '"1-3"');
    expect(draft.state()).toBe('saved');
  });

  it('stops at a refusal that names no field, and keeps the text', async () => {
    draft.set('name', 'Baru');
    void draft.flush();
    await server.asked[0]!.refuse(aProblem(404, 'not-found'));
    await jest.advanceTimersByTimeAsync(120_000);
    expect(server.asked).toHaveLength(1);
    expect([draft.state(), draft.problem()?.code, draft.current().name]).toEqual([
      'refused',
      'not-found',
      'Baru',
    ]);
  });

  it('does not go round for ever when the server calls the newest version stale', async () => {
    draft.set('name', 'Baru');
    void draft.flush();
    await server.asked[0]!.refuse(aProblem(412, 'stale-version'));
    expect([server.asked.length, draft.state(), draft.current().name]).toEqual([
      1,
      'refused',
      'Baru',
    ]);
  });

  it('writes nothing back once it was stopped and its text erased', async () => {
    draft.set('name', 'Rahasia');
    void draft.flush();
    draft.stop();
    localStorage.clear();
    await server.asked[0]!.refuse(OFFLINE);
    await jest.advanceTimersByTimeAsync(120_000);
    expect([server.asked.length, localStorage.length]).toEqual([1, 0]);
  });

  async function meet(pointer: string, theirs: string): Promise<void> {
    const body = { ...BODY, content: { ...BODY.content, problem: theirs } };
    server.now = { body, etag: '"1-5"' };
    const conflicts = [{ pointer, yours: '', theirs, by: 'Rekan', at: '' }];
    const stale = aProblem(412, 'stale-version', { context: { conflicts } });
    await server.asked.at(-1)!.refuse(stale);
  }

  it('keeps the own words in the field while a conflict is open, also those typed on', async () => {
    draft.set('/content/problem', 'Empat puluh delapan huruf milik saya');
    void draft.flush();
    await meet('/content/problem', 'Versi rekan');
    expect(draft.current().content.problem).toBe('Empat puluh delapan huruf milik saya');
    draft.set('/content/problem', 'Empat puluh delapan huruf milik saya, dan lagi');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(server.asked).toHaveLength(1);
    expect(draft.conflicts()).toMatchObject([
      { yours: 'Empat puluh delapan huruf milik saya, dan lagi', theirs: 'Versi rekan' },
    ]);
    draft.resolve('/content/problem', 'yours');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(server.asked[1]!.attempt.fields).toEqual({
      '/content/problem': 'Empat puluh delapan huruf milik saya, dan lagi',
    });
  });

  it('asks too about what was typed while the answer was under way, into what another changed', async () => {
    draft.set('name', 'Baru');
    void draft.flush();
    draft.set('/content/problem', 'Tulisan saya');
    const merged = { ...BODY, name: 'Baru', content: { ...BODY.content, problem: 'Milik rekan' } };
    await server.asked[0]!.answer({ ...merged, merged: ['/content/problem'] }, '"1-4"');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(server.asked).toHaveLength(1);
    expect(draft.conflicts()).toMatchObject([{ yours: 'Tulisan saya', theirs: 'Milik rekan' }]);
    expect(draft.current().content.problem).toBe('Tulisan saya');
  });

  it('lets the words of two tabs stand beside each other, and sends what another tab left', async () => {
    draft.set('name', 'Dari tab satu');
    void draft.flush();
    await server.asked[0]!.refuse(OFFLINE);
    const other = open();
    other.set('/content/problem', 'Dari tab dua');
    other.stop();
    await jest.advanceTimersByTimeAsync(5_000);
    await server.asked[1]!.answer({ ...BODY, name: 'Dari tab satu' }, '"1-2"');
    expect(server.asked[2]!.attempt.fields).toEqual({ '/content/problem': 'Dari tab dua' });
  });

  it('puts nothing back that another tab erased on sign-out', async () => {
    draft.set('name', 'Rahasia');
    void draft.flush();
    await server.asked[0]!.refuse(OFFLINE);
    localStorage.clear();
    draft.reread();
    await jest.advanceTimersByTimeAsync(120_000);
    expect([localStorage.length, server.asked.length, draft.current().name]).toEqual([
      0,
      1,
      'Lama',
    ]);
  });

  it('sends what was corrected while its refusal was under way', async () => {
    draft.set('name', '');
    void draft.flush();
    draft.set('name', 'Baru');
    const errors = [{ pointer: '/name', detail: 'Isi nama' }];
    await server.asked[0]!.refuse(aProblem(400, 'validation-failed', { errors }));
    expect(server.asked[1]!.attempt.fields).toEqual({ '/name': 'Baru' });
  });

  it.each([
    ['offline', 'unsent'],
    ['try-again', 'busy'],
    ['too-many-requests', 'busy'],
    ['unauthenticated', 'ended'],
  ] as const)('does not call %s anything else', async (code, state) => {
    draft.set('name', 'Baru');
    void draft.flush();
    await server.asked[0]!.refuse(aProblem(503, code));
    expect([draft.state(), draft.delay()?.code, draft.adrift()]).toEqual([state, code, false]);
  });

  it('waits as long as the server asks', async () => {
    draft.set('name', 'Baru');
    void draft.flush();
    await server.asked[0]!.fail(new ProblemError(aProblem(429, 'too-many-requests'), null, 30));
    await jest.advanceTimersByTimeAsync(29_999);
    expect(server.asked).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(server.asked).toHaveLength(2);
  });

  it('goes on sending where the browser keeps nothing, and says so', async () => {
    const alone = new Draft<typeof BODY>(URL, new UnsentStore('orang-1', null), server);
    alone.adopt(BODY, '"1-1"');
    alone.set('name', 'Baru');
    expect([alone.adrift(), alone.current().name]).toEqual([true, 'Baru']);
    void alone.flush();
    await server.asked[0]!.refuse(OFFLINE);
    await jest.advanceTimersByTimeAsync(5_000);
    await server.asked[1]!.answer({ ...BODY, name: 'Baru' }, '"1-2"');
    expect([alone.state(), alone.adrift()]).toEqual(['saved', false]);
    alone.stop();
  });
});
