import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';

import type { Tone } from '../status-badge/status-badge';

export interface Bar {
  label: string;
  value: number;
  tone?: Tone;
  /** Leads to the list behind the number. */
  link?: string | readonly unknown[];
  query?: Record<string, string>;
}

/** Amounts side by side. It is a table, so it prints, reads aloud and needs no colour. */
@Component({
  selector: 'satu-bar-chart',
  imports: [RouterLink],
  templateUrl: './bar-chart.html',
  styleUrl: './bar-chart.css',
})
export class BarChart {
  readonly caption = input.required<string>();
  readonly bars = input.required<readonly Bar[]>();
  /** The amount of a full bar; the largest value when left out. */
  readonly full = input<number | null>();
  protected readonly most = computed(
    () => this.full() ?? Math.max(1, ...this.bars().map((bar) => bar.value)),
  );
}
