import { Component, LOCALE_ID, computed, effect, inject, input, untracked } from '@angular/core';
import { titledBy } from '../../../shell/title/subject-title';
import { Router, RouterLink } from '@angular/router';
import type { Language } from '@satu/domain/language';
import {
  SOP_OUTCOME_LABELS,
  SOP_OUTCOMES,
  SOP_QUESTION_LABELS,
  SOP_QUESTIONS,
  type SopOutcome,
} from '@satu/domain/sop';

import { Button } from '../../../ui/button/button';
import { DateField } from '../../../ui/date-field/date-field';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { ErrorSummary } from '../../../ui/error-summary/error-summary';
import { Notice } from '../../../ui/notice/notice';
import type { Option } from '../../../ui/option';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { RadioGroup } from '../../../ui/radio-group/radio-group';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { TextArea } from '../../../ui/text-area/text-area';
import { SopStepsTable } from '../record-page/sop-steps-table';
import { SopStore } from '../sop-store';
import { faultLines } from '../sop-words';
import { SopEvaluateStore } from './sop-evaluate-store';

const OUTCOME_HINTS: Readonly<Record<SopOutcome, string>> = {
  KEEP: $localize`:@@sops.outcome.keep:Berlaku terus sampai evaluasi berikutnya.`,
  REVISE: $localize`:@@sops.outcome.revise:Perangkat daerah memperbaikinya; berlaku lagi dengan tanggal efektif yang baru.`,
  REVOKE: $localize`:@@sops.outcome.revoke:Tidak berlaku lagi, dan tidak dapat diubah atau dievaluasi. Tidak dapat dibatalkan.`,
};

/** The seven questions about one SOP, what follows from them, and the minutes. */
@Component({
  selector: 'satu-sop-evaluate-page',
  imports: [
    Button,
    DateField,
    EmptyState,
    ErrorSummary,
    Notice,
    PageHeader,
    ProblemPanel,
    RadioGroup,
    RouterLink,
    Skeleton,
    SopStepsTable,
    TextArea,
  ],
  providers: [SopEvaluateStore, SopStore],
  templateUrl: './sop-evaluate-page.html',
  styleUrl: './sop-evaluate-page.css',
})
export class SopEvaluatePage {
  readonly id = input.required<string>();

  private readonly router = inject(Router);
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly record = inject(SopStore);
  protected readonly form = inject(SopEvaluateStore);
  protected readonly questions = SOP_QUESTIONS.map((key, index) => ({
    key,
    label: `${index + 1}. ${SOP_QUESTION_LABELS[key][this.language]}`,
    noteLabel: $localize`:@@sops.evaluate.note:Catatan untuk pertanyaan ${index + 1}:number:`,
  }));
  protected readonly outcomes: readonly Option[] = SOP_OUTCOMES.map((value) => ({
    value,
    label: SOP_OUTCOME_LABELS[value][this.language],
    hint: OUTCOME_HINTS[value],
  }));
  protected readonly yesNo: readonly Option[] = [
    { value: 'yes', label: $localize`:@@sops.answer.yes:Ya` },
    { value: 'no', label: $localize`:@@sops.answer.no:Tidak` },
  ];
  protected readonly errors = computed(() =>
    faultLines(this.form.faults(), (pointer) => this.nameOf(pointer)),
  );
  protected readonly dayLabel = $localize`:@@sops.evaluate.day:Tanggal evaluasi`;

  constructor() {
    titledBy(() => this.record.sop()?.name);
    effect(() => {
      const id = this.id();
      untracked(() => {
        this.form.open(id, this.record.today());
        void this.record.load(id);
      });
    });
  }

  protected errorAt(pointer: string): string | null {
    return this.form.faults().find((fault) => fault.pointer === pointer)?.detail ?? null;
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const saved = await this.form.save();
    if (saved) {
      await this.router.navigate(['/sop', this.id(), 'evaluasi', 'tersimpan'], {
        replaceUrl: true,
      });
    }
  }

  private nameOf(pointer: string): string | null {
    if (pointer === '/evaluatedOn') return this.dayLabel;
    const question = SOP_QUESTIONS[Number(/^\/answers\/(\d)/.exec(pointer)?.[1] ?? -1)];
    return question ? SOP_QUESTION_LABELS[question][this.language] : null;
  }
}
