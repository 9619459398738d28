import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { type Zone, ZONE_LABELS, ZONES } from '@satu/domain/obligation';
import type { ComplianceRow } from '@satu/contract/views';

import { LabelPipe } from '../../../shell/language/label.pipe';
import { Region } from '../../../shell/region/region';
import { Session } from '../../../shell/session/session';
import { Clock } from '../../../shell/time/clock';
import { Zoned } from '../../../shell/time/zoned';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { type Bar, BarChart } from '../../../ui/bar-chart/bar-chart';
import { Button } from '../../../ui/button/button';
import { Countdown } from '../../../ui/countdown/countdown';
import { DataTable } from '../../../ui/data-list/data-table';
import { DateField } from '../../../ui/date-field/date-field';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Sparkline } from '../../../ui/sparkline/sparkline';
import { StatusBadge, type Tone } from '../../../ui/status-badge/status-badge';
import { ComplianceStore } from '../compliance-store';
import { MessageDialog } from '../message-dialog/message-dialog';
import { headline, reminderTo, shareText } from './compliance-words';

const ZONE_TONES: Readonly<Record<Zone, Tone>> = { GREEN: 'good', YELLOW: 'warn', RED: 'bad' };

/** The regent's page: one sentence, who lacks, how it moves. */
@Component({
  selector: 'satu-compliance-page',
  imports: [
    BarChart,
    Button,
    Countdown,
    DataTable,
    DateField,
    EmptyState,
    LabelPipe,
    MessageDialog,
    PageHeader,
    ProblemPanel,
    RouterLink,
    SelectField,
    Skeleton,
    Sparkline,
    StatusBadge,
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
  protected readonly session = inject(Session);
  protected readonly store = inject(ComplianceStore);
  protected readonly zoneLabels = ZONE_LABELS;
  protected readonly tones = ZONE_TONES;
  protected readonly message = signal<{ heading: string; text: string } | null>(null);

  protected readonly headline = computed(() => {
    const view = this.store.view();
    return view ? headline(view, this.clock.now()) : '';
  });
  protected readonly zoneBars = computed<readonly Bar[]>(() => {
    const zones = this.store.view()?.zones;
    if (!zones) return [];
    const counts: Record<Zone, number> = {
      GREEN: zones.green,
      YELLOW: zones.yellow,
      RED: zones.red,
    };
    return ZONES.map((zone) => ({
      label: ZONE_LABELS[zone][this.region.locale === 'en-GB' ? 'en' : 'id'],
      value: counts[zone],
      tone: ZONE_TONES[zone],
      link: '/kepatuhan',
      query: { zona: zone },
    }));
  });
  protected readonly trend = computed(() =>
    (this.store.view()?.trend ?? []).map(({ on, green }) => ({
      label: this.zoned.format(on, 'day'),
      value: green,
    })),
  );
  protected readonly sinceLastMonth = computed(() => {
    const trend = this.store.view()?.trend ?? [];
    const before = trend.at(-1);
    const green = this.store.view()?.zones.green ?? 0;
    return before ? green - before.green : null;
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
      const query = { periodId: this.periode() ?? '', at: this.pada() ?? '' };
      untracked(() => void this.store.show(query));
    });
  }

  protected choose(name: string, value: string): void {
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
      text: shareText(view, this.headline(), this.store.lacking()),
    });
  }

  protected remind(row: ComplianceRow): void {
    const view = this.store.view();
    if (!view) return;
    this.message.set({
      heading: $localize`:@@compliance.remind.heading:Ingatkan ${row.agencyName}:agency:`,
      text: reminderTo(row, view.period, this.zoned.format(view.period.closesAt, 'dateTime')),
    });
  }
}
