import { Location } from '@angular/common';
import { DOCUMENT, ErrorHandler, Service, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, type NavigationError } from '@angular/router';
import { filter } from 'rxjs';

import { Autosave } from '../autosave/autosave';
import { mayPass } from '../http/backoff';
import { problemOf } from '../http/problem-error';
import { PortalClient } from './portal-client';

export interface UnopenedPage {
  url: string;
  /** `outdated`: the server has a new version, and this one's parts are gone. */
  cause: 'offline' | 'busy' | 'outdated' | 'failed';
  /** A part of the portal didn't arrive; a browser won't ask for the same part twice in one page. */
  lacksPart: boolean;
}

/** What browsers say when a part of the page can't be fetched: Chromium and Firefox, then Safari. */
const PART_MISSING = /dynamically imported module|module script failed/i;

/** The page that a link led to and that could not be opened; the person stays where she is. */
@Service()
export class Unopened {
  private readonly router = inject(Router);
  private readonly client = inject(PortalClient);
  private readonly autosave = inject(Autosave);
  private readonly location = inject(Location);
  private readonly document = inject(DOCUMENT);
  private readonly errors = inject(ErrorHandler);
  private readonly wanted = signal<UnopenedPage | null>(null);
  private readonly trying = signal(false);

  readonly page = this.wanted.asReadonly();
  readonly busy = this.trying.asReadonly();

  constructor() {
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(() => {
        this.wanted.set(null);
      });
  }

  /** The router gave up. */
  async failed({ url, error }: Pick<NavigationError, 'url' | 'error'>): Promise<void> {
    const lacksPart = error instanceof TypeError && PART_MISSING.test(error.message);
    if (!lacksPart) this.errors.handleError(error);
    this.wanted.set({ url, lacksPart, cause: lacksPart ? await this.cause() : 'failed' });
  }

  /** The person goes on where she is. */
  forget(): void {
    this.wanted.set(null);
  }

  /** Opens it after all; nothing typed is lost by that, and without a server nothing is left. */
  async retry(): Promise<void> {
    const page = this.wanted();
    if (!page || this.trying()) return;
    this.trying.set(true);
    try {
      const cause = await this.cause();
      this.wanted.set({ ...page, cause });
      if (cause === 'offline' || cause === 'busy') return;
      await this.autosave.flush();
      if (page.lacksPart) this.load(page.url);
      else await this.router.navigateByUrl(page.url);
    } finally {
      this.trying.set(false);
    }
  }

  /** Begins anew at that address. */
  private load(url: string): void {
    this.document.location.assign(this.location.prepareExternalUrl(url));
  }

  private async cause(): Promise<UnopenedPage['cause']> {
    try {
      return (await this.client.isOutdated()) ? 'outdated' : 'failed';
    } catch (error) {
      if (problemOf(error).code === 'offline') return 'offline';
      return mayPass(error) ? 'busy' : 'failed';
    }
  }
}
