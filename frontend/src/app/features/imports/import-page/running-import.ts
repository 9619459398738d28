import {
  Component,
  DestroyRef,
  booleanAttribute,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import type { ImportProgressView } from '@satu/contract/views';

import { ProgressBar } from '../../../ui/progress-bar/progress-bar';
import { ImportClient } from '../import-client';

const EVERY_MS = 700;

/**
 * How far an import has come: while this page performs it, and for somebody who opens the page (again)
 * while it runs.
 */
@Component({
  selector: 'satu-running-import',
  imports: [ProgressBar],
  template: `
    @if (running(); as at) {
      <satu-progress-bar
        i18n-label="@@imports.running"
        label="{{ at.done }} dari {{ at.total }} baris sudah masuk. Jangan tutup halaman ini."
        [value]="at.done"
        [max]="at.total"
      />
    } @else if (performing()) {
      <p role="status" i18n="@@imports.starting">Baris diperiksa sekali lagi, lalu dimasukkan…</p>
    }
  `,
})
export class RunningImport {
  readonly importId = input.required<string>();
  /** This page has asked for it and waits for the answer. */
  readonly performing = input(false, { transform: booleanAttribute });
  /** An import that somebody else's page performs is over. */
  readonly finished = output();
  protected readonly running = signal<ImportProgressView['running']>(null);
  private readonly client = inject(ImportClient);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      this.importId();
      this.performing();
      untracked(() => void this.look());
    });
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.timer);
    });
  }

  private async look(): Promise<void> {
    clearTimeout(this.timer);
    const id = this.importId();
    const wasRunning = this.running() !== null;
    // Who can't be told how far it is still waits for the answer of the import itself.
    const at = await this.client.progress(id).catch(() => null);
    if (id !== this.importId()) return;
    this.running.set(at?.running ?? null);
    if (at?.running || this.performing()) {
      this.timer = setTimeout(() => void this.look(), EVERY_MS);
    } else if (wasRunning || at?.importedAt) {
      this.finished.emit();
    }
  }
}
