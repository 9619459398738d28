import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RubricIndicator, RubricView } from '@satu/contract/views';

import { acting } from '../../../shell/http/acting';
import { subject } from '../../../shell/http/subject';
import { Session } from '../../../shell/session/session';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { BilingualPipe } from '../bilingual';
import { EditionClient } from '../edition-client';
import { type IndicatorChange, IndicatorEditor } from './indicator-editor';
import { FormulaEditor } from './formula-editor';

/** One edition as a table; a draft's weights, parameters and formula are changed here. */
@Component({
  selector: 'satu-edition-page',
  imports: [
    BilingualPipe,
    FormulaEditor,
    IndicatorEditor,
    Notice,
    PageHeader,
    ProblemPanel,
    RouterLink,
    Skeleton,
  ],
  template: `
    <div class="stack-l">
      <p class="no-print">
        <a routerLink="/indeks/edisi" i18n="@@maturity.edition.back">Semua edisi</a>
      </p>
      @switch (rubric.state()) {
        @case ('loading') {
          <satu-skeleton [rows]="8" />
        }
        @case ('problem') {
          <satu-problem-panel
            [problem]="rubric.problem()!"
            list="/indeks/edisi"
            retryable
            (retry)="rubric.reload()"
          />
        }
        @case ('full') {
          @let now = rubric.value()!;
          <satu-page-header
            [heading]="now.title | bilingual"
            [caption]="now.edition"
            [lead]="now.source | bilingual"
          />
          @if (refused(); as problem) {
            <satu-problem-panel [problem]="problem" />
          }
          @if (saved()) {
            <satu-notice tone="good"
              ><p i18n="@@maturity.edition.saved">Perubahan draf tersimpan.</p></satu-notice
            >
          }
          @if (now.formula; as formula) {
            <satu-formula-editor
              [formula]="formula"
              [most]="now.most!"
              [editable]="editable()"
              [busy]="busy()"
              (changed)="change({ formula: $event })"
            />
          } @else {
            <p i18n="@@maturity.edition.divisor">
              Hanya pembagi paling kecil ({{ now.minDivisor }}) dan predikat yang diketahui.
            </p>
          }
          <ul>
            @for (band of now.bands; track band.key) {
              <li>{{ band.label | bilingual }} ≥ {{ band.min }}</li>
            }
          </ul>
          @for (indicator of now.indicators; track indicator.key) {
            <satu-indicator-editor
              [indicator]="indicator"
              [editable]="editable()"
              [busy]="busy()"
              (changed)="changeIndicator($event)"
            />
          }
          @if (now.rows.length > 0) {
            <h2 i18n="@@maturity.index.rows">Baris daerah (SPD)</h2>
            <ul>
              @for (row of now.rows; track row.key) {
                <li>
                  {{ row.key }}. {{ row.name | bilingual }} ({{ row.weight }}):
                  @for (tier of row.tiers; track $index; let last = $last) {
                    {{ tier | bilingual }}{{ last ? '' : ' · ' }}
                  }
                </li>
              }
            </ul>
          }
        }
      }
    </div>
  `,
})
export class EditionPage {
  readonly id = input.required<string>();

  private readonly client = inject(EditionClient);
  private readonly session = inject(Session);
  private readonly acts = acting();
  protected readonly busy = this.acts.busy;
  protected readonly refused = this.acts.refused;
  protected readonly saved = signal(false);
  protected readonly rubric = subject<RubricView>((id) => this.client.get(id));
  protected readonly editable = computed(
    () => this.rubric.value()?.status === 'DRAFT' && this.session.can('rubric:manage'),
  );

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.rubric.open(id));
    });
  }

  protected changeIndicator({ key, weight, tiers }: IndicatorChange): Promise<void> {
    const indicators = (this.rubric.value()?.indicators ?? []).map((part): RubricIndicator =>
      part.key === key ? { ...part, weight, tiers: tiers ?? part.tiers } : part,
    );
    return this.change({ indicators });
  }

  protected async change(parts: object): Promise<void> {
    this.saved.set(false);
    this.saved.set(
      await this.acts.done(() =>
        this.rubric.act((id, etag) => this.client.change(id, parts, etag)),
      ),
    );
  }
}
