import { Component, LOCALE_ID, computed, inject, input, output, signal } from '@angular/core';
import { CRITERIA, CRITERION_LABELS, type Criterion } from '@satu/domain/innovation';
import type { Language } from '@satu/domain/language';

import { Button } from '../../../ui/button/button';
import { type ErrorItem, ErrorSummary } from '../../../ui/error-summary/error-summary';
import { RadioGroup } from '../../../ui/radio-group/radio-group';
import { TextArea } from '../../../ui/text-area/text-area';
import { keepsTyped, keptStep } from '../act-form/kept-act';

type Words = Partial<Record<Criterion, string>>;

/** The five criteria of PP 38/2017 art. 6: verification says yes to each of them. */
@Component({
  selector: 'satu-criteria-form',
  imports: [Button, ErrorSummary, RadioGroup, TextArea],
  template: `
    <form class="stack" (submit)="send($event)" novalidate>
      <h3 i18n="@@innovations.criteria.heading">Lima kriteria (PP 38/2017 pasal 6)</h3>
      <satu-error-summary [items]="errors()" />
      @for (criterion of criteria; track criterion) {
        <satu-radio-group
          [field]="criterion"
          [label]="labels[criterion][language]"
          [options]="yesNo"
          [error]="errorAt(criterion)"
          [value]="answers()[criterion] ?? ''"
          (valueChange)="answer(criterion, $event)"
        />
        <details [open]="criterion in notes()">
          <summary class="small" i18n="@@innovations.criteria.addNote">Tambah catatan</summary>
          <satu-text-area
            [field]="criterion + '/note'"
            optional
            i18n-label="@@innovations.criteria.note"
            label="Catatan"
            [rows]="2"
            [value]="notes()[criterion] ?? ''"
            (valueChange)="write(criterion, $event)"
          />
        </details>
      }
      <div class="row">
        <button satuButton type="submit" [busy]="busy()" i18n="@@innovations.criteria.verify">
          Nyatakan terverifikasi
        </button>
        @if (failed(); as criterion) {
          <button
            satuButton
            type="button"
            variant="danger"
            (click)="rejected.emit(criterion)"
            i18n="@@innovations.act.rejection"
          >
            Nyatakan tidak memenuhi kriteria
          </button>
        }
      </div>
    </form>
  `,
})
export class CriteriaForm {
  /** The record that is verified. */
  readonly id = input.required<string>();
  readonly busy = input(false);
  readonly sent = output<object>();
  /** The first criterion that was answered with no, when that is to be final. */
  readonly rejected = output<Criterion>();

  protected readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly criteria = CRITERIA;
  protected readonly labels = CRITERION_LABELS;
  protected readonly answers = signal<Words>({});
  protected readonly notes = signal<Words>({});
  protected readonly failed = computed(
    () => CRITERIA.find((criterion) => this.answers()[criterion] === 'no') ?? null,
  );
  protected readonly errors = signal<readonly ErrorItem[]>([]);
  protected readonly yesNo = [
    { value: 'yes', label: $localize`:@@innovations.criteria.yes:Ya` },
    { value: 'no', label: $localize`:@@innovations.criteria.no:Tidak` },
  ];

  constructor() {
    keepsTyped<{ answers: Words; notes: Words }>(
      computed(() => keptStep(this.id(), 'criteria')),
      {
        typed: () => {
          const [answers, notes] = [this.answers(), this.notes()];
          const words = [answers, notes].flatMap((one) => Object.values(one));
          return words.some(Boolean) ? { answers, notes } : null;
        },
        fill: ({ answers, notes }) => {
          this.answers.set(answers);
          this.notes.set(notes);
        },
      },
    );
  }

  protected answer(criterion: Criterion, value: string): void {
    this.answers.update((answers) => ({ ...answers, [criterion]: value }));
  }

  protected write(criterion: Criterion, note: string): void {
    this.notes.update((notes) => ({ ...notes, [criterion]: note }));
  }

  protected errorAt(criterion: Criterion): string | null {
    return this.errors().find(({ field }) => field === criterion)?.text ?? null;
  }

  protected send(event: Event): void {
    event.preventDefault();
    const answers = this.answers();
    const open = CRITERIA.filter((criterion) => answers[criterion] !== 'yes');
    this.errors.set(
      open.map((criterion) => ({
        field: criterion,
        text: answers[criterion]
          ? $localize`:@@innovations.criteria.failed:Kriteria yang dijawab "tidak" tidak dapat diverifikasi: kembalikan atau nyatakan tidak memenuhi.`
          : $localize`:@@innovations.criteria.missing:Jawab: ${CRITERION_LABELS[criterion][this.language]}:criterion:`,
      })),
    );
    if (open.length === 0) {
      const notes = this.notes();
      const note = (key: Criterion): string | null => notes[key]?.trim() || null;
      this.sent.emit({ criteria: CRITERIA.map((key) => ({ key, met: true, note: note(key) })) });
    }
  }
}
