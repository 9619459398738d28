import { assertInInjectionContext, inject } from '@angular/core';
import { Router } from '@angular/router';

/** How a page that carries out an act hands its outcome to the page that it leads to. */
export function withOutcome(done: string): { state: { done: string } } {
  return { state: { done } };
}

/** The outcome with which somebody was led to this page; null for whoever comes by a link or goes back. */
export function arrivedWith(): string | null {
  assertInInjectionContext(arrivedWith);
  const arrival = inject(Router).currentNavigation();
  if (arrival?.trigger !== 'imperative') return null;
  const done: unknown = arrival.extras.state?.['done'];
  return typeof done === 'string' ? done : null;
}
