import { Component, LOCALE_ID, effect, inject, input, signal, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { AGENCY_KIND_LABELS, AGENCY_KINDS, type AgencyKind } from '@satu/domain/agency';
import type { Language } from '@satu/domain/language';
import type { AgencyView } from '@satu/contract/views';

import { AgencyChoices } from '../../../shell/agencies/agency-choices';
import { paged } from '../../../shell/http/paged';
import { LabelPipe } from '../../../shell/language/label.pipe';
import { Session } from '../../../shell/session/session';
import { Button } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-list/data-table';
import { Dialog } from '../../../ui/dialog/dialog';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Pager } from '../../../ui/pager/pager';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SearchBox } from '../../../ui/search-box/search-box';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { AgencyClient } from '../agency-client';
import { AgencyForm } from './agency-form';

/** All agencies of the region: who is obliged, what stands beneath whom. */
@Component({
  selector: 'satu-agency-list-page',
  imports: [
    AgencyForm,
    Button,
    DataTable,
    Dialog,
    EmptyState,
    LabelPipe,
    PageHeader,
    Pager,
    ProblemPanel,
    SearchBox,
    Skeleton,
  ],
  templateUrl: './agency-list-page.html',
})
export class AgencyListPage {
  readonly q = input<string>();

  private readonly client = inject(AgencyClient);
  private readonly router = inject(Router);
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly session = inject(Session);
  protected readonly choices = inject(AgencyChoices);
  protected readonly list = paged((cursor) =>
    this.client.list({ q: this.q(), sort: 'name', cursor, limit: 100 }),
  );
  protected readonly kindLabels = AGENCY_KIND_LABELS;
  protected readonly kinds = AGENCY_KINDS.map((value: AgencyKind) => ({
    value,
    label: AGENCY_KIND_LABELS[value][this.language],
  }));
  /** The agency in the form; 'new' while one is being entered. */
  protected readonly editing = signal<AgencyView | 'new' | null>(null);

  constructor() {
    effect(() => {
      this.q();
      untracked(() => void this.list.reload());
    });
  }

  protected search(q: string): void {
    void this.router.navigate([], { queryParams: { q: q || null }, queryParamsHandling: 'merge' });
  }

  protected saved(): void {
    this.editing.set(null);
    void this.list.reload();
  }

  protected nameOf(id: string | null): string {
    return this.list.items().find((agency) => agency.id === id)?.shortName ?? '–';
  }
}
