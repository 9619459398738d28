import { Service, inject, signal } from '@angular/core';

import { Session } from '../session/session';

/** Asks for a new session without leaving the page. All calls that met the ended session wait for one answer. */
@Service()
export class ReLogin {
  private readonly session = inject(Session);
  private readonly open = signal(false);
  private readonly later = signal(false);
  private waiting: Promise<boolean> | null = null;
  private answer: (signedInAgain: boolean) => void = () => undefined;

  readonly asked = this.open.asReadonly();
  /** The dialog was put off: the session has ended, and nothing asks until the person does. */
  readonly putOff = this.later.asReadonly();

  /** Only someone who was signed in here can sign in *again*, and only who wants to is asked. */
  possible(): boolean {
    return this.session.signedIn() && !this.later();
  }

  /** True when the same person is signed in again, false when the dialog was closed. */
  ask(): Promise<boolean> {
    this.waiting ??= new Promise<boolean>((resolve) => {
      this.answer = resolve;
      this.open.set(true);
    });
    return this.waiting;
  }

  /**
   * Signs in. Somebody else at the same computer must not send the first person's text: for another
   * person the waiting calls fail, and the caller starts over with a clean page.
   */
  async signIn(login: string, password: string): Promise<'same' | 'other'> {
    const before = this.session.person()?.id;
    const { person } = await this.session.signIn(login, password);
    const same = person.id === before;
    this.later.set(false);
    this.close(same);
    return same ? 'same' : 'other';
  }

  /** Later: whoever has forgotten the password must still be able to read, copy and leave. */
  cancel(): void {
    this.later.set(true);
    this.close(false);
  }

  private close(signedInAgain: boolean): void {
    this.open.set(false);
    this.waiting = null;
    this.answer(signedInAgain);
  }
}
