import { Component } from '@angular/core';
import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { Router, RouterLink, RouterOutlet, provideRouter } from '@angular/router';
import type { Page } from '@satu/contract/views';
import { fireEvent, render, screen } from '@testing-library/angular/zoneless';

import { provideTestServer, settle } from '../../../testing/server';
import { paged } from '../http/paged';
import { BackToList } from './back-to-list';
import { keepPlace } from './keep-place';

const asked: (string | null)[] = [];
const ROWS = ['a', 'b', 'c'];

/** One row a page. */
async function load(cursor: string | null): Promise<Page<string>> {
  asked.push(cursor);
  const at = Number(cursor ?? 0);
  const next = at + 1 < ROWS.length ? String(at + 1) : null;
  return Promise.resolve({ items: [ROWS[at]!], next });
}

@Component({
  selector: 'satu-some-list',
  imports: [RouterLink],
  template: `<main>
    <a routerLink="/daftar/baru">Baru</a>
    @for (row of list.items(); track row) {
      <a [routerLink]="['/daftar', row]">{{ row }}</a>
    }
    <button type="button" (click)="list.more()">Muat lagi</button>
  </main>`,
})
class SomeList {
  protected readonly list = paged(load, keepPlace());
  constructor() {
    void this.list.reload();
  }
}

@Component({
  selector: 'satu-some-record',
  imports: [BackToList],
  template: `<a satuBackToList="/daftar">Kembali</a>`,
})
class SomeRecord {}

async function openSecond(): Promise<void> {
  await render('<router-outlet />', {
    imports: [RouterOutlet],
    providers: [
      provideTestServer(),
      provideRouter([
        { path: 'daftar', component: SomeList },
        { path: 'daftar/:id', component: SomeRecord },
        { path: 'daftar/:id/isi', component: SomeRecord },
      ]),
    ],
  });
  TestBed.inject(Router).setUpLocationChangeListener();
  await TestBed.inject(Router).navigateByUrl('/daftar?q=x');
  await settle();
  fireEvent.click(screen.getByRole('button', { name: 'Muat lagi' }));
  await settle();
  Object.defineProperty(window, 'scrollY', { value: 700, configurable: true });
  await TestBed.inject(Router).navigateByUrl('/daftar/b');
  await TestBed.inject(Router).navigateByUrl('/daftar/b/isi');
  await settle();
  asked.length = 0;
}

describe('a list that is come back to', () => {
  let scrolled: unknown[] = [];
  beforeEach(() => {
    scrolled = [];
    window.scrollTo = (to?: unknown) => void scrolled.push(to);
  });

  it('by its link: as it was filtered, as long as it was, at the row that was opened', async () => {
    await openSecond();
    const back = screen.getByRole('link', { name: 'Kembali' });
    expect(back.getAttribute('href')).toBe('/daftar?q=x');
    fireEvent.click(back);
    await settle();
    await settle();
    expect(TestBed.inject(Router).url).toBe('/daftar?q=x');
    expect(asked).toEqual([null, '1']);
    expect(scrolled).toContainEqual({ top: 700, behavior: 'instant' });
    expect(document.activeElement!.textContent).toBe('b');
  });

  it("by the browser's own way back too", async () => {
    await openSecond();
    TestBed.inject(Location).historyGo(-2);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await settle();
    expect(asked).toEqual([null, '1']);
    expect(document.activeElement!.textContent).toBe('b');
  });

  it('begins anew for whoever opens it from the menu', async () => {
    await openSecond();
    await TestBed.inject(Router).navigateByUrl('/daftar?q=x');
    await settle();
    expect(asked).toEqual([null]);
    expect(scrolled).toEqual([]);
  });
});
