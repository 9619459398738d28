import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Problem } from '@satu/contract/views';
import { BASIS_KIND_LABELS, BASIS_KINDS } from '@satu/domain/period';

import { errorItems, fieldError } from '../../../shell/http/field-error';
import { Region } from '../../../shell/region/region';
import { Button } from '../../../ui/button/button';
import { DateField } from '../../../ui/date-field/date-field';
import { type ErrorItem, ErrorSummary } from '../../../ui/error-summary/error-summary';
import type { Option } from '../../../ui/option';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { SelectField } from '../../../ui/select-field/select-field';
import { TextArea } from '../../../ui/text-area/text-area';
import { TextField } from '../../../ui/text-field/text-field';
import type { NewExemption } from '../period-client';

/** Which agency is exempt, on what written basis, and why. */
@Component({
  selector: 'satu-exemption-form',
  imports: [Button, DateField, ErrorSummary, ProblemPanel, SelectField, TextArea, TextField],
  templateUrl: './exemption-form.html',
})
export class ExemptionForm {
  readonly agencies = input.required<readonly Option[]>();
  readonly agenciesMissing = input(false);
  readonly agenciesAsked = output();
  /** A basis is no younger than today. */
  readonly today = input.required<string>();
  readonly problem = input.required<Problem | null>();
  readonly busy = input(false);
  readonly sent = output<NewExemption>();
  readonly cancelled = output();

  private readonly region = inject(Region);
  protected readonly agencyId = signal('');
  protected readonly basisKind = signal('SK');
  protected readonly basisNumber = signal('');
  protected readonly basisOn = signal('');
  protected readonly reason = signal('');
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
      agencyId: this.agencyId(),
      basisKind: this.basisKind(),
      basisNumber: this.basisNumber().trim(),
      basisOn: this.basisOn(),
      reason: this.reason().trim(),
    });
  }

  /** What is still to be filled in, in words that name the repair. */
  private lacks(): readonly ErrorItem[] {
    const checks: readonly [field: string, value: string, text: string][] = [
      [
        '/agencyId',
        this.agencyId(),
        $localize`:@@periods.lacks.agency:Pilih perangkat daerah yang dikecualikan.`,
      ],
      [
        '/basisNumber',
        this.basisNumber().trim(),
        $localize`:@@periods.lacks.basisNumber:Tuliskan nomor surat yang menjadi dasar.`,
      ],
      [
        '/basisOn',
        this.basisOn(),
        $localize`:@@periods.lacks.basisOn:Pilih tanggal surat yang menjadi dasar.`,
      ],
      [
        '/reason',
        this.reason().trim(),
        $localize`:@@periods.lacks.reason:Tuliskan alasan pengecualian.`,
      ],
    ];
    return checks.flatMap(([field, value, text]) => (value ? [] : [{ field, text }]));
  }
}
