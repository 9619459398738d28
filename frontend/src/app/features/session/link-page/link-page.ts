import { Component, DOCUMENT, computed, inject, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { Problem } from '@satu/contract/views';

import { loaded } from '../../../shell/http/loaded';
import { problemOf } from '../../../shell/http/problem-error';
import { Session } from '../../../shell/session/session';
import { Button } from '../../../ui/button/button';
import { ErrorSummary } from '../../../ui/error-summary/error-summary';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { TextField } from '../../../ui/text-field/text-field';
import { AccountClient } from '../account-client';
import { newPasswordErrors } from '../new-password';

/** A one-time link: choose a password and be in. The token stands in the fragment, which no log records. */
@Component({
  selector: 'satu-link-page',
  imports: [
    Button,
    ErrorSummary,
    Notice,
    PageHeader,
    ProblemPanel,
    RouterLink,
    Skeleton,
    TextField,
  ],
  templateUrl: './link-page.html',
})
export class LinkPage {
  private readonly account = inject(AccountClient);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly route = inject(ActivatedRoute).snapshot;

  protected readonly token = this.route.fragment ?? this.route.queryParamMap.get('token') ?? '';
  protected readonly next = signal('');
  protected readonly again = signal('');
  protected readonly busy = signal(false);
  protected readonly tried = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  private readonly check = loaded(() => this.account.checkLink(this.token));
  protected readonly checking = computed(() => this.check.state() === 'loading');
  /** Used or too old: nobody thinks up a password for it. Any other answer says nothing of the link. */
  protected readonly spent = computed(() =>
    [this.check.problem(), this.problem()].some((one) => one?.code === 'link-unusable'),
  );
  protected readonly errors = computed(() =>
    this.tried() ? newPasswordErrors(this.next(), this.again()) : [],
  );

  constructor() {
    if (this.token) void this.check.reload();
  }

  protected errorOf(field: string): string | null {
    return this.errors().find((item) => item.field === field)?.text ?? null;
  }

  protected async redeem(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.errors().length > 0) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const before = this.session.person()?.id;
      const view = await this.account.redeem(this.token, this.next());
      if (before !== undefined && before !== view.person.id) {
        // Somebody else had this page open: nothing of hers may stay in its memory.
        this.document.location.assign(this.document.baseURI);
        return;
      }
      this.session.began(view);
      await this.router.navigateByUrl('/', { replaceUrl: true });
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
