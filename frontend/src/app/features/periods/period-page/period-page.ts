import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  BASIS_KIND_LABELS,
  BASIS_KINDS,
  PERIOD_STATUS_LABELS,
  VERDICT_OUTCOME_LABELS,
} from '@satu/domain/period';

import { fieldError } from '../../../shell/http/field-error';
import { LabelPipe } from '../../../shell/language/label.pipe';
import { Region } from '../../../shell/region/region';
import { Session } from '../../../shell/session/session';
import { Clock } from '../../../shell/time/clock';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { Countdown } from '../../../ui/countdown/countdown';
import { DataTable } from '../../../ui/data-list/data-table';
import { DateField } from '../../../ui/date-field/date-field';
import { Dialog } from '../../../ui/dialog/dialog';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { TextArea } from '../../../ui/text-area/text-area';
import { TextField } from '../../../ui/text-field/text-field';
import { PERIOD_TONES } from '../list-page/period-list-page';
import { PeriodStore } from './period-store';

interface Finding {
  agencyId: string;
  agencyName: string;
}

/** One period: who is exempt, and the act of closing. */
@Component({
  selector: 'satu-period-page',
  imports: [
    Button,
    Countdown,
    DataTable,
    DateField,
    Dialog,
    LabelPipe,
    Notice,
    PageHeader,
    ProblemPanel,
    RouterLink,
    SelectField,
    Skeleton,
    StatusBadge,
    TextArea,
    TextField,
    ZonedPipe,
  ],
  providers: [PeriodStore],
  templateUrl: './period-page.html',
})
export class PeriodPage {
  readonly id = input.required<string>();

  private readonly region = inject(Region);
  protected readonly clock = inject(Clock);
  protected readonly session = inject(Session);
  protected readonly store = inject(PeriodStore);
  protected readonly statusLabels = PERIOD_STATUS_LABELS;
  protected readonly outcomeLabels = VERDICT_OUTCOME_LABELS;
  protected readonly tones = PERIOD_TONES;
  protected readonly closing = signal(false);
  protected readonly exempting = signal(false);
  protected readonly agencyId = signal('');
  protected readonly basisKind = signal('SK');
  protected readonly basisNumber = signal('');
  protected readonly basisOn = signal('');
  protected readonly reason = signal('');
  protected readonly kinds = BASIS_KINDS.map((value) => ({
    value,
    label: BASIS_KIND_LABELS[value][this.region.locale === 'en-GB' ? 'en' : 'id'],
  }));
  protected readonly agencies = computed(() =>
    this.store.agencies().map(({ id, name }) => ({ value: id, label: name })),
  );
  /** Agencies that block a closing without notes, as the server named them. */
  protected readonly findings = computed(() => {
    const refused = this.store.refused();
    return refused?.code === 'period-has-findings'
      ? ((refused.context?.['agencies'] ?? []) as Finding[])
      : [];
  });

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => void this.store.load(id));
    });
  }

  protected startClosing(): void {
    this.store.forgetRefusal();
    this.closing.set(true);
  }

  protected startExempting(): void {
    this.store.forgetRefusal();
    this.exempting.set(true);
    void this.store.loadAgencies();
  }

  protected errorAt(pointer: string): string | null {
    return fieldError(this.store.refused(), pointer);
  }

  protected async close(withFindings: boolean): Promise<void> {
    if (await this.store.close(withFindings)) this.closing.set(false);
  }

  protected async exempt(event: Event): Promise<void> {
    event.preventDefault();
    const done = await this.store.exempt({
      agencyId: this.agencyId(),
      basisKind: this.basisKind(),
      basisNumber: this.basisNumber().trim(),
      basisOn: this.basisOn(),
      reason: this.reason().trim(),
    });
    if (done) this.exempting.set(false);
  }
}
