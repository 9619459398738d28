import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type Zone, ZONE_LABELS, ZONES } from '@satu/domain/obligation';
import { BASIS_KIND_LABELS } from '@satu/domain/period';
import { dayInZone, isDay, type TimeZone } from '@satu/domain/time';

import { LabelPipe } from '../../../shell/language/label.pipe';
import { lackingOf } from '../../../shell/letters/lacking';
import { Letters } from '../../../shell/letters/letters';
import { Region } from '../../../shell/region/region';
import { Clock } from '../../../shell/time/clock';
import { Zoned } from '../../../shell/time/zoned';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { type Bar, BarChart } from '../../../ui/bar-chart/bar-chart';
import { Button } from '../../../ui/button/button';
import { Countdown } from '../../../ui/countdown/countdown';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { type Lacking, LackingList } from '../../../ui/lacking-list/lacking-list';
import { type Message, MessageDialog } from '../../../ui/message-dialog/message-dialog';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Sparkline } from '../../../ui/sparkline/sparkline';
import { type Choice, ComplianceFilters } from '../compliance-filters/compliance-filters';
import { ComplianceStore } from '../compliance-store';
import { ComplianceTable } from '../compliance-table/compliance-table';
import { ZONE_TONES } from '../zone-tones';

/** The regent's page: one sentence, who lacks, how it moves; now, or as it stood on a day. */
@Component({
  selector: 'satu-compliance-page',
  imports: [
    BarChart,
    Button,
    ComplianceFilters,
    ComplianceTable,
    Countdown,
    EmptyState,
    LabelPipe,
    LackingList,
    MessageDialog,
    Notice,
    PageHeader,
    ProblemPanel,
    RouterLink,
    Skeleton,
    Sparkline,
    ZonedPipe,
  ],
  providers: [ComplianceStore],
  templateUrl: './compliance-page.html',
  styleUrl: './compliance-page.css',
})
export class CompliancePage {
  readonly periode = input<string>();
  readonly pada = input<string>();
  readonly zona = input<string>();

  private readonly router = inject(Router);
  private readonly region = inject(Region);
  private readonly zoned = inject(Zoned);
  protected readonly clock = inject(Clock);
  protected readonly letters = inject(Letters);
  protected readonly store = inject(ComplianceStore);
  protected readonly basisLabels = BASIS_KIND_LABELS;
  protected readonly message = signal<Message | null>(null);

  protected readonly today = computed(() =>
    dayInZone(new Date(this.clock.now()), this.region.timeZone() as TimeZone),
  );
  protected readonly dayError = computed(() => {
    const asked = this.pada();
    const wrong = asked && (!isDay(asked) || asked > this.today());
    return wrong ? $localize`:@@compliance.notThatDay:Pilih hari ini atau sebelumnya.` : null;
  });
  /** The day that has passed whose end is shown; null: things as they stand. */
  protected readonly day = computed(() => {
    const asked = this.pada();
    return asked && !this.dayError() && asked < this.today() ? asked : null;
  });
  protected readonly notYetOpen = computed(() => {
    const [day, view] = [this.day(), this.store.view()];
    return day !== null && view !== null && day < view.period.opensOn;
  });
  /** The period that ran on the day, where the one shown had not opened. */
  protected readonly periodThen = computed(() => {
    const day = this.day() ?? '';
    return this.store.periods().find(({ opensOn }) => opensOn <= day) ?? null;
  });
  /** The present of a period that runs. */
  protected readonly live = computed(
    () => this.day() === null && this.store.view()?.period.status === 'OPEN',
  );
  protected readonly remindable = computed(() => this.live() && this.letters.mayRemind());
  /** The one to come, where nothing runs meanwhile. */
  protected readonly next = computed(() => {
    const known = this.store.periods();
    if (this.store.view()?.period.status !== 'CLOSED') return null;
    if (known.some(({ status }) => status === 'OPEN')) return null;
    return known.filter(({ status }) => status === 'PLANNED').at(-1) ?? null;
  });
  protected readonly lacking = computed<readonly Lacking[]>(() =>
    lackingOf(this.store.view()).map((row) => ({
      id: row.agencyId,
      name: row.agencyName,
      note: this.letters.standing(row),
      link: ['/kepatuhan', row.agencyId],
    })),
  );
  protected readonly lackingTitle = computed(() => {
    const count = this.lacking().length;
    return this.store.view()?.period.status === 'CLOSED'
      ? $localize`:@@compliance.neverMet:Tidak memenuhi sampai ditutup (${count}:count:)`
      : $localize`:@@compliance.lacking:Belum memenuhi (${count}:count:)`;
  });
  protected readonly zoneBars = computed<readonly Bar[]>(() => {
    const zones = this.store.view()?.zones;
    if (!zones) return [];
    const counts: Record<Zone, number> = {
      GREEN: zones.green,
      YELLOW: zones.yellow,
      RED: zones.red,
    };
    const [periode, pada] = [this.periode(), this.day()];
    const kept = { ...(periode && { periode }), ...(pada && { pada }) };
    return ZONES.map((zone) => ({
      label: ZONE_LABELS[zone][this.region.locale === 'en-GB' ? 'en' : 'id'],
      value: counts[zone],
      tone: ZONE_TONES[zone],
      link: '/kepatuhan',
      query: { ...kept, zona: zone },
    }));
  });
  protected readonly trend = computed(() =>
    (this.store.view()?.trend ?? []).map(({ on, green }) => ({
      label: this.zoned.format(on, 'day'),
      value: green,
    })),
  );
  protected readonly sinceLastMonth = computed(() => {
    const before = this.store.view()?.trend.at(-1);
    const green = this.store.view()?.zones.green ?? 0;
    return before && this.live() ? green - before.green : null;
  });
  protected readonly rows = computed(() =>
    (this.store.view()?.items ?? []).filter((row) => !this.zona() || row.zone === this.zona()),
  );
  protected readonly periodOptions = computed(() =>
    this.store.periods().map(({ id, name }) => ({ value: id, label: name })),
  );

  constructor() {
    void this.store.loadPeriods();
    effect(() => {
      const query = { periodId: this.periode() ?? '', at: this.day() ?? '' };
      untracked(() => void this.store.show(query));
    });
  }

  protected choose({ name, value }: Choice): void {
    void this.router.navigate([], {
      queryParams: { [name]: value || null },
      queryParamsHandling: 'merge',
    });
  }

  protected print(): void {
    window.print();
  }

  protected share(): void {
    const view = this.store.view();
    if (!view) return;
    this.message.set({
      heading: $localize`:@@compliance.share.heading:Bagikan ringkasan`,
      text: this.letters.summary(view, this.day()),
    });
  }

  protected remind(agencyId: string): void {
    const view = this.store.view();
    const row = view?.items.find((one) => one.agencyId === agencyId);
    if (!view || !row) return;
    this.message.set({
      heading: this.letters.reminderHeading(row),
      text: this.letters.reminder(row, view.period),
    });
  }
}
