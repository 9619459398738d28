import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { PeriodSummary, Problem } from '@satu/contract/views';
import { BASIS_KIND_LABELS, BASIS_KINDS } from '@satu/domain/period';
import { dayInZone, endOfDay, type TimeZone } from '@satu/domain/time';

import { errorItems, fieldError } from '../../../shell/http/field-error';
import { Region } from '../../../shell/region/region';
import { Button } from '../../../ui/button/button';
import { DateField } from '../../../ui/date-field/date-field';
import { type ErrorItem, ErrorSummary } from '../../../ui/error-summary/error-summary';
import { Notice } from '../../../ui/notice/notice';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { TextField } from '../../../ui/text-field/text-field';
import type { NewPeriod } from '../period-client';

/** The terms of a period, to be set up or changed. */
@Component({
  selector: 'satu-period-form',
  imports: [Button, DateField, ErrorSummary, Notice, ProblemPanel, SelectField, TextField],
  templateUrl: './period-form.html',
})
export class PeriodForm {
  /** The one that is changed; null sets up a new one. */
  readonly period = input<PeriodSummary | null>(null);
  readonly problem = input.required<Problem | null>();
  readonly busy = input(false);
  readonly sent = output<NewPeriod>();
  readonly cancelled = output();

  private readonly region = inject(Region);
  protected readonly name = linkedSignal(() => this.period()?.name ?? '');
  protected readonly opensOn = linkedSignal(() => this.period()?.opensOn ?? '');
  protected readonly closesOn = linkedSignal(() => this.lastDayOf(this.period()));
  protected readonly required = linkedSignal(() => `${this.period()?.requiredCount ?? 1}`);
  protected readonly basisKind = linkedSignal<string>(() => this.period()?.legalBasis.kind ?? 'SK');
  protected readonly basisNumber = linkedSignal(() => this.period()?.legalBasis.number ?? '');
  protected readonly basisOn = linkedSignal(() => this.period()?.legalBasis.on ?? '');
  private readonly missing = signal<readonly ErrorItem[]>([]);
  protected readonly errors = computed<readonly ErrorItem[]>(() =>
    this.missing().length > 0 ? this.missing() : errorItems(this.problem()),
  );
  protected readonly kinds = BASIS_KINDS.map((value) => ({
    value,
    label: BASIS_KIND_LABELS[value][this.region.locale === 'en-GB' ? 'en' : 'id'],
  }));

  protected errorAt(pointer: string): string | null {
    const own = this.missing().find(({ field }) => field === pointer)?.text;
    return own ?? (this.missing().length > 0 ? null : fieldError(this.problem(), pointer));
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.missing.set(this.lacks());
    if (this.missing().length > 0) return;
    this.sent.emit({
      year: Number(this.opensOn().slice(0, 4)),
      name: this.name().trim(),
      opensOn: this.opensOn(),
      closesAt: this.closesAt(),
      requiredCount: Number(this.required()),
      legalBasis: {
        kind: this.basisKind(),
        number: this.basisNumber().trim(),
        on: this.basisOn(),
      },
    });
  }

  /** What is still to be filled in or put right, in words that name the repair. */
  private lacks(): readonly ErrorItem[] {
    const count = Number(this.required());
    const [opensOn, closesOn] = [this.opensOn(), this.closesOn()];
    const checks: readonly [field: string, isWrong: boolean, text: string][] = [
      ['/name', !this.name().trim(), $localize`:@@periods.lacks.name:Tuliskan nama periode.`],
      ['/opensOn', !opensOn, $localize`:@@periods.lacks.opensOn:Pilih hari pembukaan.`],
      ['/closesAt', !closesOn, $localize`:@@periods.lacks.closesOn:Pilih hari terakhir pengajuan.`],
      [
        '/closesAt',
        !!opensOn && !!closesOn && closesOn < opensOn,
        $localize`:@@periods.lacks.order:Pilih hari terakhir yang tidak mendahului hari pembukaan.`,
      ],
      [
        '/requiredCount',
        !Number.isInteger(count) || count < 1,
        $localize`:@@periods.lacks.required:Tuliskan jumlah inovasi wajib, sedikitnya 1.`,
      ],
      [
        '/legalBasis/number',
        !this.basisNumber().trim(),
        $localize`:@@periods.lacks.basisNumber:Tuliskan nomor surat yang menjadi dasar.`,
      ],
      [
        '/legalBasis/on',
        !this.basisOn(),
        $localize`:@@periods.lacks.basisOn:Pilih tanggal surat yang menjadi dasar.`,
      ],
    ];
    return checks.flatMap(([field, isWrong, text]) => (isWrong ? [{ field, text }] : []));
  }

  /** The last day on which submissions are taken; a deadline at midnight belongs to the day it ends. */
  private lastDayOf(period: PeriodSummary | null): string {
    if (!period) return '';
    return dayInZone(new Date(Date.parse(period.closesAt) - 1), this.zone());
  }

  /** An unchanged day keeps its hour; another one counts to its end. */
  private closesAt(): string {
    const period = this.period();
    const day = this.closesOn();
    if (period && day === this.lastDayOf(period)) return period.closesAt;
    return endOfDay(day, this.zone()).toISOString();
  }

  private zone(): TimeZone {
    return this.region.timeZone() as TimeZone;
  }
}
