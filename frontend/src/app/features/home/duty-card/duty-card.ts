import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ComplianceRow, PeriodSummary } from '@satu/contract/views';

import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { Countdown } from '../../../ui/countdown/countdown';
import { StatusBadge, type Tone } from '../../../ui/status-badge/status-badge';

type Standing = 'exempt' | 'lapsed' | 'met' | 'unmet' | 'none';

const TONES: Record<Standing, Tone> = {
  exempt: 'still',
  lapsed: 'warn',
  met: 'good',
  unmet: 'bad',
  none: 'still',
};

/** The duty of the own agency: at least one innovation, and how much time is left. */
@Component({
  selector: 'satu-duty-card',
  imports: [Button, Countdown, RouterLink, StatusBadge, ZonedPipe],
  templateUrl: './duty-card.html',
})
export class DutyCard {
  readonly agencyName = input.required<string>();
  readonly period = input.required<PeriodSummary>();
  /** Null for an agency that carries no duty of its own. */
  readonly row = input.required<ComplianceRow | null>();
  readonly now = input.required<number>();

  protected readonly standing = computed<Standing>(() => {
    const row = this.row();
    if (!row) return 'none';
    if (row.exempt) return 'exempt';
    if (row.lapse) return 'lapsed';
    return row.counted >= row.required ? 'met' : 'unmet';
  });
  protected readonly tone = computed(() => TONES[this.standing()]);
  protected readonly missing = computed(() => {
    const row = this.row();
    return row ? Math.max(0, row.required - row.counted) : 0;
  });
  protected readonly labels: Record<Standing, string> = {
    exempt: $localize`:@@home.duty.exempt:Dikecualikan`,
    lapsed: $localize`:@@home.duty.lapsed:Gugur, masa pemenuhan kembali`,
    met: $localize`:@@home.duty.met:Kewajiban terpenuhi`,
    unmet: $localize`:@@home.duty.unmet:Belum terpenuhi`,
    none: $localize`:@@home.duty.none:Tanpa kewajiban sendiri`,
  };
}
