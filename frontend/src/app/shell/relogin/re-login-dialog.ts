import { DOCUMENT, Component, computed, inject, signal } from '@angular/core';
import type { Problem } from '@satu/contract/views';

import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { Notice } from '../../ui/notice/notice';
import { TextField } from '../../ui/text-field/text-field';
import { problemOf } from '../http/problem-error';
import { Session } from '../session/session';
import { ReLogin } from './re-login';

/** Signs in again over the page that was being worked on; nothing behind it is lost. */
@Component({
  selector: 'satu-re-login-dialog',
  imports: [Button, Dialog, Notice, TextField],
  templateUrl: './re-login-dialog.html',
})
export class ReLoginDialog {
  protected readonly reLogin = inject(ReLogin);
  private readonly session = inject(Session);
  private readonly document = inject(DOCUMENT);

  protected readonly name = computed(() => this.session.person()?.name ?? '');
  protected readonly login = signal('');
  protected readonly password = signal('');
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly knownLogin = computed(
    () => this.login() || (this.session.person()?.email ?? ''),
  );

  protected async signIn(event: Event): Promise<void> {
    event.preventDefault();
    this.busy.set(true);
    this.problem.set(null);
    try {
      const who = await this.reLogin.signIn(this.knownLogin(), this.password());
      // Somebody else: nothing of the first person may stay in this page's memory.
      if (who === 'other') this.document.location.assign(this.document.baseURI);
      this.login.set('');
      this.password.set('');
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
