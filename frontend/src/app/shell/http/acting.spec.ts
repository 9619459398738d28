import { Component, Injectable, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { render } from '@testing-library/angular/zoneless';

import { aProblem } from '../../../testing/server';
import { acting, type Acting } from './acting';
import { ProblemError } from './problem-error';

const REFUSAL = new ProblemError(aProblem(409, 'taken'));

function acts(): Acting {
  return TestBed.runInInjectionContext(() => acting());
}

/** An act that ends when the spec says so. */
function anAct(): {
  act: () => Promise<string>;
  answer: (value: string) => void;
  refuse: () => void;
} {
  let [answer, refuse]: [(value: string) => void, (error: Error) => void] = [
    () => undefined,
    () => undefined,
  ];
  const act = (): Promise<string> =>
    new Promise((resolve, reject) => ([answer, refuse] = [resolve, reject]));
  return {
    act,
    answer: (value) => {
      answer(value);
    },
    refuse: () => {
      refuse(REFUSAL);
    },
  };
}

describe('acting', () => {
  it('does one thing at a time, and says so', async () => {
    const page = acts();
    const { act, answer } = anAct();
    let presses = 0;
    const press = (): Promise<string | null> => page.run(() => ((presses += 1), act()));
    const first = press();
    const second = press();
    expect([page.busy(), presses]).toEqual([true, 1]);
    // Another try begins, as when a dialog is closed and opened again: the first is still under way.
    page.forget();
    const third = press();
    expect([page.busy(), presses]).toEqual([true, 1]);
    answer('jadi');
    await expect(Promise.all([first, second, third])).resolves.toEqual(['jadi', null, null]);
    expect(page.busy()).toBe(false);
  });

  it('keeps the refusal until the next try', async () => {
    const page = acts();
    await expect(page.done(() => Promise.reject(REFUSAL))).resolves.toBe(false);
    expect([page.refused()?.code, page.busy()]).toEqual(['taken', false]);
    await expect(page.done(() => Promise.resolve())).resolves.toBe(true);
    expect(page.refused()).toBeNull();
  });

  it('shows no refusal on a subject that was not acted on, and is free for that one at once', async () => {
    const page = acts();
    const [before, here] = [anAct(), anAct()];
    const late = page.run(before.act);
    page.leave();
    expect(page.busy()).toBe(false);
    const next = page.run(here.act);
    before.refuse();
    await expect(late).resolves.toBeNull();
    expect([page.refused(), page.busy()]).toEqual([null, true]);
    here.answer('jadi');
    await expect(next).resolves.toBe('jadi');
    expect(page.busy()).toBe(false);
  });

  it('gives nothing to lead on with once the page has gone on', async () => {
    const page = acts();
    const { act, answer } = anAct();
    const late = page.done(act);
    page.leave();
    answer('jadi');
    await expect(late).resolves.toBe(false);
  });

  it('ends with the page', async () => {
    @Injectable()
    class Store {
      readonly acts = acting();
    }
    let store: Store | null = null;
    @Component({ selector: 'satu-any', template: '', providers: [Store] })
    class Any {
      readonly store = (store = inject(Store));
    }
    const { fixture } = await render(Any);
    const { act, answer } = anAct();
    const late = store!.acts.run(act);
    fixture.destroy();
    answer('jadi');
    await expect(late).resolves.toBeNull();
  });
});
