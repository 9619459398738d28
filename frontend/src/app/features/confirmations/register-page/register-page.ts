import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { UseConfirmationItem } from '@satu/contract/views';
import { USE_STATE_LABELS, type UseState } from '@satu/domain/innovation';

import { acting } from '../../../shell/http/acting';
import { paged } from '../../../shell/http/paged';
import { LabelPipe } from '../../../shell/language/label.pipe';
import { keepPlace } from '../../../shell/navigation/keep-place';
import { Session } from '../../../shell/session/session';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-list/data-table';
import { Dialog } from '../../../ui/dialog/dialog';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Pager } from '../../../ui/pager/pager';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SearchBox } from '../../../ui/search-box/search-box';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge, type Tone } from '../../../ui/status-badge/status-badge';
import { ConfirmForm } from '../confirm-form/confirm-form';
import { ConfirmationClient } from '../confirmation-client';

const TONES: Readonly<Record<UseState, Tone>> = { IN_USE: 'good', DORMANT: 'warn', STOPPED: 'bad' };

/** What is in use, who said so when, and what this year still asks for; the filters stand in the address. */
@Component({
  selector: 'satu-register-page',
  imports: [
    Button,
    ConfirmForm,
    DataTable,
    Dialog,
    EmptyState,
    LabelPipe,
    Notice,
    PageHeader,
    Pager,
    ProblemPanel,
    RouterLink,
    SearchBox,
    SelectField,
    Skeleton,
    StatusBadge,
    ZonedPipe,
  ],
  templateUrl: './register-page.html',
  styleUrl: './register-page.css',
})
export class RegisterPage {
  /** Query parameters of the address. */
  readonly q = input<string>();
  /** Left out: what is still asked for. */
  readonly yang = input<string>();

  private readonly client = inject(ConfirmationClient);
  private readonly router = inject(Router);
  private readonly acts = acting();
  protected readonly session = inject(Session);
  protected readonly tones = TONES;
  protected readonly labels = USE_STATE_LABELS;
  protected readonly busy = this.acts.busy;
  protected readonly refused = this.acts.refused;
  /** The one being confirmed. */
  protected readonly asking = signal<UseConfirmationItem | null>(null);
  /** The name of what has just been confirmed. */
  protected readonly done = signal<string | null>(null);
  protected readonly list = paged(
    (cursor) =>
      this.client.list({ q: this.q(), due: this.yang() === 'semua' ? null : true, cursor }),
    keepPlace(),
  );
  protected readonly choices = [
    { value: '', label: $localize`:@@confirmations.register.due:Yang perlu dikonfirmasi` },
    { value: 'semua', label: $localize`:@@confirmations.register.all:Semua yang berlaku` },
  ];
  protected readonly deadline = computed(() => this.list.items().find(({ dueBy }) => dueBy)?.dueBy);

  constructor() {
    effect(() => {
      this.q();
      this.yang();
      untracked(() => void this.list.reload());
    });
  }

  /** Changes one filter in the address; the address then changes the list. */
  protected filter(name: string, value: string): void {
    void this.router.navigate([], {
      queryParams: { [name]: value || null },
      queryParamsHandling: 'merge',
    });
  }

  protected ask(item: UseConfirmationItem): void {
    this.acts.forget();
    this.done.set(null);
    this.asking.set(item);
  }

  protected async confirm({ innovationId, version, name }: UseConfirmationItem, said: object) {
    const isDone = await this.acts.done(() => this.client.confirm(innovationId, version, said));
    if (!isDone) return;
    this.asking.set(null);
    this.done.set(name);
    await this.list.reload();
  }
}
