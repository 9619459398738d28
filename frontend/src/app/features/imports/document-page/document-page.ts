import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';

import { acting } from '../../../shell/http/acting';
import { Button } from '../../../ui/button/button';
import { FileField } from '../../../ui/file-field/file-field';
import { Notice } from '../../../ui/notice/notice';
import { PageHeader } from '../../../ui/page-header/page-header';
import { ProblemPanel } from '../../../ui/problem-panel/problem-panel';
import { DocumentClient, type SeenReading } from '../document-client';
import { DocumentParts } from './document-parts';

/** The form filled in with a word processor: what it says is seen first, then written as any edit. */
@Component({
  selector: 'satu-document-page',
  imports: [Button, DocumentParts, FileField, Notice, PageHeader, ProblemPanel, RouterLink],
  templateUrl: './document-page.html',
  styles: `
    .lines {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class DocumentPage {
  /** The innovation that the document is for; none for a new one. */
  readonly id = input<string>();

  protected readonly client = inject(DocumentClient);
  protected readonly acts = acting();
  protected readonly reading = signal<SeenReading | null>(null);
  /** Keys of the parts that go in. */
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly isNew = computed(() => this.id() === undefined);
  protected readonly nameless = computed(
    () => this.isNew() && this.reading() !== null && !this.chosen().includes('name'),
  );
  private readonly router = inject(Router);

  protected async bring(file: File | null): Promise<void> {
    if (!file) return;
    this.reading.set(null);
    const reading = await this.acts.run(() => this.client.read(this.id() ?? null, file));
    if (!reading) return;
    this.reading.set(reading);
    const sound = reading.body.parts.filter(({ state }) => state === 'NEW' || state === 'CHANGED');
    this.chosen.set(sound.map(({ key }) => key));
  }

  protected async apply({ body, etag }: SeenReading): Promise<void> {
    if (this.nameless()) return;
    const parts = body.parts.filter(({ key }) => this.chosen().includes(key));
    const written = await this.acts.run(() => this.client.apply(this.id() ?? null, parts, etag));
    if (written) void this.router.navigate(['/inovasi', written.body.id]);
  }
}
