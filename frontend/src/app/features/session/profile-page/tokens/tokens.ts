import { Component, inject, signal } from '@angular/core';
import type { NewTokenView, TokenView } from '@satu/contract/views';

import { acting } from '../../../../shell/http/acting';
import { loaded } from '../../../../shell/http/loaded';
import { ZonedPipe } from '../../../../shell/time/zoned.pipe';
import { Button } from '../../../../ui/button/button';
import { Dialog } from '../../../../ui/dialog/dialog';
import { ProblemPanel } from '../../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { AccountClient } from '../../account-client';
import { NewToken } from './new-token';
import { TokenForm } from './token-form';

/** Keys by which programs act for this person: made, shown once, revoked. */
@Component({
  selector: 'satu-tokens',
  imports: [Button, Dialog, NewToken, ProblemPanel, Skeleton, TokenForm, ZonedPipe],
  templateUrl: './tokens.html',
})
export class Tokens {
  private readonly account = inject(AccountClient);
  protected readonly tokens = loaded(() => this.account.tokens());
  protected readonly acts = acting();
  protected readonly making = signal(false);
  /** Asked about before it is revoked. */
  protected readonly leaving = signal<TokenView | null>(null);
  /** Shown until the page is left; nobody can show it again. */
  protected readonly made = signal<NewTokenView | null>(null);

  constructor() {
    void this.tokens.reload();
  }

  protected ask(token: TokenView | null): void {
    this.acts.forget();
    this.leaving.set(token);
  }

  protected open(): void {
    this.acts.forget();
    this.made.set(null);
    this.making.set(true);
  }

  protected async make(wish: object): Promise<void> {
    const made = await this.acts.run(() => this.account.makeToken(wish));
    if (!made) return;
    this.made.set(made);
    this.making.set(false);
    await this.tokens.reload();
  }

  protected async revoke({ id }: TokenView): Promise<void> {
    if (!(await this.acts.done(() => this.account.revokeToken(id)))) return;
    if (this.made()?.id === id) this.made.set(null);
    this.leaving.set(null);
    await this.tokens.reload();
  }
}
