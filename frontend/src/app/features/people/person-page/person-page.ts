import { Component, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { GRANT_KIND_LABELS, ROLE_LABELS } from '@satu/domain/access';

import { LabelPipe } from '../../../shell/language/label.pipe';
import { Session } from '../../../shell/session/session';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { Dialog } from '../../../ui/dialog/dialog';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { GrantForm } from './grant-form';
import { PersonStore } from './person-store';

/** One person: roles given, consented to and annulled; a one-time link passed on by hand. */
@Component({
  selector: 'satu-person-page',
  imports: [
    Button,
    Dialog,
    GrantForm,
    LabelPipe,
    Notice,
    PageHeader,
    ProblemPanel,
    RouterLink,
    Skeleton,
    StatusBadge,
    ZonedPipe,
  ],
  providers: [PersonStore],
  templateUrl: './person-page.html',
})
export class PersonPage {
  readonly id = input.required<string>();

  protected readonly session = inject(Session);
  protected readonly store = inject(PersonStore);
  protected readonly roleLabels = ROLE_LABELS;
  protected readonly kindLabels = GRANT_KIND_LABELS;
  protected readonly granting = signal(false);

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.store.load(id));
    });
  }

  protected startGranting(): void {
    this.store.forgetRefusal();
    this.granting.set(true);
    void this.store.loadAgencies();
  }

  protected async grant(grant: object): Promise<void> {
    if (await this.store.grant(grant)) this.granting.set(false);
  }
}
