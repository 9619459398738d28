import type { Versioned } from './api';
import { subject } from './subject';

/** A server whose answers come when the test says so. */
function server(): {
  get: (id: string) => Promise<Versioned<string>>;
  answer: (id: string, body?: string) => Promise<void>;
} {
  const open: { id: string; take: (answer: Versioned<string>) => void }[] = [];
  return {
    get: (id) =>
      new Promise((take) => {
        open.push({ id, take });
      }),
    answer: async (id, body = id) => {
      const [found] = open.splice(
        open.findIndex((one) => one.id === id),
        1,
      );
      found!.take({ body, etag: `"${body}"` });
      await Promise.resolve();
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

describe('subject', () => {
  it('shows nothing of the one before once another is asked for', async () => {
    const { get, answer } = server();
    const thing = subject(get);
    void thing.open('a');
    await answer('a');
    expect([thing.state(), thing.value()]).toEqual(['full', 'a']);
    void thing.open('b');
    expect([thing.state(), thing.value()]).toEqual(['loading', null]);
    void thing.open('a');
    expect(thing.value()).toBe('a');
  });

  it('drops a late answer together with its version', async () => {
    const { get, answer } = server();
    const thing = subject(get);
    void thing.open('a');
    void thing.open('b');
    await answer('b');
    await answer('a');
    expect(thing.value()).toBe('b');
    const named: string[] = [];
    await thing.act((id, etag) => {
      named.push(id, etag);
      return Promise.resolve({ body: 'b2', etag: '"b2"' });
    });
    expect(named).toEqual(['b', '"b"']);
    expect(thing.value()).toBe('b2');
  });

  it('shows what an act answered only where the act was done', async () => {
    const { get, answer } = server();
    const thing = subject(get);
    void thing.open('a');
    await answer('a');
    let done: (answer: Versioned<string>) => void = () => undefined;
    const acting = thing.act(() => new Promise((take) => (done = take)));
    void thing.open('b');
    await answer('b');
    done({ body: 'a, changed', etag: '"a2"' });
    await acting;
    expect(thing.value()).toBe('b');
  });

  it('gives back what an act answered, and shows it only where it is about the same thing', async () => {
    const { get, answer } = server();
    const thing = subject(get);
    void thing.open('a');
    await answer('a');
    const copy = { body: 'copy of a', etag: '"c"' };
    const given = await thing.act(
      () => Promise.resolve(copy),
      (body, id) => body === id,
    );
    expect([given, thing.value(), thing.etag()]).toEqual(['copy of a', 'a', '"a"']);
  });

  it('keeps what an act answered over a question that was asked before it', async () => {
    const { get, answer } = server();
    const thing = subject(get);
    void thing.open('a');
    await answer('a');
    void thing.reload();
    await thing.act(() => Promise.resolve({ body: 'changed', etag: '"2"' }));
    await answer('a', 'as it was');
    expect(thing.value()).toBe('changed');
  });
});
