import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ComplianceRow, PeriodSummary } from '@satu/contract/views';
import { LAPSE_CAUSE_LABELS } from '@satu/domain/obligation';

import { LabelPipe } from '../../../shell/language/label.pipe';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { Countdown } from '../../../ui/countdown/countdown';
import { StatusBadge, type Tone } from '../../../ui/status-badge/status-badge';
import type { Submitted } from '../home-client';

type Standing = 'exempt' | 'lapsed' | 'met' | 'unmet' | 'none';

const TONES: Record<Standing, Tone> = {
  exempt: 'still',
  lapsed: 'warn',
  met: 'good',
  unmet: 'bad',
  none: 'still',
};

/** The duty of the own agency: what counts, what is on its way, and how much time is left. */
@Component({
  selector: 'satu-duty-card',
  imports: [Button, Countdown, LabelPipe, RouterLink, StatusBadge, ZonedPipe],
  templateUrl: './duty-card.html',
})
export class DutyCard {
  readonly agencyName = input.required<string>();
  readonly period = input.required<PeriodSummary>();
  /** Null for an agency that carries no duty of its own. */
  readonly row = input.required<ComplianceRow | null>();
  readonly now = input.required<number>();
  /** What waits for the head's approval, the longest first; null when nothing does. */
  readonly submitted = input<Submitted | null>(null);
  /** The reader is who approves. */
  readonly approves = input(false);
  /** The period to come, where this one is closed. */
  readonly next = input<PeriodSummary | null>(null);

  protected readonly causeLabels = LAPSE_CAUSE_LABELS;
  protected readonly standing = computed<Standing>(() => {
    const row = this.row();
    if (!row) return 'none';
    if (row.exempt) return 'exempt';
    if (row.lapse) return 'lapsed';
    return row.counted >= row.required ? 'met' : 'unmet';
  });
  protected readonly tone = computed(() => TONES[this.standing()]);
  protected readonly lacks = computed(() => ['unmet', 'lapsed'].includes(this.standing()));
  protected readonly missing = computed(() => {
    const row = this.row();
    return row ? Math.max(0, row.required - row.counted) : 0;
  });
  /** The period takes innovations at this moment. */
  protected readonly registrable = computed(
    () => this.period().status === 'OPEN' && Date.parse(this.period().closesAt) > this.now(),
  );
  protected readonly labels: Record<Standing, string> = {
    exempt: $localize`:@@home.duty.exempt:Dikecualikan`,
    lapsed: $localize`:@@home.duty.lapsed:Gugur, masa pemenuhan kembali`,
    met: $localize`:@@home.duty.met:Kewajiban terpenuhi`,
    unmet: $localize`:@@home.duty.unmet:Belum terpenuhi`,
    none: $localize`:@@home.duty.none:Tanpa kewajiban sendiri`,
  };
}
