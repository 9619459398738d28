import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { INNOVATION_STATUS_LABELS } from '@satu/domain/innovation';
import { LAPSE_CAUSE_LABELS, ZONE_LABELS } from '@satu/domain/obligation';
import { BASIS_KIND_LABELS } from '@satu/domain/period';

import { LabelPipe } from '../../../shell/language/label.pipe';
import { lacks } from '../../../shell/letters/lacking';
import { AgencyChoices } from '../../../shell/agencies/agency-choices';
import { Letters } from '../../../shell/letters/letters';
import { Session } from '../../../shell/session/session';
import { Clock } from '../../../shell/time/clock';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { titledBy } from '../../../shell/title/subject-title';
import { Button } from '../../../ui/button/button';
import { Countdown } from '../../../ui/countdown/countdown';
import { type Message, MessageDialog } from '../../../ui/message-dialog/message-dialog';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { ZONE_TONES } from '../zone-tones';
import { AgencyDutyStore } from './agency-duty-store';

/** An agency's own page: its duty, what counts, what is missing, and what the reader can do. */
@Component({
  selector: 'satu-agency-duty-page',
  imports: [
    Button,
    Countdown,
    LabelPipe,
    MessageDialog,
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
  readonly periode = input<string>();

  private readonly session = inject(Session);
  private readonly letters = inject(Letters);
  private readonly agencies = inject(AgencyChoices);
  protected readonly store = inject(AgencyDutyStore);
  protected readonly clock = inject(Clock);
  protected readonly zoneLabels = ZONE_LABELS;
  protected readonly statusLabels = INNOVATION_STATUS_LABELS;
  protected readonly basisLabels = BASIS_KIND_LABELS;
  protected readonly causeLabels = LAPSE_CAUSE_LABELS;
  protected readonly tones = ZONE_TONES;
  protected readonly message = signal<Message | null>(null);

  private readonly lacking = computed(() => {
    const view = this.store.view();
    return view?.period.status === 'OPEN' && view.row !== null && lacks(view.row);
  });
  /** The last day of an agency that is no more. */
  protected readonly ended = computed(() => {
    const agency = this.store.view()?.without;
    return agency && this.agencies.hasEnded(agency) ? agency.validUntil : null;
  });
  protected readonly remindable = computed(() => this.lacking() && this.letters.mayRemind());
  /** The reader answers for this agency, and the period still takes innovations. */
  protected readonly registrable = computed(() => {
    const own = this.session.grants().some(({ agencyId }) => agencyId === this.agencyId());
    const closesAt = this.store.view()?.period.closesAt ?? '';
    const isInTime = Date.parse(closesAt) > this.clock.now();
    return this.lacking() && own && isInTime && this.session.can('innovation:create');
  });

  constructor() {
    titledBy(() => this.store.view()?.row?.agencyName ?? this.store.view()?.without?.name);
    effect(() => {
      const [agencyId, periodId] = [this.agencyId(), this.periode() ?? ''];
      untracked(() => void this.store.show(agencyId, periodId));
    });
  }

  protected isVisible(innovationId: string): boolean {
    return this.store.view()?.innovations.some(({ id }) => id === innovationId) ?? false;
  }

  protected remind(): void {
    const view = this.store.view();
    if (!view?.row) return;
    this.message.set({
      heading: this.letters.reminderHeading(view.row),
      text: this.letters.reminder(view.row, view.period),
    });
  }
}
