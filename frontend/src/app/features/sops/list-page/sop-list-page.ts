import {
  Component,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { isAgencyBound } from '@satu/domain/access';
import type { Language } from '@satu/domain/language';
import { SOP_STATUS_LABELS, SOP_STATUSES } from '@satu/domain/sop';

import { AgencyChoices } from '../../../shell/agencies/agency-choices';
import { paged } from '../../../shell/http/paged';
import { keepPlace } from '../../../shell/navigation/keep-place';
import { LabelPipe } from '../../../shell/language/label.pipe';
import { Session } from '../../../shell/session/session';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { CheckboxGroup } from '../../../ui/checkbox-group/checkbox-group';
import { DataTable } from '../../../ui/data-list/data-table';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import type { Option } from '../../../ui/option';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Pager } from '../../../ui/pager/pager';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SearchBox } from '../../../ui/search-box/search-box';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { SopClient } from '../sop-client';
import { SOP_TONES } from '../sop-words';

/** SOPs and which of them are past their yearly evaluation; the filters stand in the address. */
@Component({
  selector: 'satu-sop-list-page',
  imports: [
    Button,
    CheckboxGroup,
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
  templateUrl: './sop-list-page.html',
  styleUrl: './sop-list-page.css',
})
export class SopListPage {
  /** Query parameters of the address. */
  readonly q = input<string>();
  readonly opd = input<string>();
  readonly status = input<string>();
  readonly urut = input<string>();
  readonly terlambat = input<string>();

  private readonly client = inject(SopClient);
  private readonly router = inject(Router);
  private readonly choices = inject(AgencyChoices);
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly session = inject(Session);
  protected readonly tones = SOP_TONES;
  protected readonly statusLabels = SOP_STATUS_LABELS;
  protected readonly list = paged(
    (cursor) =>
      this.client.list({
        q: this.q(),
        agencyId: this.opd(),
        status: this.status(),
        sort: this.urut(),
        overdue: this.terlambat() ? true : null,
        cursor,
      }),
    keepPlace(),
  );
  protected readonly filtered = computed(() =>
    [this.q(), this.opd(), this.status(), this.terlambat()].some(Boolean),
  );
  protected readonly agencies = signal<readonly Option[]>([]);
  protected readonly statuses = SOP_STATUSES.map((value) => ({
    value,
    label: SOP_STATUS_LABELS[value][this.language],
  }));
  protected readonly sorts: readonly Option[] = [
    { value: '-updatedAt', label: $localize`:@@sops.list.sortRecent:Terakhir diubah` },
    { value: 'evaluationDueOn', label: $localize`:@@sops.list.sortDue:Paling dulu dievaluasi` },
    { value: 'name', label: $localize`:@@sops.list.sortName:Nama` },
    { value: 'number', label: $localize`:@@sops.list.sortNumber:Nomor` },
  ];
  protected readonly overdueOption = [
    {
      value: 'overdue',
      label: $localize`:@@sops.list.onlyOverdue:Hanya yang terlambat dievaluasi`,
    },
  ];

  constructor() {
    effect(() => {
      for (const filter of [this.q, this.opd, this.status, this.urut, this.terlambat]) filter();
      untracked(() => void this.list.reload());
    });
    // Whoever is of an agency sees that agency's SOPs alone: there is nothing to choose from.
    const isOfRegion = this.session.grants().some(({ role }) => !isAgencyBound(role));
    if (isOfRegion) void this.loadAgencies();
  }

  /** Changes one filter in the address; the address then changes the list. */
  protected filter(name: string, value: string): void {
    void this.router.navigate([], {
      queryParams: { [name]: value || null },
      queryParamsHandling: 'merge',
    });
  }

  /** Without its choices the filter is left out; the list still stands. */
  private async loadAgencies(): Promise<void> {
    try {
      const { items } = await this.client.agencies();
      this.agencies.set(this.choices.all(items));
    } catch {
      this.agencies.set([]);
    }
  }
}
