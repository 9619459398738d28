import { inputBinding, outputBinding, type Binding } from '@angular/core';

/** Inputs of a piece under test, by name; a signal or function is read anew on each check. */
export function inputs(values: Record<string, unknown>): Binding[] {
  return Object.entries(values).map(([name, value]) =>
    inputBinding(name, typeof value === 'function' ? (value as () => unknown) : () => value),
  );
}

/** Listeners of a piece under test, by the name of the output. */
export function outputs(listeners: Record<string, (value: never) => void>): Binding[] {
  return Object.entries(listeners).map(([name, listener]) =>
    outputBinding(name, listener as (value: unknown) => void),
  );
}
