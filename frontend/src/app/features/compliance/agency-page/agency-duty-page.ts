import { Component, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { INNOVATION_STATUS_LABELS } from '@satu/domain/innovation';
import { type Zone, ZONE_LABELS } from '@satu/domain/obligation';

import { LabelPipe } from '../../../shell/language/label.pipe';
import { Clock } from '../../../shell/time/clock';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Countdown } from '../../../ui/countdown/countdown';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge, type Tone } from '../../../ui/status-badge/status-badge';
import { AgencyDutyStore } from './agency-duty-store';

/** An agency's own page: its duty, what counts, what is missing. */
@Component({
  selector: 'satu-agency-duty-page',
  imports: [
    Countdown,
    EmptyState,
    LabelPipe,
    Notice,
    PageHeader,
    ProblemPanel,
    RouterLink,
    Skeleton,
    StatusBadge,
    ZonedPipe,
  ],
  providers: [AgencyDutyStore],
  templateUrl: './agency-duty-page.html',
})
export class AgencyDutyPage {
  readonly agencyId = input.required<string>();

  protected readonly store = inject(AgencyDutyStore);
  protected readonly clock = inject(Clock);
  protected readonly zoneLabels = ZONE_LABELS;
  protected readonly statusLabels = INNOVATION_STATUS_LABELS;
  protected readonly tones: Readonly<Record<Zone, Tone>> = {
    GREEN: 'good',
    YELLOW: 'warn',
    RED: 'bad',
  };

  constructor() {
    effect(() => {
      const agencyId = this.agencyId();
      untracked(() => void this.store.show(agencyId));
    });
  }
}
