import { Turns } from './turns.js';

const never = (): Promise<never> => Promise.reject(new Error('must not run'));

it('lets one go after another under one name, and others beside them', async () => {
  const turns = new Turns(10);
  const seen: string[] = [];
  let finishFirst = (): void => undefined;
  const first = turns.take('a', () => new Promise<void>((resolve) => (finishFirst = resolve)));
  const second = turns.take('a', () => Promise.resolve(seen.push('second')));
  await turns.take('b', () => Promise.resolve(seen.push('beside')));
  expect(seen).toEqual(['beside']);
  finishFirst();
  await Promise.all([first, second]);
  expect(seen).toEqual(['beside', 'second']);
});

it('answers try-again when the line is long, and has room again when it is not', async () => {
  const turns = new Turns(2);
  let finish = (): void => undefined;
  const first = turns.take('a', () => new Promise<void>((resolve) => (finish = resolve)));
  const second = turns.take('a', () => Promise.resolve('second'));
  await expect(turns.take('a', never)).rejects.toMatchObject({ code: 'try-again' });
  expect(await turns.take('b', () => Promise.resolve('beside'))).toBe('beside');
  finish();
  await Promise.all([first, second]);
  expect(await turns.take('a', () => Promise.resolve('again'))).toBe('again');
});

it('goes on after one that failed', async () => {
  const turns = new Turns(2);
  const failed = turns.take('a', never);
  const next = turns.take('a', () => Promise.resolve('next'));
  await expect(failed).rejects.toThrow('must not run');
  expect(await next).toBe('next');
});
