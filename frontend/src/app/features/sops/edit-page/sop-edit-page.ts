import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { SopApproval } from '@satu/contract/views';

import { withOutcome } from '../../../shell/announce/arrival';
import { fieldError } from '../../../shell/http/field-error';
import { Session } from '../../../shell/session/session';
import { Zoned } from '../../../shell/time/zoned';
import { titledBy } from '../../../shell/title/subject-title';
import { Button } from '../../../ui/button/button';
import { DateField } from '../../../ui/date-field/date-field';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { ErrorSummary } from '../../../ui/error-summary/error-summary';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { TextArea } from '../../../ui/text-area/text-area';
import { TextField } from '../../../ui/text-field/text-field';
import { writes } from '../sop-rights';
import { APPROVAL_LABELS, SOP_LABELS, faultLines } from '../sop-words';
import { pointerName, said, SOP_TEXTS } from './field-words';
import { SopCollision } from './sop-collision';
import type { SopField } from './sop-draft';
import { SopEditStore } from './sop-edit-store';
import { StepEditor } from './step-editor';

/** An SOP being written or revised, in the order of the official form. */
@Component({
  selector: 'satu-sop-edit-page',
  imports: [
    Button,
    DateField,
    EmptyState,
    ErrorSummary,
    Notice,
    PageHeader,
    ProblemPanel,
    RouterLink,
    Skeleton,
    SopCollision,
    StepEditor,
    TextArea,
    TextField,
  ],
  providers: [SopEditStore],
  templateUrl: './sop-edit-page.html',
  styleUrl: './sop-edit-page.css',
})
export class SopEditPage {
  readonly id = input.required<string>();

  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly zoned = inject(Zoned);
  protected readonly store = inject(SopEditStore);
  protected readonly labels = SOP_LABELS;
  protected readonly approvalLabels = APPROVAL_LABELS;
  protected readonly texts = SOP_TEXTS;
  protected readonly errors = computed(() =>
    faultLines(this.store.refused()?.errors ?? [], pointerName),
  );
  protected readonly merged = computed(() => this.store.merged().map((field) => SOP_LABELS[field]));
  protected readonly clashes = computed(() =>
    this.store.clashes().map((field) => ({
      field,
      label: SOP_LABELS[field],
      mine: this.words('draft', field),
      theirs: this.words('theirs', field),
    })),
  );
  /** Somebody of another agency may read it here, but it isn't theirs to change. */
  protected readonly isOwn = computed(() => {
    const sop = this.store.sop();
    return sop !== null && writes(this.session.grants(), sop);
  });

  protected readonly effectiveHint = computed(() =>
    this.store.sop()?.status === 'TO_REVISE'
      ? $localize`:@@sops.hint.effectiveRevised:Isi dengan tanggal berlakunya hasil revisi: sejak itu SOP berlaku lagi.`
      : $localize`:@@sops.hint.effective:Sejak tanggal ini jadwal evaluasi dihitung.`,
  );

  constructor() {
    titledBy(() => this.store.sop()?.name);
    effect(() => {
      const id = this.id();
      untracked(() => void this.store.open(id));
    });
  }

  protected errorAt(pointer: string): string | null {
    return fieldError(this.store.refused(), pointer);
  }

  protected write(field: SopField, value: string): void {
    this.store.change({ [field]: value });
  }

  protected approve(part: Partial<SopApproval>): void {
    this.store.change({ approvedBy: { ...this.store.draft().approvedBy, ...part } });
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.store.save())
      await this.router.navigate(['/sop', this.id()], withOutcome('saved'));
  }

  private words(whose: 'draft' | 'theirs', field: SopField): readonly string[] {
    return said(this.store[whose](), field, (day) => this.zoned.format(day));
  }
}
