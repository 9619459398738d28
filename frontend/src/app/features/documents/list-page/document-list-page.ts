import { Component, LOCALE_ID, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  DOCUMENT_KIND_LABELS,
  DOCUMENT_KINDS,
  DOCUMENT_STANDING_LABELS,
  DOCUMENT_STANDINGS,
} from '@satu/domain/document';
import type { Language } from '@satu/domain/language';

import { paged } from '../../../shell/http/paged';
import { keepPlace } from '../../../shell/navigation/keep-place';
import { LabelPipe } from '../../../shell/language/label.pipe';
import { Session } from '../../../shell/session/session';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { DataTable } from '../../../ui/data-list/data-table';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Pager } from '../../../ui/pager/pager';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SearchBox } from '../../../ui/search-box/search-box';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { DocumentClient } from '../document-client';
import { STANDING_TONES } from '../document-words';

/** What is on the shelf; search and filters stand in the address. */
@Component({
  selector: 'satu-document-list-page',
  imports: [
    Button,
    DataTable,
    EmptyState,
    LabelPipe,
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
  templateUrl: './document-list-page.html',
})
export class DocumentListPage {
  /** Query parameters of the address. */
  readonly q = input<string>();
  readonly jenis = input<string>();
  readonly keadaan = input<string>();

  private readonly client = inject(DocumentClient);
  private readonly router = inject(Router);
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly session = inject(Session);
  protected readonly tones = STANDING_TONES;
  protected readonly kindLabels = DOCUMENT_KIND_LABELS;
  protected readonly standingLabels = DOCUMENT_STANDING_LABELS;
  protected readonly kinds = DOCUMENT_KINDS.map((value) => ({
    value,
    label: DOCUMENT_KIND_LABELS[value][this.language],
  }));
  protected readonly standings = DOCUMENT_STANDINGS.map((value) => ({
    value,
    label: DOCUMENT_STANDING_LABELS[value][this.language],
  }));
  protected readonly list = paged(
    (cursor) =>
      this.client.list({ q: this.q(), kind: this.jenis(), standing: this.keadaan(), cursor }),
    keepPlace(),
  );
  protected readonly filtered = computed(() =>
    [this.q(), this.jenis(), this.keadaan()].some(Boolean),
  );

  constructor() {
    effect(() => {
      for (const filter of [this.q, this.jenis, this.keadaan]) filter();
      untracked(() => void this.list.reload());
    });
  }

  protected address(id: string): string {
    return this.client.contentAddress(id);
  }

  /** Changes one filter in the address; the address then changes the list. */
  protected filter(name: string, value: string): void {
    void this.router.navigate([], {
      queryParams: { [name]: value || null },
      queryParamsHandling: 'merge',
    });
  }
}
