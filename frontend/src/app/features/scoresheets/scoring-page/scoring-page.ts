import {
  Component,
  DOCUMENT,
  LOCALE_ID,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { fieldsOf, formOf } from '@satu/domain/form';
import type { Language } from '@satu/domain/language';

import { Clock } from '../../../shell/time/clock';
import { Zoned } from '../../../shell/time/zoned';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { Countdown } from '../../../ui/countdown/countdown';
import { type ErrorItem, ErrorSummary } from '../../../ui/error-summary/error-summary';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SaveState } from '../../../ui/save-state/save-state';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { SummaryList } from '../../../ui/summary-list/summary-list';
import { inputId } from '../../../ui/field/field';
import { CriterionScore } from './criterion-score';
import { RecusalForm } from './recusal-form';
import { ScoringStore } from './scoring-store';

/** The document and the rubric side by side; everything can be done from the keyboard. */
@Component({
  selector: 'satu-scoring-page',
  imports: [
    Button,
    Countdown,
    CriterionScore,
    ErrorSummary,
    Notice,
    PageHeader,
    ProblemPanel,
    RecusalForm,
    RouterLink,
    SaveState,
    Skeleton,
    SummaryList,
    ZonedPipe,
  ],
  providers: [ScoringStore],
  host: { '(document:keydown)': 'onKey($event)' },
  templateUrl: './scoring-page.html',
  styleUrl: './scoring-page.css',
})
export class ScoringPage {
  readonly id = input.required<string>();

  private readonly router = inject(Router);
  private readonly zoned = inject(Zoned);
  private readonly document = inject(DOCUMENT);
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly store = inject(ScoringStore);
  protected readonly clock = inject(Clock);
  protected readonly recusing = signal(false);
  /** On a phone the rubric is a sheet over the document. */
  protected readonly raised = signal(false);
  /** The criterion that number keys score. */
  protected readonly active = signal(0);
  protected readonly errors = signal<readonly ErrorItem[]>([]);
  protected readonly savedAt = computed(() => {
    const at = this.store.draft()?.lastSavedAt() ?? null;
    return at === null ? null : this.zoned.format(at, 'clock');
  });
  protected readonly rows = computed(() => {
    const entry = this.store.entry();
    const form = entry ? formOf(entry.formKey, entry.formVersion) : null;
    if (!entry || !form) return [];
    const values: Record<string, unknown> = { ...entry.content, ...entry.fields };
    return fieldsOf(form)
      .filter(
        ({ key, type }) =>
          (type === 'longText' || type === 'text') && typeof values[key] === 'string',
      )
      .map(({ key, label }) => ({ key, label: label[this.language], value: String(values[key]) }));
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => {
        this.active.set(0);
        this.errors.set([]);
        this.raised.set(false);
        void this.store.load(id);
      });
    });
  }

  /** 1–9 score the active criterion, J and K walk the criteria; typing in a field is left alone. */
  protected onKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const typing = target.matches('textarea, select, input:not([type=radio])');
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const criteria = this.store.sheet()?.stage.criteria ?? [];
    const criterion = criteria[this.active()];
    const key = event.key.toLowerCase();
    if (key === 'j') this.walk(1);
    else if (key === 'k') this.walk(-1);
    else if (criterion && criterion.levels.some(({ level }) => String(level) === key)) {
      this.store.score(criterion.id, { level: Number(key) });
    }
  }

  protected async submitAndNext(): Promise<void> {
    this.errors.set(
      this.store.unscored().map(({ id, name }) => ({
        field: id,
        text: $localize`:@@scoresheets.scoring.missing:Beri nilai untuk ${name}:criterion:.`,
      })),
    );
    if (this.errors().length > 0) return;
    const next = this.store.sheet()?.nextId ?? null;
    if (await this.store.submit()) {
      await this.router.navigate(next ? ['/penilaian', next] : ['/penilaian']);
    }
  }

  protected async recuse(reason: string): Promise<void> {
    if (await this.store.recuse(reason)) await this.router.navigate(['/penilaian']);
  }

  private walk(step: number): void {
    const criteria = this.store.sheet()?.stage.criteria ?? [];
    const at = Math.min(criteria.length - 1, Math.max(0, this.active() + step));
    this.active.set(at);
    // Whoever walks must see, and hear, where she is.
    const target = this.document.getElementById(inputId(criteria[at]?.id ?? ''));
    target?.scrollIntoView({ block: 'center' });
    target?.focus({ preventScroll: true });
  }
}
