import { Component, computed, inject, signal } from '@angular/core';
import type { DecreeView } from '@satu/contract/views';

import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { paged } from '../../../shell/http/paged';
import { Session } from '../../../shell/session/session';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Pager } from '../../../ui/pager/pager';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { DocumentClient } from '../document-client';
import { SignatureForm, type Signed } from './signature-form';

/** Lists frozen for the decree, its draft, and the signed one that comes back. */
@Component({
  selector: 'satu-decrees-page',
  imports: [
    Button,
    EmptyState,
    Notice,
    PageHeader,
    Pager,
    ProblemPanel,
    SelectField,
    SignatureForm,
    Skeleton,
    StatusBadge,
    ZonedPipe,
  ],
  templateUrl: './decrees-page.html',
})
export class DecreesPage {
  private readonly client = inject(DocumentClient);
  private readonly session = inject(Session);
  protected readonly acts = acting();
  protected readonly manages = computed(() => this.session.can('decree:manage'));
  protected readonly list = paged((cursor) => this.client.decrees(cursor));
  protected readonly periods = loaded(async () => (await this.client.periods()).items);
  /** The latest first: its list is the one to freeze. */
  protected readonly periodOptions = computed(() =>
    (this.periods.value() ?? [])
      .toSorted((one, other) => other.year - one.year)
      .map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly periodId = signal('');
  protected readonly signing = signal<string | null>(null);
  protected readonly done = signal<DecreeView | null>(null);

  constructor() {
    void this.list.reload();
    if (this.manages()) void this.periods.reload();
  }

  protected draft(id: string): string {
    return this.client.draftAddress(id);
  }

  protected begin(id: string): void {
    this.acts.forget();
    this.done.set(null);
    this.signing.set(id);
  }

  protected async freeze(): Promise<void> {
    const periodId = this.periodId() || this.periodOptions()[0]?.value;
    if (periodId === undefined) return;
    if (await this.acts.done(() => this.client.freeze(periodId))) await this.list.reload();
  }

  protected async sign(decree: DecreeView, signed: Signed): Promise<void> {
    const entered = await this.acts.run(async () => this.client.sign(decree, await signed()));
    if (!entered) return;
    this.signing.set(null);
    this.done.set(entered);
    await this.list.reload();
  }
}
