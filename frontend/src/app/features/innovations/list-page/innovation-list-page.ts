import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  INNOVATION_STAGES,
  INNOVATION_STAGE_LABELS,
  INNOVATION_STATUSES,
  INNOVATION_STATUS_LABELS,
  USE_STATE_LABELS,
  type UseState,
} from '@satu/domain/innovation';
import { chosenColumns, INNOVATION_COLUMNS, type InnovationColumnKey } from '@satu/domain/list';
import { affairOf } from '@satu/domain/reference';
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
import { CheckboxGroup } from '../../../ui/checkbox-group/checkbox-group';
import { SortHeading } from '../../../ui/sort-heading/sort-heading';
import { SavedFilters, type ShownFilter } from '../../../shell/saved-filters/saved-filters';
import { STATUS_TONES } from '../innovation-words';
import { InnovationListStore, type ListQuery } from './innovation-list-store';
import { wordsOf } from './innovation-row';
import { addressOf, ALL, filtersOf } from './list-address';

const LANGUAGE = $localize.locale === 'en' ? 'en' : 'id';
const DAY_MS = 86_400_000;
const WAITING: ReadonlySet<string> = new Set(['SUBMITTED', 'ENDORSED']);
/** A document without a window (as in specs) is taken for wide. */
const WIDE = !('matchMedia' in globalThis) || globalThis.matchMedia('(min-width: 48rem)').matches;

type Counted = 'mainAffairCode' | 'useState';

/** All innovations the person may see; the filters stand in the address, so that a list can be shared. */
@Component({
  selector: 'satu-innovation-list-page',
  imports: [
    AmountPipe,
    Button,
    CheckboxGroup,
    DataTable,
    EmptyState,
    LabelPipe,
    PageHeader,
    Pager,
    ProblemPanel,
    RouterLink,
    SavedFilters,
    SearchBox,
    SelectField,
    Skeleton,
    SortHeading,
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
  readonly urusan = input<string>();
  readonly penggunaan = input<string>();
  readonly kolom = input<string | string[]>();
  /** `saya`: only what waits for the reader. */
  readonly menunggu = input<string>();

  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  private readonly clock = inject(Clock);
  private readonly choices = inject(AgencyChoices);
  protected readonly store = inject(InnovationListStore);
  protected readonly statuses = INNOVATION_STATUSES;
  protected readonly statusLabels = INNOVATION_STATUS_LABELS;
  protected readonly tones = STATUS_TONES;

  protected readonly chosenStatuses = computed(() => [this.status() ?? []].flat());
  /** Filters beside whose turn it is and whose innovations they are. */
  protected readonly narrowed = computed(
    () =>
      this.chosenStatuses().length > 0 ||
      [this.q(), this.tahap(), this.tahun(), this.urusan(), this.penggunaan()].some(Boolean),
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
  protected readonly stageOptions = computed<Option[]>(() => {
    const counts = this.store.facets()['stage'];
    return INNOVATION_STAGES.map((value) => {
      const label = INNOVATION_STAGE_LABELS[value][LANGUAGE];
      const count = counts?.find((one) => one.value === value)?.count ?? 0;
      return { value, label: counts ? `${label} (${count})` : label };
    });
  });
  protected readonly affairOptions = computed<Option[]>(() =>
    this.counted('mainAffairCode', (code) => `${code} ${affairOf(code)?.name ?? ''}`),
  );
  protected readonly useOptions = computed<Option[]>(() =>
    this.counted('useState', (value) => USE_STATE_LABELS[value as UseState][LANGUAGE]),
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
  private readonly query = computed<ListQuery>(() => ({
    q: this.q() ?? '',
    status: this.chosenStatuses(),
    stage: this.tahap() ?? '',
    custodianAgencyId: this.agency(),
    mainAffairCode: this.urusan() ?? '',
    useState: this.penggunaan() ?? '',
    year: this.tahun() ?? '',
    waitingFor: this.menunggu() ? 'me' : '',
    sort: this.urut() ?? (this.waits() ? 'turnSince' : ''),
  }));
  protected readonly order = computed(() => this.query().sort || '-updatedAt');
  /** Nothing in the address. */
  protected readonly fresh = computed(
    () => !this.asked() && !this.opd() && !this.urut() && !this.kolom(),
  );
  private readonly wantedColumns = computed(() =>
    this.kolom() === undefined ? null : [this.kolom() ?? []].flat(),
  );
  protected readonly columns = computed(() => {
    const columns = chosenColumns(INNOVATION_COLUMNS, this.wantedColumns());
    if (!this.waits() || this.wantedColumns() !== null) return columns;
    // What waits is read by how long it does.
    const waiting = INNOVATION_COLUMNS.filter(({ key }) => key === 'turnSince');
    return columns.flatMap((one) => (one.key === 'updatedAt' ? waiting : [one]));
  });
  protected readonly columnOptions: Option[] = INNOVATION_COLUMNS.filter((one) => !one.fixed).map(
    ({ key, label }) => ({ value: key, label: label[LANGUAGE] }),
  );
  protected readonly shownColumns = computed(() => this.columns().map(({ key }) => key));
  protected readonly shown = computed<ShownFilter>(() => ({
    filters: filtersOf(this.query()),
    columns: this.wantedColumns(),
  }));
  protected readonly language = LANGUAGE;

  /** On a wide page filters stand open; on a phone the first result comes first. */
  protected readonly unfolded = computed(() => WIDE || [this.tahap(), this.urut()].some(Boolean));
  protected readonly counts = computed(() => {
    const counted = this.store.facets()['status'] ?? [];
    return new Map(counted.map(({ value, count }) => [value, count]));
  });

  constructor() {
    void this.store.loadAgencies();
    effect(() => {
      const query = this.query();
      untracked(() => void this.store.show(query));
    });
  }

  /** The choices of a filter with how many each would show, and the chosen one even if none. */
  private counted(field: Counted, labelOf: (value: string) => string): Option[] {
    const counts = this.store.facets()[field] ?? [];
    const chosen = this.query()[field];
    const isMissing = chosen !== '' && !counts.some(({ value }) => value === chosen);
    const values = isMissing ? [...counts, { value: chosen, count: 0 }] : counts;
    return values
      .map(({ value, count }) => ({ value, label: `${labelOf(value)} (${count})` }))
      .toSorted((a, b) => a.label.localeCompare(b.label, LANGUAGE));
  }

  protected fileAddress(format: 'csv' | 'xlsx'): string {
    return this.store.fileAddress(
      format,
      this.columns().map(({ key }) => key),
    );
  }

  protected cell(key: InnovationColumnKey, item: InnovationSummary): string {
    return wordsOf(key, item, LANGUAGE);
  }

  /** A kept filter takes the place of the whole address. */
  protected apply(filter: ShownFilter): void {
    void this.router.navigate([], { queryParams: addressOf(filter), replaceUrl: this.fresh() });
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
