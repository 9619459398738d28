import {
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import type { PeriodSummary } from '@satu/contract/views';

import { acting } from '../../../shell/http/acting';
import { loaded } from '../../../shell/http/loaded';
import { LabelPipe } from '../../../shell/language/label.pipe';
import { Button } from '../../../ui/button/button';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { TextArea } from '../../../ui/text-area/text-area';
import { BilingualPipe } from '../bilingual';
import { FigurePipe } from '../figure.pipe';
import { EditionClient } from '../edition-client';
import { REVIEW_LABELS } from '../maturity-words';

/** What a switch would do, and the switch itself. */
@Component({
  selector: 'satu-switch-panel',
  imports: [BilingualPipe, Button, FigurePipe, LabelPipe, ProblemPanel, Skeleton, TextArea],
  template: `
    <section
      class="stack"
      i18n-aria-label="@@maturity.switch.title"
      aria-label="Pratinjau pergantian"
    >
      <h3 i18n="@@maturity.switch.heading">
        Yang terjadi bila {{ period().name }} memakai edisi ini
      </h3>
      @if (preview.problem(); as problem) {
        <satu-problem-panel [problem]="problem" retryable (retry)="preview.reload()" />
      } @else if (preview.value(); as now) {
        <p i18n="@@maturity.switch.index">
          Indeks menurut klaim: {{ now.before.claimed.index | figure }} →
          {{ now.after.claimed.index | figure }}. Terverifikasi:
          {{ now.before.verified.index | figure }} → {{ now.after.verified.index | figure }}.
        </p>
        <p i18n="@@maturity.switch.claims">
          {{ now.claims }} klaim dan semua buktinya tetap; {{ now.toReview }} klaim menjadi perlu
          dilihat lagi.
        </p>
        @if (changed().length > 0 || now.difference.formula.length > 0) {
          <ul>
            @for (part of changed(); track part.key) {
              <li>
                {{ part.name | bilingual }}:
                @switch (part.change) {
                  @case ('ADDED') {
                    <ng-container i18n="@@maturity.switch.added">baru</ng-container>
                  }
                  @default {
                    @for (reason of part.reasons; track reason; let last = $last) {
                      {{ reason | label: reasons }}{{ last ? '' : ',' }}
                    }
                  }
                }
              </li>
            }
            @for (part of now.difference.formula; track part.key) {
              <li>{{ formula[part.key] ?? part.key }}: {{ part.from }} → {{ part.to }}</li>
            }
          </ul>
        } @else {
          <p i18n="@@maturity.switch.same">Bobot, parameter, dan rumusnya sama.</p>
        }
        @if (now.agencies.length > 0) {
          <ul>
            @for (agency of now.agencies; track agency.agencyId) {
              <li i18n="@@maturity.switch.agency">
                {{ agency.agencyName }}: {{ agency.toReview }} klaim perlu dilihat lagi
              </li>
            }
          </ul>
        }
        @if (refused(); as problem) {
          <satu-problem-panel [problem]="problem" />
        }
        <form class="stack" (submit)="perform($event)" novalidate>
          <satu-text-area
            field="reason"
            i18n-label="@@maturity.switch.reason"
            label="Alasan pergantian"
            [rows]="2"
            [(value)]="reason"
          />
          <div>
            <button satuButton [busy]="busy()" i18n="@@maturity.switch.perform">
              Ganti edisi periode ini
            </button>
          </div>
        </form>
      } @else {
        <satu-skeleton [rows]="4" />
      }
    </section>
  `,
})
export class SwitchPanel {
  readonly period = input.required<PeriodSummary>();
  readonly rubricId = input.required<string>();
  readonly switched = output();

  private readonly client = inject(EditionClient);
  private readonly acts = acting();
  protected readonly busy = this.acts.busy;
  protected readonly refused = this.acts.refused;
  protected readonly reasons = REVIEW_LABELS;
  protected readonly reason = signal('');
  protected readonly preview = loaded(() => this.client.preview(this.period().id, this.rubricId()));
  protected readonly changed = computed(() => {
    const difference = this.preview.value()?.difference;
    const parts = [...(difference?.indicators ?? []), ...(difference?.rows ?? [])];
    return parts.filter(({ change }) => change !== 'SAME');
  });
  protected readonly formula: Readonly<Record<string, string>> = {
    minDivisor: $localize`:@@maturity.formula.minDivisor:Pembagi paling kecil`,
    countCap: $localize`:@@maturity.formula.countCap:Batas jumlah inovasi`,
    countPoints: $localize`:@@maturity.formula.countPoints:Nilai tiap inovasi`,
    basicServiceAffairsRequired: $localize`:@@maturity.formula.basicServices:Urusan pelayanan dasar yang disyaratkan`,
  };

  constructor() {
    effect(() => {
      this.rubricId();
      untracked(() => void this.preview.reload());
    });
  }

  protected async perform(event: Event): Promise<void> {
    event.preventDefault();
    const { id } = this.period();
    const isDone = await this.acts.done(() =>
      this.client.switchTo(id, this.rubricId(), this.reason()),
    );
    if (isDone) this.switched.emit();
  }
}
