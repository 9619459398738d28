import { aProblem } from '../../../testing/server';
import { acting } from './acting';
import { ProblemError } from './problem-error';

describe('acting', () => {
  it('does one thing at a time, and says so', async () => {
    const acts = acting();
    let answer: (value: string) => void = () => undefined;
    let presses = 0;
    const press = (): Promise<string | null> =>
      acts.run(() => new Promise<string>((resolve) => ((presses += 1), (answer = resolve))));
    const first = press();
    const second = press();
    expect([acts.busy(), presses]).toEqual([true, 1]);
    answer('jadi');
    await expect(Promise.all([first, second])).resolves.toEqual(['jadi', null]);
    expect(acts.busy()).toBe(false);
  });

  it('keeps the refusal until the next try', async () => {
    const acts = acting();
    const refuse = (): Promise<never> => Promise.reject(new ProblemError(aProblem(409, 'taken')));
    await expect(acts.done(refuse)).resolves.toBe(false);
    expect([acts.refused()?.code, acts.busy()]).toEqual(['taken', false]);
    await expect(acts.done(() => Promise.resolve())).resolves.toBe(true);
    expect(acts.refused()).toBeNull();
  });
});
