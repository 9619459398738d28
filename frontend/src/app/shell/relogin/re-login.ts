import { Service, inject, signal } from '@angular/core';

import { Session } from '../session/session';

/** Asks for a new session without leaving the page. All calls that met the ended session wait for one answer. */
@Service()
export class ReLogin {
  private readonly session = inject(Session);
  private readonly open = signal(false);
  private waiting: Promise<boolean> | null = null;
  private answer: (signedInAgain: boolean) => void = () => undefined;

  readonly asked = this.open.asReadonly();

  /** Only someone who was signed in here can sign in *again*. */
  possible(): boolean {
    return this.session.signedIn();
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
    this.close(same);
    return same ? 'same' : 'other';
  }

  cancel(): void {
    this.close(false);
  }

  private close(signedInAgain: boolean): void {
    this.open.set(false);
    this.waiting = null;
    this.answer(signedInAgain);
  }
}
