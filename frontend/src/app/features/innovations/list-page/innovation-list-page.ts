import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  INNOVATION_STAGE_LABELS,
  INNOVATION_STATUSES,
  INNOVATION_STATUS_LABELS,
} from '@satu/domain/innovation';
import type { InnovationSummary } from '@satu/contract/views';

import { AgencyChoices } from '../../../shell/agencies/agency-choices';
import { LabelPipe } from '../../../shell/language/label.pipe';
import { Session } from '../../../shell/session/session';
import { Clock } from '../../../shell/time/clock';
import { AmountPipe } from '../../../shell/time/amount.pipe';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
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
import { STATUS_TONES } from '../innovation-words';
import { InnovationListStore } from './innovation-list-store';

const DAY_MS = 86_400_000;
const ALL = 'semua';
const WAITING: ReadonlySet<string> = new Set(['SUBMITTED', 'ENDORSED']);
/** A document without a window (as in specs) is taken for wide. */
const WIDE = !('matchMedia' in globalThis) || globalThis.matchMedia('(min-width: 48rem)').matches;

/** All innovations the person may see; the filters stand in the address, so that a list can be shared. */
@Component({
  selector: 'satu-innovation-list-page',
  imports: [
    AmountPipe,
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
  providers: [InnovationListStore],
  templateUrl: './innovation-list-page.html',
  styleUrl: './innovation-list-page.css',
})
export class InnovationListPage {
  /** Query parameters of the address. */
  readonly q = input<string>();
  readonly status = input<string | string[]>();
  readonly tahap = input<string>();
  readonly opd = input<string>();
  readonly tahun = input<string>();
  readonly urut = input<string>();
  /** `saya`: only what waits for the reader. */
  readonly menunggu = input<string>();

  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  private readonly clock = inject(Clock);
  private readonly choices = inject(AgencyChoices);
  protected readonly store = inject(InnovationListStore);
  protected readonly statuses = INNOVATION_STATUSES;
  protected readonly statusLabels = INNOVATION_STATUS_LABELS;
  protected readonly stageLabels = INNOVATION_STAGE_LABELS;
  protected readonly tones = STATUS_TONES;

  protected readonly chosenStatuses = computed(() => [this.status() ?? []].flat());
  /** Filters beside whose turn it is and whose innovations they are. */
  protected readonly narrowed = computed(
    () => this.chosenStatuses().length > 0 || [this.q(), this.tahap(), this.tahun()].some(Boolean),
  );
  private readonly asked = computed(() => this.narrowed() || !!this.menunggu());
  /** Whoever writes for an agency begins with its own; `semua` in the address takes that away. */
  protected readonly agency = computed(() => {
    const chosen = this.opd();
    if (chosen) return chosen === ALL ? '' : chosen;
    const isWriter = this.session.can('innovation:create') && !this.asked();
    return isWriter ? (this.ownAgency() ?? '') : '';
  });
  protected readonly filtered = computed(
    () => this.asked() || (!!this.opd() && this.opd() !== ALL),
  );
  protected readonly agencyOptions = computed<Option[]>(() =>
    this.choices.all(this.store.agencies()),
  );
  protected readonly stageOptions = computed<Option[]>(() =>
    Object.entries(INNOVATION_STAGE_LABELS).map(([value, label]) => ({
      value,
      label: label[$localize.locale === 'en' ? 'en' : 'id'],
    })),
  );
  protected readonly sortOptions: Option[] = [
    { value: '-updatedAt', label: $localize`:@@innovations.list.sortRecent:Terakhir diubah` },
    { value: 'turnSince', label: $localize`:@@innovations.list.sortWaiting:Paling lama menunggu` },
    { value: 'name', label: $localize`:@@innovations.list.sortName:Nama` },
  ];
  /** Whose own innovations can be told apart from everybody's. */
  protected readonly ownAgency = computed(() => this.ownAgencies()[0] ?? null);
  private readonly ownAgencies = computed(() =>
    this.session.grants().flatMap(({ agencyId }) => agencyId ?? []),
  );
  /** Agencies whose files the reader may not verify: the own ones, with parents and children. */
  private readonly related = computed(() => {
    const own = this.ownAgencies();
    const near = this.store.agencies().flatMap(({ id, parentId }) => {
      if (own.includes(id)) return parentId ?? [];
      return parentId !== null && own.includes(parentId) ? id : [];
    });
    return new Set([...own, ...near]);
  });
  /** Whether everything listed waits for a decision: then it is read in the order in which it came. */
  protected readonly waits = computed(() => {
    const chosen = this.chosenStatuses();
    return !!this.menunggu() || (chosen.length > 0 && chosen.every((one) => WAITING.has(one)));
  });
  /** On a wide page filters stand open; on a phone the first result comes first. */
  protected readonly unfolded = computed(() => WIDE || [this.tahap(), this.urut()].some(Boolean));
  protected readonly counts = computed(() => {
    const counted = this.store.facets()['status'] ?? [];
    return new Map(counted.map(({ value, count }) => [value, count]));
  });

  constructor() {
    void this.store.loadAgencies();
    effect(() => {
      const query = {
        q: this.q() ?? '',
        status: this.chosenStatuses(),
        stage: this.tahap() ?? '',
        custodianAgencyId: this.agency(),
        year: this.tahun() ?? '',
        waitingFor: this.menunggu() ? 'me' : '',
        sort: this.urut() ?? (this.waits() ? 'turnSince' : ''),
      };
      untracked(() => void this.store.show(query));
    });
  }

  protected daysSince(instant: string): number {
    return Math.max(0, Math.floor((this.clock.now() - Date.parse(instant)) / DAY_MS));
  }

  /** Whether it waits for a verifier who isn't this one. */
  protected isOthersToVerify({ status, custodianAgencyId }: InnovationSummary): boolean {
    const isWaiting = status === 'ENDORSED' && this.session.can('innovation:verify');
    return isWaiting && this.related().has(custodianAgencyId);
  }

  /** Changes one filter in the address; the address then changes the list. */
  protected filter(name: string, value: string | readonly string[]): void {
    // A list that began with the own agency stays with it while it is narrowed further.
    const isBegun = this.opd() === undefined && this.agency() !== '' && name !== 'menunggu';
    void this.router.navigate([], {
      queryParams: {
        ...(isBegun ? { opd: this.agency() } : {}),
        [name]: value.length > 0 ? value : null,
      },
      queryParamsHandling: 'merge',
    });
  }

  protected filterAgency(agencyId: string): void {
    const isPreset = agencyId === '' && this.session.can('innovation:create');
    this.filter('opd', isPreset ? ALL : agencyId);
  }

  protected toggleStatus(status: string): void {
    const chosen = this.chosenStatuses();
    this.filter(
      'status',
      chosen.includes(status) ? chosen.filter((one) => one !== status) : [...chosen, status],
    );
  }
}
