import { Component, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { ROLE_LABELS } from '@satu/domain/access';

import { acting } from '../../../shell/http/acting';
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
import { PersonClient } from '../person-client';
import { PersonForm } from '../person-form/person-form';

/** The people whose accounts the person may see. */
@Component({
  selector: 'satu-person-list-page',
  imports: [
    Button,
    DataTable,
    Dialog,
    EmptyState,
    LabelPipe,
    PageHeader,
    Pager,
    PersonForm,
    ProblemPanel,
    RouterLink,
    SearchBox,
    Skeleton,
  ],
  templateUrl: './person-list-page.html',
})
export class PersonListPage {
  readonly q = input<string>();

  private readonly client = inject(PersonClient);
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly list = paged((cursor) =>
    this.client.list({ q: this.q(), sort: 'name', cursor }),
  );
  protected readonly roleLabels = ROLE_LABELS;
  protected readonly creating = signal(false);
  protected readonly acts = acting();

  constructor() {
    effect(() => {
      this.q();
      untracked(() => void this.list.reload());
    });
  }

  protected search(q: string): void {
    void this.router.navigate([], { queryParams: { q: q || null }, queryParamsHandling: 'merge' });
  }

  protected async create(person: object): Promise<void> {
    const made = await this.acts.run(() => this.client.create(person));
    if (made) await this.router.navigate(['/orang', made.body.id]);
  }
}
