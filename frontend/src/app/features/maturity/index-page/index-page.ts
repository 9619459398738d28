import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RegionRowView } from '@satu/contract/views';

import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { Session } from '../../../shell/session/session';
import { Button } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-list/data-table';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { BilingualPipe } from '../bilingual';
import { FigurePipe } from '../figure.pipe';
import { EditionNote } from '../edition-note';
import { MaturityClient } from '../maturity-client';
import { IndexFigure } from './index-figure';
import { RowCard } from './row-card';

/** The region's index: claimed and verified, the numbers behind it, and the rows the region fills itself. */
@Component({
  selector: 'satu-index-page',
  imports: [
    BilingualPipe,
    Button,
    DataTable,
    EditionNote,
    IndexFigure,
    Notice,
    PageHeader,
    ProblemPanel,
    RouterLink,
    RowCard,
    Skeleton,
    FigurePipe,
  ],
  templateUrl: './index-page.html',
})
export class IndexPage {
  private readonly client = inject(MaturityClient);
  private readonly acts = acting();
  protected readonly session = inject(Session);
  protected readonly busy = this.acts.busy;
  protected readonly refused = this.acts.refused;
  protected readonly saved = signal<string | null>(null);
  private readonly regionId = computed(() => this.session.grants()[0]?.regionId ?? '');
  protected readonly index = loaded(() => this.client.index(this.regionId()));
  protected readonly rows = loaded(() => this.client.rows(this.regionId()));

  constructor() {
    effect(() => {
      if (this.regionId() !== '') untracked(() => void this.reload());
    });
  }

  protected async reload(): Promise<void> {
    await Promise.all([this.index.reload(), this.rows.reload()]);
  }

  protected async fill(row: RegionRowView, said: object): Promise<void> {
    await this.keep(row, () => this.client.fillRow(this.regionId(), row, said));
  }

  protected async verify(row: RegionRowView, said: object): Promise<void> {
    await this.keep(row, () => this.client.verifyRow(this.regionId(), row, said));
  }

  private async keep(row: RegionRowView, send: () => Promise<RegionRowView>): Promise<void> {
    this.saved.set(null);
    const changed = await this.acts.run(send);
    const shown = untracked(this.rows.value);
    if (!changed || !shown) return;
    const items = shown.items.map((one) => (one.id === changed.id ? changed : one));
    this.rows.set({ ...shown, items });
    this.saved.set(row.row.key);
    await this.index.reload();
  }
}
