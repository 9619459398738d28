import { NgTemplateOutlet } from '@angular/common';
import { Component, Injector, computed, inject } from '@angular/core';

import { Session } from '../../../shell/session/session';
import { Clock } from '../../../shell/time/clock';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { DecisionList } from '../decision-list/decision-list';
import { DutyCard } from '../duty-card/duty-card';
import { HomeStore } from '../home-store';
import { NextSteps } from '../next-steps/next-steps';
import { RegionCard } from '../region-card/region-card';
import { ScoringCard } from '../scoring-card/scoring-card';
import { TotalsCard } from '../totals-card/totals-card';
import { WaitingList } from '../waiting-list/waiting-list';
import { WithoutRole } from '../without-role/without-role';

/** What waits for the person who is here, by what her roles let her do. */
@Component({
  selector: 'satu-home-page',
  imports: [
    DecisionList,
    DutyCard,
    EmptyState,
    NextSteps,
    NgTemplateOutlet,
    PageHeader,
    ProblemPanel,
    RegionCard,
    ScoringCard,
    Skeleton,
    TotalsCard,
    WaitingList,
    WithoutRole,
  ],
  providers: [HomeStore],
  templateUrl: './home-page.html',
})
export class HomePage {
  protected readonly session = inject(Session);
  protected readonly clock = inject(Clock);
  protected readonly store = inject(HomeStore);

  /** Nothing waits for who only watches: that page is the region's, not a bare promise. */
  protected readonly heading = computed(() =>
    this.store.handlesInnovations() || this.store.scores()
      ? $localize`:@@home.heading:Yang menunggu Anda`
      : $localize`:@@home.title:Beranda`,
  );

  constructor() {
    this.store.load();
    const injector = inject(Injector);
    // Scans that were left waiting go out from here too; a failure leaves them for their own page.
    import('../../../shell/scan/scan-outbox').then(
      ({ ScanOutbox }) => injector.get(ScanOutbox, null),
      () => undefined,
    );
  }
}
