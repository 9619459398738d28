import { Component, type Provider, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { SessionView } from '@satu/contract/views';
import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import { Session } from '../app/shell/session/session';
import { inputs } from './bindings';
import { aProblem, provideTestServer, refuse, requestTo, settle } from './server';

/** Wherever an act leads to. */
@Component({ selector: 'satu-elsewhere', template: '' })
class Elsewhere {}

/** Opens a page as this person, over the server that the spec plays. */
export async function visit(
  page: Type<unknown>,
  session: SessionView | null,
  values: Record<string, unknown> = {},
  more: Provider[] = [],
): Promise<void> {
  await render(page, {
    bindings: inputs(values),
    providers: [
      provideTestServer(),
      provideRouter([{ path: '**', component: Elsewhere }]),
      ...more,
    ],
    configureTestBed: (bed) => {
      if (session) bed.inject(Session).began(session);
    },
  });
}

/** Lives through the two branches that every page has: it loads, and a refusal can be tried again. */
export async function livesThroughAProblem(path: string): Promise<void> {
  expect(screen.getAllByText('Memuat…').length).toBeGreaterThan(0);
  refuse(requestTo('GET', path), aProblem(503, 'try-again', { title: 'Server sibuk' }));
  await settle();
  expect(screen.getByRole('alert').textContent).toContain('Server sibuk');
  press('Coba lagi');
}

/** Answers a waiting GET. */
export async function answer(path: string, body: object, etag?: string): Promise<void> {
  requestTo('GET', path).flush(body, etag ? { headers: { ETag: etag } } : {});
  await settle();
}

/** A list with nothing more to come. */
export function aPage(...items: object[]): object {
  return { items, next: null, total: items.length, facets: {} };
}

export function press(name: string | RegExp): void {
  fireEvent.click(screen.getByRole('button', { name }));
}

export function type(label: string | RegExp, value: string): void {
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
}

export function choose(label: string | RegExp, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

export function address(): string {
  return TestBed.inject(Router).url;
}
