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
  untracked,
} from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { type FormField, pointerOf, wordTallies } from '@satu/domain/form';
import type { Language } from '@satu/domain/language';

import { summaryOf, wordsOf } from '../../../shell/form-text/form-summary';
import { SubjectTitle } from '../../../shell/title/subject-title';
import { Zoned } from '../../../shell/time/zoned';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { ProgressBar } from '../../../ui/progress-bar/progress-bar';
import { SaveState } from '../../../ui/save-state/save-state';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { SummaryList, type SummaryRow } from '../../../ui/summary-list/summary-list';
import { FieldEditor } from '../field-editor/field-editor';
import { LineageCard } from '../lineage-card/lineage-card';
import { SimilarPanel } from '../similar-panel/similar-panel';
import { refusedFields } from '../refused-fields';
import { faultText, turnLabels } from '../innovation-words';
import { SectionStore } from './section-store';

/** One section of the form, saved as it is typed. */
@Component({
  selector: 'satu-section-page',
  imports: [
    Button,
    FieldEditor,
    LineageCard,
    Notice,
    PageHeader,
    ProblemPanel,
    ProgressBar,
    RouterLink,
    SaveState,
    SimilarPanel,
    Skeleton,
    SummaryList,
    ZonedPipe,
  ],
  providers: [SectionStore],
  templateUrl: './section-page.html',
  styleUrl: './section-page.css',
})
export class SectionPage {
  readonly id = input.required<string>();
  readonly section = input.required<string>();

  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  private readonly route = inject(ActivatedRoute);
  private readonly title = inject(SubjectTitle);
  private readonly zoned = inject(Zoned);
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly store = inject(SectionStore);
  protected readonly pointerOf = pointerOf;
  private readonly turnLabels = turnLabels();
  protected readonly current = computed(
    () => this.store.form()?.sections.find(({ key }) => key === this.section()) ?? null,
  );
  protected readonly heading = computed(() => this.current()?.label[this.language] ?? '');
  protected readonly help = computed(() => this.current()?.help?.[this.language] ?? null);
  /** Where the name is written, it is said what is like it. */
  protected readonly isBasics = computed(
    () => this.current()?.fields.some(({ key }) => key === 'name') ?? false,
  );
  protected readonly next = computed(() => {
    const sections = this.store.form()?.sections ?? [];
    return sections[sections.findIndex(({ key }) => key === this.section()) + 1] ?? null;
  });
  protected readonly savedAt = computed(() => {
    const at = this.store.draft()?.lastSavedAt() ?? null;
    return at === null ? null : this.zoned.format(at, 'clock');
  });
  /** Words given up that the history did not take: they are on this device alone. */
  protected readonly stranded = computed(() =>
    (this.store.draft()?.stranded() ?? []).flatMap(({ key, fields }) =>
      Object.entries(fields).map(([pointer, words]) => {
        const field = this.fieldAt(pointer);
        return { key, label: field?.label[this.language] ?? '', said: this.said(field, words) };
      }),
    ),
  );
  protected readonly conflicts = computed(() => {
    const conflicts = this.store.draft()?.conflicts() ?? [];
    return conflicts.map((conflict) => {
      const field = this.fieldAt(conflict.pointer);
      const by = conflict.by || $localize`:@@innovations.section.colleague:Rekan Anda`;
      return { ...conflict, by, field, label: field?.label[this.language] ?? conflict.pointer };
    });
  });
  protected readonly merged = computed(() =>
    (this.store.draft()?.merged() ?? []).map(
      (pointer) => this.fieldAt(pointer)?.label[this.language] ?? pointer,
    ),
  );

  /** What fields of this section must reach in words, together with those of other sections. */
  protected readonly tallies = computed(() => {
    const form = this.store.form();
    if (!form || !this.store.editable()) return [];
    const here = this.current()?.fields.map(({ key }) => key) ?? [];
    return wordTallies(form, this.store.values())
      .filter(({ fields }) => fields.some((key) => here.includes(key)))
      .map((tally) => {
        const fields = form.sections.flatMap((section) => section.fields);
        const named = tally.fields.map((key) => fields.find((one) => one.key === key));
        const parts = named.map((one) => one?.label[this.language] ?? '').join(', ');
        const { words, minWords } = tally;
        const text = $localize`:@@innovations.section.words:${words}:words: dari sedikitnya ${minWords}:least: kata untuk bagian-bagian ini bersama:`;
        return { words, minWords, text, parts };
      });
  });

  /** The section as it is read while the record lies elsewhere. */
  protected readonly answers = computed<readonly SummaryRow[]>(() => {
    const form = this.store.form();
    if (!form) return [];
    const told = summaryOf(form, this.store.values(), { language: this.language });
    return told.find(({ key }) => key === this.section())?.rows ?? [];
  });
  protected readonly holder = computed(() => {
    const who = this.store.innovation()?.turn.who;
    return who === undefined || who === 'NOBODY' ? null : this.turnLabels[who];
  });

  /** What the server refuses, field by field, with the section that holds it. */
  private readonly refused = computed(() => {
    const form = this.store.form();
    return form ? refusedFields(form, this.store.draft()?.refusedPointers() ?? []) : [];
  });
  protected readonly refusedHere = computed(() =>
    this.refused().filter(({ section }) => section === this.section()),
  );
  protected readonly refusedElsewhere = computed(() =>
    this.refused()
      .filter(({ section }) => section !== this.section())
      .map((one) => ({ ...one, label: one.field.label[this.language] })),
  );
  /** The state of this section: what another one waits for is said apart. */
  protected readonly saveState = computed(() => {
    const state = this.store.draft()?.state() ?? 'idle';
    if (state !== 'refused' || this.refusedHere().length > 0) return state;
    return this.savedAt() === null ? 'idle' : 'saved';
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.open(id));
    });
    effect(() => {
      const [section, name] = [this.heading(), this.store.innovation()?.name ?? ''];
      if (section && name) this.title.show(`${section}, ${name}`);
    });
  }

  /** A link to a field arrives before the field is drawn: it is led to once it is there. */
  private async open(id: string): Promise<void> {
    await this.store.load(id);
    if (this.current()?.fields.some(({ type }) => type.startsWith('affair')))
      void this.store.loadAffairs();
    void this.store.loadReferences(this.current()?.fields.map(({ type }) => type) ?? []);
    const { fragment } = this.route.snapshot;
    if (!fragment) return;
    const focus = (): void => this.document.getElementById(fragment)?.focus();
    afterNextRender({ write: focus }, { injector: this.injector });
  }

  protected wordsAt(key: string): string {
    const words = this.store.values()[key];
    return typeof words === 'string' ? words : '';
  }

  protected errorAt(field: FormField): string | null {
    const code = this.store.faults().get(pointerOf(field));
    return code === undefined ? null : faultText(code, field.label[this.language]);
  }

  protected said(field: FormField | null, value: unknown): string {
    const words = field ? wordsOf(field, value, this.language) : null;
    return words === null ? '–' : [words].flat().join(', ');
  }

  private fieldAt(pointer: string): FormField | null {
    const fields = this.store.form()?.sections.flatMap((section) => section.fields) ?? [];
    return fields.find((field) => pointerOf(field) === pointer) ?? null;
  }
}
