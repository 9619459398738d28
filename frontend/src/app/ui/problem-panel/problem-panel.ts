import { RouterLink } from '@angular/router';
import {
  Component,
  ElementRef,
  afterRenderEffect,
  booleanAttribute,
  computed,
  input,
  output,
  viewChild,
} from '@angular/core';
import type { Problem } from '@satu/contract/views';

import { Button } from '../button/button';
import { Notice } from '../notice/notice';

/** A refusal of the server (RFC 9457) in words, with the way to try again. */
@Component({
  selector: 'satu-problem-panel',
  imports: [Button, Notice, RouterLink],
  template: `
    <satu-notice
      tone="error"
      [heading]="problem().title"
      [attr.tabindex]="takesFocus() ? -1 : null"
    >
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
      @if (failed() && problem().traceId) {
        <p class="small soft">
          <ng-container i18n="@@ui.problem.trace">Nomor untuk ditanyakan:</ng-container>
          {{ problem().traceId }}
        </p>
      }
      @if (problem().status === 404 && list(); as list) {
        <p>
          <a [routerLink]="list" i18n="@@ui.problem.list">Kembali ke daftar</a>
        </p>
      } @else if (retryable()) {
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
  /** Where to look for what isn't found here: trying again won't bring it. */
  readonly list = input<string>();
  /** Answers a press somewhere else on the page: each refusal brings the eye and the keyboard here. */
  readonly takesFocus = input(false, { transform: booleanAttribute });
  readonly retry = output();
  /** Something broke on the other side: the number finds it there. A refusal needs no inquiry. */
  protected readonly failed = computed(() => this.problem().status >= 500);
  /** What is wrong with each field, in the server's words. */
  protected readonly details = computed(() => [
    ...new Set((this.problem().errors ?? []).map(({ detail }) => detail)),
  ]);

  private readonly notice = viewChild.required<Notice, ElementRef<HTMLElement>>(Notice, {
    read: ElementRef,
  });

  constructor() {
    afterRenderEffect(() => {
      // Read for each further refusal, too.
      this.problem();
      if (this.takesFocus()) this.notice().nativeElement.focus();
    });
  }
}
