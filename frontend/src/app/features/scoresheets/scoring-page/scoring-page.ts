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
import type { Language } from '@satu/domain/language';
import type { ScoresheetView } from '@satu/contract/views';

import { Announcer } from '../../../shell/announce/announcer';
import { formFor, summaryOf } from '../../../shell/form-text/form-summary';
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
import { ScoreConflicts } from './score-conflicts';
import { ScoringStore } from './scoring-store';
import { SubmitDialog } from './submit-dialog';

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
    ScoreConflicts,
    Skeleton,
    SubmitDialog,
    SummaryList,
    ZonedPipe,
  ],
  providers: [ScoringStore],
  host: { '(keydown)': 'onKey($event)' },
  templateUrl: './scoring-page.html',
  styleUrl: './scoring-page.css',
})
export class ScoringPage {
  readonly id = input.required<string>();

  private readonly router = inject(Router);
  private readonly zoned = inject(Zoned);
  private readonly announcer = inject(Announcer);
  private readonly document = inject(DOCUMENT);
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly store = inject(ScoringStore);
  protected readonly clock = inject(Clock);
  protected readonly recusing = signal(false);
  protected readonly confirming = signal(false);
  /** On a phone the rubric is a sheet over the document. */
  protected readonly raised = signal(false);
  /** The criterion that number keys score. */
  protected readonly active = signal(0);
  protected readonly errors = signal<readonly ErrorItem[]>([]);
  protected readonly savedAt = computed(() => {
    const at = this.store.draft()?.lastSavedAt() ?? null;
    return at === null ? null : this.zoned.format(at, 'clock');
  });
  /** Everything that was frozen, as the form groups it. */
  protected readonly sections = computed(() => {
    const entry = this.store.entry();
    if (!entry) return [];
    const values = { ...entry.content, ...entry.fields, name: entry.innovationName };
    return summaryOf(formFor(entry), values, { language: this.language });
  });
  /** The sheet that was sent last, as long as the one is open on which that is told. */
  private readonly sent = signal({ name: '', toldOn: '', ledOn: false });
  protected readonly sentBefore = computed(() =>
    this.sent().toldOn === this.id() ? this.sent() : null,
  );

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => {
        this.active.set(0);
        this.errors.set([]);
        this.raised.set(false);
        this.recusing.set(false);
        this.confirming.set(false);
        void this.store.load(id);
      });
    });
  }

  /**
   * 1–9 score the criterion in which the focus is, J and K walk the criteria. Elsewhere on the page, and in
   * a note, keys are what they are: whoever speaks to the device must not score by a word (WCAG 2.1.4).
   */
  protected onKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const typing = target.matches('textarea, select, input:not([type=radio])');
    if (typing || target.closest('satu-criterion-score') === null) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const criteria = this.store.sheet()?.stage.criteria ?? [];
    const criterion = criteria[this.active()];
    const key = event.key.toLowerCase();
    if (key === 'j') this.walk(1);
    else if (key === 'k') this.walk(-1);
    else if (criterion && criterion.levels.some(({ level }) => String(level) === key)) {
      this.store.score(criterion.id, { level: Number(key) });
    }
  }

  /** Nothing is locked unasked, and nothing is asked while something is missing. */
  protected confirm(): void {
    this.errors.set(
      this.store.unscored().map(({ id, name, nameEn }) => ({
        field: id,
        text: $localize`:@@scoresheets.scoring.missing:Beri nilai untuk ${this.language === 'en' ? nameEn : name}:criterion:.`,
      })),
    );
    this.confirming.set(this.errors().length === 0);
  }

  protected async submitAndNext(): Promise<void> {
    const id = this.id();
    const locked = await this.store.submit();
    // The question of another sheet is none of this one's.
    if (id === this.id()) this.confirming.set(false);
    if (locked?.isHere) await this.goOn(locked.sheet);
    else if (locked) this.tellOnly(locked.sheet);
  }

  private async goOn({
    innovationName: name,
    nextOpenId,
    editionName,
  }: ScoresheetView): Promise<void> {
    if (nextOpenId) this.sent.set({ name, toldOn: nextOpenId, ledOn: true });
    await this.router.navigate(nextOpenId ? ['/penilaian', nextOpenId] : ['/penilaian']);
    this.announcer.say(
      nextOpenId
        ? $localize`:@@scoresheets.scoring.sentNext:Lembar nilai untuk ${name}:innovation: sudah terkirim. Usulan berikutnya dibuka.`
        : $localize`:@@scoresheets.scoring.sentLast:Lembar nilai untuk ${name}:innovation: sudah terkirim. Tidak ada lagi lembar yang menunggu Anda pada ${editionName}:edition:.`,
    );
  }

  /** Whoever has gone on meanwhile is told which sheet it was, and is led nowhere. */
  private tellOnly({ innovationName: name }: ScoresheetView): void {
    this.sent.set({ name, toldOn: this.id(), ledOn: false });
    this.announcer.say(
      $localize`:@@scoresheets.scoring.sentBehind:Lembar nilai untuk ${name}:innovation: sudah terkirim.`,
    );
  }

  protected async recuse(reason: string): Promise<void> {
    const locked = await this.store.recuse(reason);
    if (!locked) return;
    const { innovationName: name } = locked.sheet;
    if (locked.isHere) await this.router.navigate(['/penilaian']);
    this.announcer.say(
      $localize`:@@scoresheets.scoring.steppedBack:Anda mengundurkan diri dari penilaian ${name}:innovation:.`,
    );
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
