import {
  Component,
  DOCUMENT,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import type { Problem } from '@satu/contract/views';

import { Button } from '../../ui/button/button';
import { Dialog } from '../../ui/dialog/dialog';
import { Notice } from '../../ui/notice/notice';
import { Autosave } from '../autosave/autosave';
import { KeptForms } from '../autosave/kept-forms';
import { problemOf } from '../http/problem-error';
import { Session } from '../session/session';

/**
 * Leaves at once when everything is sent. Otherwise it sends what it can and, if something remains, asks:
 * office computers are shared, so signing out erases what this device still holds.
 */
@Component({
  selector: 'satu-sign-out-dialog',
  imports: [Button, Dialog, Notice],
  templateUrl: './sign-out-dialog.html',
})
export class SignOutDialog {
  readonly open = input.required<boolean>();
  readonly closed = output();

  private readonly autosave = inject(Autosave);
  private readonly forms = inject(KeptForms);
  /** Records and forms whose text exists on this device alone. */
  protected readonly unsent = computed(() => this.autosave.unsent() + this.forms.count());
  protected readonly asking = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  private readonly session = inject(Session);
  private readonly document = inject(DOCUMENT);

  constructor() {
    effect(() => {
      const open = this.open();
      untracked(() => {
        if (open) void this.begin();
        else this.asking.set(false);
      });
    });
  }

  protected async leave(): Promise<void> {
    this.problem.set(null);
    const personId = this.session.person()?.id ?? '';
    try {
      await this.session.signOut();
    } catch (error) {
      this.problem.set(problemOf(error));
      this.asking.set(true);
      return;
    }
    this.autosave.erase();
    this.forms.erase(personId);
    // A fresh page: nothing that this person saw stays in memory.
    this.document.location.assign(this.document.baseURI);
  }

  private async begin(): Promise<void> {
    await this.autosave.flush();
    if (this.unsent() > 0) this.asking.set(true);
    else await this.leave();
  }
}
