import { Component, booleanAttribute, inject, input, output, signal } from '@angular/core';
import type { Problem } from '@satu/contract/views';
import { dayInZone, type TimeZone } from '@satu/domain/time';

import { fieldError } from '../../../shell/http/field-error';
import { Region } from '../../../shell/region/region';
import { Clock } from '../../../shell/time/clock';
import { Button } from '../../../ui/button/button';
import { DateField } from '../../../ui/date-field/date-field';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';

/** What ends something a person has: what follows from it, perhaps from which day, and the second press. */
@Component({
  selector: 'satu-ending-form',
  imports: [Button, DateField, ProblemPanel],
  template: `
    <form class="stack" (submit)="send($event)" novalidate>
      @if (problem(); as refused) {
        <satu-problem-panel [problem]="refused" />
      }
      <p>{{ words() }}</p>
      @if (dated()) {
        <satu-date-field
          field="/until"
          i18n-label="@@people.ending.until"
          label="Hari terakhir"
          [error]="errorAt('/until')"
          [(value)]="until"
        />
      }
      <div class="row">
        <button
          satuButton
          type="submit"
          variant="danger"
          [busy]="busy()"
          i18n="@@people.ending.confirm"
        >
          Ya, lanjutkan
        </button>
        <button
          satuButton
          type="button"
          variant="quiet"
          (click)="cancelled.emit()"
          i18n="@@people.grant.cancel"
        >
          Batal
        </button>
      </div>
    </form>
  `,
})
export class EndingForm {
  readonly words = input.required<string>();
  readonly dated = input(false, { transform: booleanAttribute });
  readonly problem = input<Problem | null>(null);
  readonly busy = input(false);
  /** The last day, when one was asked for. */
  readonly sent = output<string>();
  readonly cancelled = output();

  private readonly zone = inject(Region).timeZone() as TimeZone;
  protected readonly until = signal(dayInZone(new Date(inject(Clock).now()), this.zone));

  protected errorAt(pointer: string): string | null {
    return fieldError(this.problem(), pointer);
  }

  protected send(event: Event): void {
    event.preventDefault();
    this.sent.emit(this.until());
  }
}
