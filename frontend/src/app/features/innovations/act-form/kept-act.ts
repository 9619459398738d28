import { type Signal, effect, inject, untracked } from '@angular/core';
import { ACTS, type Act } from '@satu/domain/innovation';

import { KeptForms } from '../../../shell/autosave/kept-forms';

/** What is written down for: the answers of a verification, the notes of a return, or what an act asks. */
export type KeptStep = 'criteria' | 'note-list' | Act;

/** What stands in the form of an act. */
export interface TypedAct {
  readonly text: string;
  readonly chosen: string;
  readonly day: string;
}

/** Where the form of a step on a record lies on this device. */
export function keptStep(id: string, step: KeptStep): string {
  return `innovation:${id}:${step}`;
}

/** Forms of steps on records that this device holds until they are sent. */
export function keptSteps(): {
  /** What was written in the form of that step; null when nothing was. */
  read: (id: string, step: KeptStep) => unknown;
  forget: (id: string, step: KeptStep) => void;
  /** Once a step was taken, nothing that was written for another one fits any more. */
  forgetAll: (id: string) => void;
} {
  const kept = inject(KeptForms);
  const forget = (id: string, step: KeptStep): void => {
    const name = keptStep(id, step);
    if (kept.read(name) !== null) kept.forget(name);
  };
  return {
    read: (id, step) => kept.read(keptStep(id, step)),
    forget,
    forgetAll: (id) => {
      for (const step of [...ACTS, 'criteria', 'note-list'] as const) forget(id, step);
    },
  };
}

/** Fills a form with what an earlier visit left, and keeps what is typed until it was sent. */
export function keepsTyped<Form extends object>(
  name: Signal<string>,
  form: {
    /** Null while nothing stands in it. */
    typed: () => Form | null;
    fill: (left: Form) => void;
  },
): void {
  const kept = inject(KeptForms);
  effect(() => {
    const key = name();
    untracked(() => {
      const left = kept.read(key) as Form | null;
      if (left !== null) form.fill(left);
    });
  });
  effect(() => {
    const typed = form.typed();
    untracked(() => {
      const key = name();
      if (typed !== null) kept.keep(key, typed);
      else if (kept.read(key) !== null) kept.forget(key);
    });
  });
}
