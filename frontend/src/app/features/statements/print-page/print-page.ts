import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';

import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { RecordRooms } from '../../../shell/record-rooms/record-rooms';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatementClient } from '../statement-client';
import { signatoryText } from '../statement-words';

/** Who signs, and the sheets of this innovation so far. */
@Component({
  selector: 'satu-print-page',
  imports: [
    Button,
    Notice,
    PageHeader,
    ProblemPanel,
    RecordRooms,
    RouterLink,
    SelectField,
    Skeleton,
  ],
  templateUrl: './print-page.html',
})
export class PrintPage {
  readonly id = input.required<string>();

  private readonly client = inject(StatementClient);
  private readonly router = inject(Router);
  protected readonly acts = acting();
  protected readonly signatoryId = signal('');
  protected readonly heads = loaded(async () => (await this.client.signatories(this.id())).items);
  protected readonly open = loaded(
    async () => (await this.client.list({ innovationId: this.id(), limit: 10 })).items,
  );
  /** Whoever wrote in the text doesn't sign it. */
  protected readonly free = computed(() =>
    (this.heads.value() ?? []).filter(({ wroteIt }) => !wroteIt),
  );
  protected readonly options = computed(() =>
    this.free().map(({ personId, name, capacity }) => ({
      value: personId,
      label: signatoryText(name, capacity),
    })),
  );
  /** A signed sheet waits for the verifier: a new one takes an explicit yes. */
  protected readonly asksFirst = computed(() => this.acts.refused()?.code === 'statement-scanned');
  protected readonly latest = computed(() => this.open.value()?.[0] ?? null);

  constructor() {
    effect(() => {
      this.id();
      untracked(() => {
        void this.heads.reload();
        void this.open.reload();
      });
    });
  }

  protected async print(replacesSigned = false): Promise<void> {
    const signatoryId = this.signatoryId();
    const wish = { ...(signatoryId && { signatoryId }), ...(replacesSigned && { replacesSigned }) };
    const made = await this.acts.run(() => this.client.print(this.id(), wish));
    if (made) await this.router.navigate(['/lembar', made.id]);
  }
}
