import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { DecimalPipe } from '@angular/common';
import { type Params, Router, RouterLink } from '@angular/router';

import { loaded } from '../../../shell/http/loaded';
import { paged } from '../../../shell/http/paged';
import { keepPlace } from '../../../shell/navigation/keep-place';
import { Session } from '../../../shell/session/session';
import { Clock } from '../../../shell/time/clock';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { DataTable } from '../../../ui/data-list/data-table';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Pager } from '../../../ui/pager/pager';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import type { Option } from '../../../ui/option';
import { SearchBox } from '../../../ui/search-box/search-box';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { DeskClient } from '../desk-client';

const DAY = 86_400_000;
/** The order in which nobody is forgotten. */
const LONGEST = 'turnSince';

/** What waits for the verifier, longest first, and how long verification takes. */
@Component({
  selector: 'satu-queue-page',
  imports: [
    DataTable,
    DecimalPipe,
    EmptyState,
    PageHeader,
    Pager,
    ProblemPanel,
    RouterLink,
    SearchBox,
    SelectField,
    Skeleton,
    ZonedPipe,
  ],
  templateUrl: './queue-page.html',
})
export class QueuePage {
  /** Query parameters of the address. */
  readonly q = input<string>();
  readonly opd = input<string>();
  readonly urut = input<string>();

  private readonly client = inject(DeskClient);
  private readonly router = inject(Router);
  private readonly clock = inject(Clock);
  protected readonly session = inject(Session);
  protected readonly judges = this.session.can('innovation:verify');
  protected readonly queue = paged(
    (cursor) =>
      this.client.queue({
        ...{ q: this.q(), cursor, sort: this.order(), facets: 'custodianAgencyId' },
        custodianAgencyId: this.opd(),
      }),
    keepPlace(),
  );
  protected readonly orders: readonly Option[] = [
    { value: LONGEST, label: $localize`:@@desk.queue.longest:Paling lama menunggu` },
    { value: '-turnSince', label: $localize`:@@desk.queue.newest:Paling baru masuk` },
    { value: 'custodianAgencyName', label: $localize`:@@desk.queue.byAgency:Perangkat daerah` },
    { value: 'name', label: $localize`:@@desk.queue.byName:Nama inovasi` },
  ];
  protected readonly order = computed(
    () => this.orders.find(({ value }) => value === this.urut())?.value ?? LONGEST,
  );
  private readonly names = loaded(() => this.client.agencies());
  /** Only agencies of which something waits, or the chosen one. */
  protected readonly agencies = computed<readonly Option[]>(() => {
    const waiting = this.queue.facets()['custodianAgencyId'] ?? [];
    return (this.names.value()?.items ?? [])
      .map(({ id, name }) => ({
        id,
        name,
        count: waiting.find(({ value }) => value === id)?.count,
      }))
      .filter(({ id, count }) => count !== undefined || id === this.opd())
      .map(({ id, name, count = 0 }) => ({ value: id, label: `${name} (${count})` }));
  });
  protected readonly turnarounds = loaded(() => this.client.turnarounds());

  constructor() {
    void this.turnarounds.reload();
    if (this.judges) void this.names.reload();
    effect(() => {
      this.q();
      this.opd();
      this.order();
      untracked(() => {
        if (this.judges) void this.queue.reload();
      });
    });
  }

  protected search(q: string): void {
    this.ask({ q: q || null });
  }

  protected ask(queryParams: Params): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  /** Whole days that it has waited. */
  protected daysOf({ turnSince }: { readonly turnSince: string }): number {
    return Math.floor((this.clock.now() - Date.parse(turnSince)) / DAY);
  }
}
