import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { Component, ErrorHandler, inject } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import {
  Router,
  provideRouter,
  withNavigationErrorHandler,
  withRouterConfig,
} from '@angular/router';
import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import { cutOff, provideTestServer, settle } from '../../../testing/server';
import { Unopened } from './unopened';
import { UnopenedNotice } from './unopened-notice';

@Component({ selector: 'satu-spec-page', template: '' })
class SpecPage {}

/** As the address of a part that cannot be had; it may arrive at the second time. */
let failure: Error | null;
const heard: unknown[] = [];

async function open(): Promise<void> {
  const lazy = {
    path: 'sop',
    loadComponent: () => (failure ? Promise.reject(failure) : Promise.resolve(SpecPage)),
  };
  await render(UnopenedNotice, {
    providers: [
      provideTestServer(),
      provideRouter(
        [lazy, { path: '', component: SpecPage }, { path: 'orang', component: SpecPage }],
        withNavigationErrorHandler((error) => void inject(Unopened).failed(error)),
        withRouterConfig({ resolveNavigationPromiseOnError: true }),
      ),
      { provide: ErrorHandler, useValue: { handleError: (error: unknown) => heard.push(error) } },
    ],
  });
}

function asked(): TestRequest {
  return TestBed.inject(HttpTestingController).expectOne(document.baseURI);
}

async function follow(url: string): Promise<boolean> {
  const arrived = await TestBed.inject(Router).navigateByUrl(url);
  await settle();
  return arrived;
}

describe('Unopened', () => {
  beforeEach(() => {
    failure = new TypeError('Failed to fetch dynamically imported module: /chunk-A.js');
    heard.length = 0;
    document.head.innerHTML = ['polyfills-SAME', 'main-AAAAAAAA']
      .map((name) => `<script type="module" src="${name}.js"></script>`)
      .join('');
  });

  it.each([
    ['Tidak ada sambungan', 'Coba lagi', cutOff],
    [
      'Server sedang sibuk',
      'Coba lagi',
      (request) => {
        request.flush('', { status: 503, statusText: 'Busy' });
      },
    ],
    [
      'Portal ini baru diperbarui',
      'Muat ulang',
      (request) => {
        request.flush('polyfills-SAME.js main-BBBBBBBB.js');
      },
    ],
    [
      'tidak berjalan semestinya',
      'Coba lagi',
      (request) => {
        request.flush('polyfills-SAME.js main-AAAAAAAA.js');
      },
    ],
  ] as [string, string, (request: TestRequest) => void][])(
    'stays where it was and says why: %s',
    async (words, way, answer) => {
      await open();
      await expect(follow('/sop')).resolves.toBe(false);
      answer(asked());
      const notice = await screen.findByRole('alert');
      expect(notice.textContent).toContain(words);
      expect(screen.getByRole('button', { name: way })).toBeTruthy();
      expect([TestBed.inject(Router).url, heard]).toEqual(['/', []]);
    },
  );

  it('looks first whether there is a server: without one nothing is left', async () => {
    await open();
    await follow('/sop');
    cutOff(asked());
    fireEvent.click(await screen.findByRole('button', { name: 'Coba lagi' }));
    fireEvent.click(screen.getByRole('button', { name: 'Coba lagi' }));
    cutOff(asked());
    expect(await screen.findByRole('button', { name: 'Coba lagi' })).toBeTruthy();
  });

  it('reports a page’s own fault as one, and opens it when it works', async () => {
    failure = new Error('rusak');
    await open();
    await follow('/sop');
    expect(heard).toEqual([failure]);
    failure = null;
    fireEvent.click(await screen.findByRole('button', { name: 'Coba lagi' }));
    asked().flush('polyfills-SAME.js main-AAAAAAAA.js');
    await settle();
    await settle();
    expect(TestBed.inject(Router).url).toBe('/sop');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('lets whoever stays put it away', async () => {
    await open();
    await follow('/sop');
    cutOff(asked());
    fireEvent.click(await screen.findByRole('button', { name: 'Tetap di sini' }));
    await settle();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is forgotten once another page was opened', async () => {
    await open();
    await follow('/sop');
    cutOff(asked());
    expect(await screen.findByRole('alert')).toBeTruthy();
    await follow('/orang');
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
