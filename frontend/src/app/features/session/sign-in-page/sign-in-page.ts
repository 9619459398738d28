import { Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { Problem } from '@satu/contract/views';

import { ProblemError, problemOf } from '../../../shell/http/problem-error';
import { Session } from '../../../shell/session/session';
import { Button } from '../../../ui/button/button';
import { ErrorSummary, type ErrorItem } from '../../../ui/error-summary/error-summary';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { TextField } from '../../../ui/text-field/text-field';
import { DemoAccounts } from './demo-accounts';
import { DemoClient, type DemoOffer } from './demo-client';

/** Signing in; afterwards back to the page that asked for it. */
@Component({
  selector: 'satu-sign-in-page',
  imports: [Button, DemoAccounts, ErrorSummary, PageHeader, ProblemPanel, TextField],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.css',
})
export class SignInPage {
  private readonly session = inject(Session);
  private readonly demo = inject(DemoClient);
  private readonly router = inject(Router);
  /** Address to return to, from the query. */
  readonly kembali = input<string>();

  protected readonly login = signal('');
  protected readonly password = signal('');
  protected readonly busy = signal(false);
  protected readonly tried = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly offer = signal<DemoOffer | null>(null);
  protected readonly wait = signal<number | null>(null);
  protected readonly missing = computed<readonly ErrorItem[]>(() => {
    if (!this.tried()) return [];
    const items: ErrorItem[] = [];
    if (this.login().trim() === '') items.push({ field: 'login', text: this.texts.login });
    if (this.password() === '') items.push({ field: 'password', text: this.texts.password });
    return items;
  });

  protected readonly texts = {
    login: $localize`:@@session.signIn.loginMissing:Isi surel, nomor ponsel, atau NIP Anda`,
    password: $localize`:@@session.signIn.passwordMissing:Isi kata sandi Anda`,
  };

  constructor() {
    void this.showDemo();
    // Somebody already signed in has nothing to do here.
    void this.session.ready().then(() => {
      if (this.session.signedIn()) return this.goOn();
      return false;
    });
  }

  protected errorOf(field: string): string | null {
    return this.missing().find((item) => item.field === field)?.text ?? null;
  }

  protected async signIn(event?: Event): Promise<void> {
    event?.preventDefault();
    this.tried.set(true);
    if (this.missing().length > 0) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.session.signIn(this.login().trim(), this.password());
      await this.goOn();
    } catch (error) {
      this.wait.set(error instanceof ProblemError ? error.retryAfter : null);
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }

  protected async signInAs({
    login,
    password,
  }: {
    login: string;
    password: string;
  }): Promise<void> {
    this.login.set(login);
    this.password.set(password);
    await this.signIn();
  }

  private async showDemo(): Promise<void> {
    try {
      this.offer.set(await this.demo.offer());
    } catch {
      // Without the list one can still sign in by hand.
    }
  }

  /** In place of this page: going back must not lead to signing in again. */
  private goOn(): Promise<boolean> {
    return this.router.navigateByUrl(this.destination(), { replaceUrl: true });
  }

  /** Only an address of this portal: the query is whatever somebody put into a link. */
  private destination(): string {
    const wanted = this.kembali() ?? '/';
    return wanted.startsWith('/') && !wanted.startsWith('//') ? wanted : '/';
  }
}
