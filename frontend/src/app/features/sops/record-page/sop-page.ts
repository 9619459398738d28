import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SOP_STATUS_LABELS } from '@satu/domain/sop';

import { arrivedWith } from '../../../shell/announce/arrival';
import { OutcomeNotice } from '../../../shell/announce/outcome-notice';
import { LabelPipe } from '../../../shell/language/label.pipe';
import { BackToList } from '../../../shell/navigation/back-to-list';
import { Zoned } from '../../../shell/time/zoned';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { titledBy } from '../../../shell/title/subject-title';
import { Button } from '../../../ui/button/button';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { SummaryList, type SummaryRow } from '../../../ui/summary-list/summary-list';
import { SopStore } from '../sop-store';
import { SOP_LABELS, SOP_TONES } from '../sop-words';
import { SopDue } from './sop-due';
import { SopEvaluations } from './sop-evaluations';
import { SopStepsTable } from './sop-steps-table';

/** One SOP in the order of the official form, with its evaluations; made to be printed too. */
@Component({
  selector: 'satu-sop-page',
  imports: [
    BackToList,
    Button,
    LabelPipe,
    OutcomeNotice,
    PageHeader,
    ProblemPanel,
    RouterLink,
    Skeleton,
    SopDue,
    SopEvaluations,
    SopStepsTable,
    StatusBadge,
    SummaryList,
    ZonedPipe,
  ],
  providers: [SopStore],
  templateUrl: './sop-page.html',
  styleUrl: './sop-page.css',
})
export class SopPage {
  readonly id = input.required<string>();

  private readonly zoned = inject(Zoned);
  protected readonly store = inject(SopStore);
  protected readonly labels = SOP_LABELS;
  protected readonly tones = SOP_TONES;
  protected readonly statusLabels = SOP_STATUS_LABELS;

  protected readonly saved = arrivedWith() === 'saved';

  protected readonly identity = computed<SummaryRow[]>(() => {
    const sop = this.store.sop();
    if (!sop) return [];
    const { approvedBy } = sop;
    const nip = approvedBy?.nip ? `NIP ${approvedBy.nip}` : '';
    const row = (key: keyof typeof SOP_LABELS, value: SummaryRow['value']): SummaryRow => ({
      key,
      label: SOP_LABELS[key],
      value,
    });
    return [
      row('number', sop.number),
      row('madeOn', this.day(sop.madeOn)),
      row('revisedOn', this.day(sop.revisedOn)),
      row('effectiveOn', this.day(sop.effectiveOn)),
      row('approvedBy', approvedBy ? [approvedBy.position, approvedBy.name, nip] : null),
      row('name', sop.name),
    ];
  });
  protected readonly blocks = computed(() => {
    const sop = this.store.sop();
    if (!sop) return [];
    const { legalBasis, related, warning, qualifications, equipment, recording } = sop;
    const texts = { legalBasis, related, warning, qualifications, equipment, recording };
    return (Object.keys(texts) as (keyof typeof texts)[]).map((key) => ({
      label: SOP_LABELS[key],
      lines: [texts[key]].flat().filter((line) => line.trim() !== ''),
    }));
  });

  constructor() {
    titledBy(() => this.store.sop()?.name);
    effect(() => {
      const id = this.id();
      untracked(() => void this.store.load(id));
    });
  }

  protected print(): void {
    window.print();
  }

  private day(day: string | null): string | null {
    return day === null ? null : this.zoned.format(day);
  }
}
