import {
  Component,
  DOCUMENT,
  Injector,
  LOCALE_ID,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Language } from '@satu/domain/language';

import { KeptForms } from '../../../shell/autosave/kept-forms';
import { Button } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { inputId } from '../../../ui/field/field';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { TextArea } from '../../../ui/text-area/text-area';
import { commandOf, type JudgingCommand } from './judging-keys';
import { type Judged, JudgingStore } from './judging-store';
import { ProofView } from './proof-view';

/** Evidence beside claim for each indicator: accept it, or ask for more; one after the other. */
@Component({
  selector: 'satu-judging-page',
  imports: [
    Button,
    EmptyState,
    Notice,
    PageHeader,
    ProblemPanel,
    ProofView,
    RouterLink,
    Skeleton,
    TextArea,
  ],
  providers: [JudgingStore],
  host: { '(keydown)': 'onKey($event)' },
  templateUrl: './judging-page.html',
  styleUrl: './judging-page.css',
})
export class JudgingPage {
  readonly id = input.required<string>();

  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly kept = inject(KeptForms);
  private readonly router = inject(Router);
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly store = inject(JudgingStore);
  /** What is asked at each indicator; on this device until it is sent. */
  protected readonly asked = signal<Readonly<Record<string, string>>>({});
  private readonly chosen = signal<string | null>(null);
  /** The one being judged: the chosen one, else the first that is neither judged nor asked about. */
  protected readonly current = computed<Judged | null>(() => {
    const open = this.store.open();
    const chosen = open.find(({ indicator }) => indicator.key === this.chosen());
    return chosen ?? open.find(({ indicator }) => !this.isAsked(indicator.key)) ?? null;
  });
  protected readonly notes = computed(() =>
    this.store
      .open()
      .filter(({ indicator }) => this.isAsked(indicator.key))
      .map(({ indicator }) => ({
        pointer: `/indicators/${indicator.key}`,
        // Read far from here too, so it says of which indicator it speaks.
        text: `${indicator.number}. ${indicator.name[this.language]}: ${this.asked()[indicator.key] ?? ''}`,
      })),
  );
  protected readonly mayDecide = computed(
    () => this.store.innovation()?.moves.includes('return') ?? false,
  );

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => {
        this.asked.set((this.kept.read(this.name(id)) as Record<string, string> | null) ?? {});
        this.chosen.set(null);
        void this.store.load(id);
      });
    });
  }

  protected nameOf({ indicator }: Judged): string {
    return `${indicator.number}. ${indicator.name[this.language]}`;
  }

  /** What the claimed tier asks for. */
  protected tierText({ claim, indicator }: Judged): string {
    const basis = indicator.bases.find(({ key }) => key === claim.basis);
    const tiers = indicator.tiers ?? basis?.tiers ?? [];
    return tiers[(claim.tier ?? 0) - 1]?.[this.language] ?? '';
  }

  protected choose(key: string): void {
    this.chosen.set(key);
    this.lead();
  }

  /** T accepts, M goes to the note, J and K walk, Ctrl+Enter asks, while the focus is in the card. */
  protected onKey(event: KeyboardEvent): void {
    const judged = this.current();
    const command = judged && commandOf(event);
    if (!command) return;
    // The letter itself is not to land in the note.
    event.preventDefault();
    this.obey(command, judged);
  }

  private obey(command: JudgingCommand, judged: Judged): void {
    const { key } = judged.indicator;
    if (command === 'NEXT') this.walk(judged, 1);
    else if (command === 'BACK') this.walk(judged, -1);
    else if (command === 'NOTE') this.document.getElementById(inputId(`ask-${key}`))?.focus();
    else if (command === 'ASK') {
      if (this.isAsked(key)) this.next();
    } else if (!this.isAsked(key) && !this.store.busy()) void this.accept(judged);
  }

  private walk({ indicator }: Judged, by: number): void {
    const open = this.store.open();
    const next = open[open.findIndex((one) => one.indicator.key === indicator.key) + by];
    if (next) this.choose(next.indicator.key);
  }

  /** The next one is read from its name on, and keys go on working. */
  private lead(): void {
    const focus = (): void => this.document.getElementById('judged-title')?.focus();
    afterNextRender({ write: focus }, { injector: this.injector });
  }

  /** Stays in front while it is typed in. */
  protected ask(key: string, text: string): void {
    this.chosen.set(key);
    this.asked.update((was) => ({ ...was, [key]: text }));
    this.kept.keep(this.name(this.id()), this.asked());
  }

  /** Leaves it asked, and goes on to the next. */
  protected next(): void {
    this.chosen.set(null);
    this.lead();
  }

  protected async accept({ claim }: Judged): Promise<void> {
    const finding = { indicatorKey: claim.indicatorKey, tier: claim.tier ?? 0, note: null };
    if (!(await this.store.find(finding))) return;
    this.ask(claim.indicatorKey, '');
    this.next();
  }

  protected async giveBack(): Promise<void> {
    if (!(await this.store.giveBack(this.notes()))) return;
    this.kept.forget(this.name(this.id()));
    await this.router.navigate(['/meja-verifikasi']);
  }

  protected isAsked(key: string): boolean {
    return (this.asked()[key] ?? '').trim() !== '';
  }

  private name(id: string): string {
    return `innovation:${id}:indicators`;
  }
}
