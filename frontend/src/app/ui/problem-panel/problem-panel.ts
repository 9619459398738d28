import { Component, booleanAttribute, computed, input, output } from '@angular/core';
import type { Problem } from '@satu/contract/views';

import { Button } from '../button/button';
import { Notice } from '../notice/notice';

/** A refusal of the server (RFC 9457) in words, with the way to try again and the number to quote. */
@Component({
  selector: 'satu-problem-panel',
  imports: [Button, Notice],
  template: `
    <satu-notice tone="error" [heading]="problem().title">
      @if (problem().detail) {
        <p>{{ problem().detail }}</p>
      }
      @if (details().length > 0) {
        <ul>
          @for (detail of details(); track detail) {
            <li>{{ detail }}</li>
          }
        </ul>
      }
      <ng-content />
      @if (problem().traceId) {
        <p class="small soft">
          <ng-container i18n="@@ui.problem.trace">Nomor untuk ditanyakan:</ng-container>
          {{ problem().traceId }}
        </p>
      }
      @if (retryable()) {
        <div>
          <button satuButton type="button" variant="secondary" (click)="retry.emit()">
            <ng-container i18n="@@ui.problem.retry">Coba lagi</ng-container>
          </button>
        </div>
      }
    </satu-notice>
  `,
})
export class ProblemPanel {
  readonly problem = input.required<Problem>();
  readonly retryable = input(false, { transform: booleanAttribute });
  readonly retry = output();
  /** What is wrong with each field, in the server's words. */
  protected readonly details = computed(() => [
    ...new Set((this.problem().errors ?? []).map(({ detail }) => detail)),
  ]);
}
