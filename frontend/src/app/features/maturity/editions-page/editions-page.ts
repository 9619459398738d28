import { Component, effect, inject, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RubricSummary } from '@satu/contract/views';

import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { Session } from '../../../shell/session/session';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { TextField } from '../../../ui/text-field/text-field';
import { BilingualPipe } from '../bilingual';
import { EditionClient } from '../edition-client';
import { LetterForm } from './letter-form';
import { SwitchPanel } from './switch-panel';

/** Editions of the index: copied, published, confirmed by a letter, and taken for the period. */
@Component({
  selector: 'satu-editions-page',
  imports: [
    BilingualPipe,
    Button,
    LetterForm,
    Notice,
    PageHeader,
    ProblemPanel,
    RouterLink,
    Skeleton,
    StatusBadge,
    SwitchPanel,
    TextField,
    ZonedPipe,
  ],
  templateUrl: './editions-page.html',
})
export class EditionsPage {
  private readonly client = inject(EditionClient);
  private readonly acts = acting();
  protected readonly session = inject(Session);
  protected readonly busy = this.acts.busy;
  protected readonly refused = this.acts.refused;
  protected readonly list = loaded(() => this.client.list());
  /** The period that runs, with the edition it uses. */
  protected readonly current = loaded(() => this.client.current());
  /** The edition that is about to be taken for the period. */
  protected readonly trying = signal<RubricSummary | null>(null);
  protected readonly naming = signal<RubricSummary | null>(null);
  protected readonly attaching = signal<RubricSummary | null>(null);
  protected readonly name = signal('');
  protected readonly done = signal(false);

  constructor() {
    effect(() => {
      untracked(() => void this.reload());
    });
  }

  protected async reload(): Promise<void> {
    await Promise.all([this.list.reload(), this.current.reload()]);
  }

  protected isUsable({ status, id }: RubricSummary): boolean {
    return status === 'PUBLISHED' && id !== this.current.value()?.edition.rubric.id;
  }

  protected async copy(event: Event, origin: RubricSummary): Promise<void> {
    event.preventDefault();
    await this.keep(() => this.client.copy(origin.id, this.name()));
    if (this.refused() === null) this.naming.set(null);
  }

  protected async publish(rubric: RubricSummary): Promise<void> {
    await this.keep(() => this.client.publish(rubric));
  }

  protected async attach(rubric: RubricSummary, letter: object): Promise<void> {
    await this.keep(() => this.client.attach(rubric, letter));
    if (this.refused() === null) this.attaching.set(null);
  }

  protected async switched(): Promise<void> {
    this.trying.set(null);
    this.done.set(true);
    await this.reload();
  }

  private async keep(act: () => Promise<unknown>): Promise<void> {
    this.done.set(false);
    if (await this.acts.done(act)) await this.reload();
  }
}
