import { Service, signal } from '@angular/core';

/** What a screen reader should say without moving focus; the shell holds the one live region. */
@Service()
export class Announcer {
  private readonly text = signal('');
  readonly message = this.text.asReadonly();

  say(message: string): void {
    // The same words twice would not be a change, and would not be read.
    this.text.set(this.text() === message ? `${message}\u00a0` : message);
  }
}
