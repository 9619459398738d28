import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  BASIS_KIND_LABELS,
  BASIS_KINDS,
  PERIOD_STATUS_LABELS,
  type PeriodStatus,
} from '@satu/domain/period';
import { endOfDay, type TimeZone } from '@satu/domain/time';
import type { Problem } from '@satu/contract/views';

import { paged } from '../../../shell/http/paged';
import { fieldError } from '../../../shell/http/field-error';
import { problemOf } from '../../../shell/http/problem-error';
import { LabelPipe } from '../../../shell/language/label.pipe';
import { Region } from '../../../shell/region/region';
import { Session } from '../../../shell/session/session';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { DateField } from '../../../ui/date-field/date-field';
import { Dialog } from '../../../ui/dialog/dialog';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { PageHeader } from '../../../ui/page-header/page-header';
import { Pager } from '../../../ui/pager/pager';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { StatusBadge, type Tone } from '../../../ui/status-badge/status-badge';
import { TextField } from '../../../ui/text-field/text-field';
import { PeriodClient } from '../period-client';

export const PERIOD_TONES: Readonly<Record<PeriodStatus, Tone>> = {
  PLANNED: 'still',
  OPEN: 'good',
  CLOSED: 'info',
};

/** All periods of the region, and setting up the next. */
@Component({
  selector: 'satu-period-list-page',
  imports: [
    Button,
    DateField,
    Dialog,
    EmptyState,
    LabelPipe,
    PageHeader,
    Pager,
    ProblemPanel,
    RouterLink,
    SelectField,
    Skeleton,
    StatusBadge,
    TextField,
    ZonedPipe,
  ],
  templateUrl: './period-list-page.html',
})
export class PeriodListPage {
  private readonly client = inject(PeriodClient);
  private readonly router = inject(Router);
  private readonly region = inject(Region);
  protected readonly session = inject(Session);
  protected readonly list = paged((cursor) => this.client.list(cursor));
  protected readonly statusLabels = PERIOD_STATUS_LABELS;
  protected readonly tones = PERIOD_TONES;
  protected readonly creating = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly name = signal('');
  protected readonly opensOn = signal('');
  protected readonly closesOn = signal('');
  protected readonly basisKind = signal('SK');
  protected readonly basisNumber = signal('');
  protected readonly basisOn = signal('');
  protected readonly kinds = BASIS_KINDS.map((value) => ({
    value,
    label: BASIS_KIND_LABELS[value][this.region.locale === 'en-GB' ? 'en' : 'id'],
  }));

  constructor() {
    void this.list.reload();
  }

  protected errorAt(pointer: string): string | null {
    return fieldError(this.problem(), pointer);
  }

  protected async create(event: Event): Promise<void> {
    event.preventDefault();
    this.problem.set(null);
    try {
      const { body } = await this.client.create({
        year: Number(this.opensOn().slice(0, 4)),
        name: this.name().trim(),
        opensOn: this.opensOn(),
        closesAt: this.closesAt(),
        requiredCount: 1,
        legalBasis: {
          kind: this.basisKind(),
          number: this.basisNumber().trim(),
          on: this.basisOn(),
        },
      });
      await this.router.navigate(['/periode', body.id]);
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }

  /** The day chosen is the last on which submissions are taken. */
  private closesAt(): string {
    const day = this.closesOn();
    return day ? endOfDay(day, this.region.timeZone() as TimeZone).toISOString() : '';
  }
}
