import { Component, computed, inject, signal } from '@angular/core';
import type { Problem } from '@satu/contract/views';

import { problemOf } from '../../../shell/http/problem-error';
import { Session } from '../../../shell/session/session';
import { Button } from '../../../ui/button/button';
import { ErrorSummary, type ErrorItem } from '../../../ui/error-summary/error-summary';
import { Notice } from '../../../ui/notice/notice';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { TextField } from '../../../ui/text-field/text-field';
import { AccountClient } from '../account-client';
import { newPasswordErrors } from '../new-password';

/** Changes the own password; every other device is signed out by it. */
@Component({
  selector: 'satu-change-password',
  imports: [Button, ErrorSummary, Notice, ProblemPanel, TextField],
  templateUrl: './change-password.html',
})
export class ChangePassword {
  private readonly account = inject(AccountClient);
  private readonly session = inject(Session);

  protected readonly current = signal('');
  protected readonly next = signal('');
  protected readonly again = signal('');
  protected readonly busy = signal(false);
  protected readonly tried = signal(false);
  protected readonly done = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly errors = computed<readonly ErrorItem[]>(() => {
    if (!this.tried()) return [];
    const missing = this.current() === '' ? [{ field: 'current-password', text: MISSING }] : [];
    const owner = this.session.person() ?? undefined;
    const same = this.next() !== '' && this.next() === this.current();
    return [
      ...missing,
      ...(same ? [{ field: 'new-password', text: SAME }] : []),
      ...newPasswordErrors(this.next(), this.again(), owner),
    ];
  });

  protected errorOf(field: string): string | null {
    return this.errors().find((item) => item.field === field)?.text ?? null;
  }

  protected async change(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    this.done.set(false);
    this.problem.set(null);
    if (this.errors().length > 0) return;
    this.busy.set(true);
    try {
      this.session.began(await this.account.changePassword(this.current(), this.next()));
      for (const field of [this.current, this.next, this.again]) field.set('');
      this.tried.set(false);
      this.done.set(true);
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}

const SAME = $localize`:@@session.password.same:Pilih kata sandi yang lain daripada yang sekarang`;
const MISSING = $localize`:@@session.password.currentMissing:Isi kata sandi Anda sekarang`;
