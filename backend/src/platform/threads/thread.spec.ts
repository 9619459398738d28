import { beside, TaskGivenUp, Thread } from './thread.js';

const options = { heapMb: 64, mostWaiting: 3, longestMs: 5_000 };
const thread = new Thread({ ...options, entry: beside(import.meta.url, './tasks.fixture') });
afterAll(() => thread.stop());

it('answers what a task found, one after the other', async () => {
  const both = [1, 2].map((number) => thread.run<number>('double', { number }));
  expect(await Promise.all(both)).toEqual([2, 4]);
});

it('passes a refusal on as it is, and any other error as a failure', async () => {
  await expect(thread.run('refuse', {})).rejects.toMatchObject({
    code: 'unsupported-file',
    context: { reason: 'X' },
  });
  await expect(thread.run('fail', {})).rejects.toThrow('broken');
  await expect(thread.run('unknown', {})).rejects.toThrow('no such task');
});

it('gives up what takes too long, and goes on with the next', async () => {
  const hasty = new Thread({
    ...options,
    longestMs: 1_500,
    entry: beside(import.meta.url, './tasks.fixture'),
  });
  const stuck = hasty.run('hang', {});
  const next = hasty.run<number>('double', { number: 4 });
  await expect(stuck).rejects.toThrow(TaskGivenUp);
  expect(await next).toBe(8);
  await hasty.stop();
});

it('asks to come again when too many wait', async () => {
  const waiting = [1, 2, 3].map((number) => thread.run('double', { number }));
  await expect(thread.run('double', { number: 4 })).rejects.toMatchObject({ code: 'try-again' });
  await Promise.all(waiting);
});
