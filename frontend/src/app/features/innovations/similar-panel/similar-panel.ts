import { Component, computed, effect, inject, input, output } from '@angular/core';
import type { SimilarInnovation } from '@satu/contract/views';
import { INNOVATION_STAGE_LABELS } from '@satu/domain/innovation';
import { RouterLink } from '@angular/router';

import { LabelPipe } from '../../../shell/language/label.pipe';
import { Button } from '../../../ui/button/button';
import { SimilarStore } from './similar-store';

/** A quiet list beside the words being typed: what stands already and is like them. */
@Component({
  selector: 'satu-similar-panel',
  imports: [Button, LabelPipe, RouterLink],
  providers: [SimilarStore],
  template: `
    <!-- Stands before anything is found, so that a screen reader hears when something is. -->
    <p class="visually-hidden" role="status">{{ heard() }}</p>
    @if (store.items().length > 0) {
      <section class="card stack" aria-labelledby="similar-title">
        <h2 id="similar-title" i18n="@@innovations.similar.heading">Inovasi yang mirip</h2>
        <p class="soft" i18n="@@innovations.similar.lead">
          Bila inovasi Anda menerapkan salah satunya, gabungkan sebagai replikasi: keduanya tetap
          tercatat, dan asal-usulnya jelas. Bila berbeda, abaikan saja.
        </p>
        <ul role="list" class="stack">
          @for (one of store.items(); track one.id) {
            <li class="stack">
              <div>
                <a
                  [routerLink]="[one.source === 'REGION' ? '/inovasi' : '/katalog', one.id]"
                  target="_blank"
                  >{{ one.name
                  }}<span class="visually-hidden" i18n="@@innovations.similar.newTab"
                    >&ngsp;(membuka tab baru)</span
                  ></a
                >
                <p class="small soft">
                  {{ one.agencyName }}, {{ one.regionName }} · {{ one.year }}
                  @if (one.stage) {
                    · {{ one.stage | label: stages }}
                  }
                </p>
                <p class="small">{{ reason(one) }}</p>
              </div>
              @if (joinable()) {
                <div>
                  <button
                    satuButton
                    type="button"
                    variant="secondary"
                    [busy]="busy()"
                    (click)="joined.emit(one)"
                  >
                    <ng-container i18n="@@innovations.similar.join"
                      >Gabung sebagai replikasi dari {{ one.name }}</ng-container
                    >
                  </button>
                </div>
              }
            </li>
          }
        </ul>
      </section>
    }
  `,
})
export class SimilarPanel {
  readonly name = input.required<string>();
  readonly summary = input('');
  /** The innovation in which is typed; null as long as there is none. */
  readonly exceptId = input<string | null>(null);
  /** Whether it can still be joined. */
  readonly joinable = input(true);
  readonly busy = input(false);
  readonly joined = output<SimilarInnovation>();

  protected readonly store = inject(SimilarStore);
  protected readonly stages = INNOVATION_STAGE_LABELS;
  protected readonly heard = computed(() => {
    const count = this.store.items().length;
    return count === 0
      ? ''
      : $localize`:@@innovations.similar.heard:${count}:count: inovasi yang mirip ditemukan.`;
  });

  constructor() {
    effect(() => {
      this.store.typed({ name: this.name(), summary: this.summary(), exceptId: this.exceptId() });
    });
  }

  /** Why it is taken for alike. */
  protected reason({ likeness, words }: SimilarInnovation): string {
    const shared = words.join(', ');
    switch (likeness) {
      case 'SAME_NAME':
        return $localize`:@@innovations.similar.sameName:Namanya sama.`;
      case 'NAME':
        return $localize`:@@innovations.similar.name:Namanya mirip.`;
      case 'WORDS':
        return $localize`:@@innovations.similar.words:Kata yang sama: ${shared}:words:.`;
      case 'SUMMARY':
        return $localize`:@@innovations.similar.summary:Permasalahannya mirip: ${shared}:words:.`;
    }
  }
}
