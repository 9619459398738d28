import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ComplianceView } from '@satu/contract/views';

import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { BarChart, type Bar } from '../../../ui/bar-chart/bar-chart';
import { Button } from '../../../ui/button/button';
import { Countdown } from '../../../ui/countdown/countdown';

/** The region in one sentence with both numbers, and the way to the rest. */
@Component({
  selector: 'satu-region-card',
  imports: [BarChart, Button, Countdown, RouterLink, ZonedPipe],
  templateUrl: './region-card.html',
})
export class RegionCard {
  readonly view = input.required<ComplianceView>();
  readonly now = input.required<number>();

  protected readonly bars = computed<readonly Bar[]>(() => {
    const { green, yellow, red } = this.view().zones;
    const link = '/kepatuhan';
    return [
      { label: this.words.green, value: green, tone: 'good', link, query: { zona: 'GREEN' } },
      { label: this.words.yellow, value: yellow, tone: 'warn', link, query: { zona: 'YELLOW' } },
      { label: this.words.red, value: red, tone: 'bad', link, query: { zona: 'RED' } },
    ];
  });
  private readonly words = {
    green: $localize`:@@home.region.green:Terpenuhi (hijau)`,
    yellow: $localize`:@@home.region.yellow:Sudah mulai atau gugur (kuning)`,
    red: $localize`:@@home.region.red:Belum ada (merah)`,
  };
}
