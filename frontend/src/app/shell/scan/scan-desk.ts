import { Component, computed, inject, input, output, signal } from '@angular/core';

import { Button } from '../../ui/button/button';
import { Notice } from '../../ui/notice/notice';
import { ProgressBar } from '../../ui/progress-bar/progress-bar';
import { TextField } from '../../ui/text-field/text-field';
import { CropEditor } from './crop-editor';
import { Photographs } from './photographs';
import { type Quad, WHOLE } from './quad';
import { type ScanPage, shifted } from './scan-page';

/** Several photographs become one cropped grey PDF: pages are put in order, turned, cropped, dropped. */
@Component({
  selector: 'satu-scan-desk',
  imports: [Button, CropEditor, Notice, ProgressBar, TextField],
  templateUrl: './scan-desk.html',
  styleUrl: './scan-desk.css',
})
export class ScanDesk {
  /** Bytes that the target takes. */
  readonly limit = input.required<number>();
  readonly name = input.required<string>();
  readonly made = output<File>();
  /** To be opened again later, with all its pages. */
  readonly closed = output();

  private readonly photographs = inject(Photographs);
  protected readonly pages = signal<readonly ScanPage[]>([]);
  protected readonly typed = signal<string | null>(null);
  /** Names of files that no page could be made of. */
  protected readonly unread = signal<readonly string[]>([]);
  /** The page that was taken out last, to be put back where it was. */
  protected readonly dropped = signal<{ page: ScanPage; at: number } | null>(null);
  protected readonly reading = signal(false);
  /** Pages done; null while nothing is being made. */
  protected readonly done = signal<number | null>(null);
  protected readonly fault = signal<'EMPTY' | 'TOO_LARGE' | 'NO_ROOM' | null>(null);
  protected readonly megabytes = computed(() => Math.floor(this.limit() / 100_000) / 10);

  protected async add(event: Event): Promise<void> {
    const control = event.target as HTMLInputElement;
    const files = [...(control.files ?? [])];
    control.value = '';
    this.fault.set(null);
    this.unread.set([]);
    this.reading.set(true);
    for (const file of files) {
      try {
        const page = await this.photographs.open(file);
        this.pages.update((pages) => [...pages, page]);
      } catch {
        // The browser can't draw it: said by name, and the others go on.
        this.unread.update((names) => [...names, file.name]);
      }
    }
    this.reading.set(false);
  }

  protected crop(page: ScanPage, sheet: Quad): void {
    this.replace({ ...page, sheet });
  }

  protected whole(page: ScanPage): void {
    this.replace({ ...page, sheet: WHOLE });
  }

  protected async turn(page: ScanPage): Promise<void> {
    this.replace(await this.photographs.turn(page));
  }

  protected shift(at: number, by: 1 | -1): void {
    this.pages.update((pages) => shifted(pages, at, by));
  }

  protected drop(page: ScanPage, at: number): void {
    this.pages.update((pages) => pages.filter(({ key }) => key !== page.key));
    this.dropped.set({ page, at });
  }

  protected putBack(): void {
    const gone = this.dropped();
    if (!gone) return;
    this.pages.update((pages) => pages.toSpliced(gone.at, 0, gone.page));
    this.dropped.set(null);
  }

  protected async make(): Promise<void> {
    const pages = this.pages();
    this.fault.set(pages.length === 0 ? 'EMPTY' : null);
    if (pages.length === 0 || this.done() !== null) return;
    this.done.set(0);
    try {
      const pdf = await this.photographs.make(pages, this.limit(), (done) => {
        this.done.set(done);
      });
      if (pdf) this.hand(pdf);
      else this.fault.set('TOO_LARGE');
    } catch {
      // Out of memory is what is left: each photograph was drawn once already.
      this.fault.set('NO_ROOM');
    } finally {
      this.done.set(null);
    }
  }

  private hand(pdf: Uint8Array<ArrayBuffer>): void {
    const name = (this.typed() ?? this.name()).trim() || this.name();
    this.made.emit(new File([pdf], `${name}.pdf`, { type: 'application/pdf' }));
  }

  private replace(page: ScanPage): void {
    this.pages.update((pages) => pages.map((one) => (one.key === page.key ? page : one)));
  }
}
