import { aProblem } from '../../../testing/server';
import { loaded } from './loaded';
import { ProblemError } from './problem-error';

describe('loaded', () => {
  it('goes from loading to full, and keeps the old value while it asks again', async () => {
    const answers = ['one', 'two'];
    const thing = loaded(() => Promise.resolve(answers.shift()!));
    expect(thing.state()).toBe('loading');
    await thing.reload();
    expect([thing.state(), thing.value()]).toEqual(['full', 'one']);
    const again = thing.reload();
    expect([thing.state(), thing.value()]).toEqual(['full', 'one']);
    await again;
    expect(thing.value()).toBe('two');
  });

  it('shows the problem, and recovers from it', async () => {
    let broken = true;
    const thing = loaded(() =>
      broken
        ? Promise.reject(new ProblemError(aProblem(404, 'not-found')))
        : Promise.resolve('there'),
    );
    await thing.reload();
    expect([thing.state(), thing.problem()?.code]).toEqual(['problem', 'not-found']);
    broken = false;
    await thing.reload();
    expect([thing.state(), thing.value()]).toEqual(['full', 'there']);
  });
});
