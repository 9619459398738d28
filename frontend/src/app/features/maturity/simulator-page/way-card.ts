import { Component, computed, inject, input, LOCALE_ID, output } from '@angular/core';
import type { RubricView } from '@satu/contract/views';
import { toPoints } from '@satu/domain/maturity';
import { add, toFixedHalfUp, ZERO } from '@satu/domain/rational';
import type { Way, WayStep } from '@satu/domain/simulation';

import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import { BilingualPipe } from '../bilingual';
import { FigurePipe } from '../figure.pipe';

/** Steps of one kind together: the same indicator, the same tiers. */
interface Part {
  readonly key: string;
  readonly count: number;
  readonly name: string;
  readonly from: number;
  readonly tier: number;
  readonly points: number;
  readonly gain: string;
}

/** The way into the next band in one sentence, and its arithmetic on demand. */
@Component({
  selector: 'satu-way-card',
  imports: [BilingualPipe, Button, FigurePipe, Notice],
  template: `
    @let one = way();
    <satu-notice [tone]="one.isReached ? 'good' : 'info'">
      @if (one.isReached) {
        <p i18n="@@maturity.simulator.way">
          {{ sentence() }} menaikkan indeks dari {{ one.before.index | figure }} ke
          {{ one.after.index | figure }}: {{ one.target.label | bilingual }}.
        </p>
        <button
          satuButton
          type="button"
          variant="secondary"
          (click)="taken.emit()"
          i18n="@@maturity.simulator.takeWay"
        >
          Pilih semua langkah itu
        </button>
      } @else {
        <p i18n="@@maturity.simulator.noWay">
          Semua langkah di sini bersama-sama baru membawa indeks dari
          {{ one.before.index | figure }} ke {{ one.after.index | figure }};
          {{ one.target.label | bilingual }} mulai dari {{ one.target.min | figure }}.
        </p>
      }
      @if (parts().length > 0) {
        <details>
          <summary i18n="@@maturity.simulator.arithmetic">Hitungannya</summary>
          <ul>
            @for (part of parts(); track part.key) {
              <li i18n="@@maturity.simulator.part">
                {{ part.count }} × {{ part.name }}, P{{ part.from }} → P{{ part.tier }}:
                {{ part.points | figure }} poin, indeks +{{ part.gain | figure }}
              </li>
            }
          </ul>
          <p i18n="@@maturity.simulator.partSum">
            {{ exactBefore() | figure }} + {{ gained() | figure }} = {{ exactAfter() | figure }},
            dibulatkan {{ one.after.index | figure }}. Poin inovasi dibagi
            {{ one.after.divisor }} inovasi, lalu semuanya dibagi {{ most() | figure }} × 100.
          </p>
        </details>
      }
    </satu-notice>
  `,
})
export class WayCard {
  readonly way = input.required<Way>();
  readonly edition = input.required<RubricView>();
  readonly taken = output();

  private readonly language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly parts = computed<Part[]>(() => {
    const kinds = Map.groupBy(this.way().steps, ({ innovationId, key, from, tier }) =>
      [innovationId === null, key, from, tier].join(),
    );
    return [...kinds].flatMap(([key, steps]) =>
      steps[0] ? [this.part(key, steps, steps[0])] : [],
    );
  });
  /** "1 × Regulasi, 1 × Video": what is to be done, counted by indicator. */
  protected readonly sentence = computed(() => {
    const counts = new Map<string, number>();
    for (const { name, count } of this.parts()) counts.set(name, (counts.get(name) ?? 0) + count);
    return [...counts].map(([name, count]) => `${count} × ${name}`).join(', ');
  });
  protected readonly gained = computed(() =>
    toFixedHalfUp(
      this.way().steps.reduce((sum, { gain }) => add(sum, gain), ZERO),
      3,
    ),
  );
  protected readonly exactBefore = computed(() => toFixedHalfUp(this.way().before.exact, 3));
  protected readonly exactAfter = computed(() => toFixedHalfUp(this.way().after.exact, 3));
  protected readonly most = computed(() => toPoints(this.way().after.most));

  private part(key: string, steps: readonly WayStep[], { from, tier, ...first }: WayStep): Part {
    return {
      ...{ key, count: steps.length, name: this.nameOf(first), from, tier },
      points: toPoints(steps.reduce((sum, { points }) => sum + points, 0)),
      gain: toFixedHalfUp(
        steps.reduce((sum, { gain }) => add(sum, gain), ZERO),
        3,
      ),
    };
  }

  private nameOf({ innovationId, key }: Pick<WayStep, 'innovationId' | 'key'>): string {
    const edition = this.edition();
    const known = innovationId === null ? edition.rows : edition.indicators;
    const name = known.find((part) => part.key === key)?.name;
    return name ? name[this.language] || name.id : key;
  }
}
