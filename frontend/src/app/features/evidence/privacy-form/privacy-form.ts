import { Component, LOCALE_ID, computed, inject, input, output, signal } from '@angular/core';
import type { EvidenceView } from '@satu/contract/views';
import type { Language } from '@satu/domain/language';
import { FILE_FORMATS } from '@satu/domain/file';
import { FOUND_KIND_LABELS, type MaskBox, unsearchedFrom, WHOLE } from '@satu/domain/personal-data';

import { Button } from '../../../ui/button/button';
import { CheckboxGroup } from '../../../ui/checkbox-group/checkbox-group';
import { FileField } from '../../../ui/file-field/file-field';
import { EvidenceClient } from '../evidence-client';

/** What was found in a file, and what becomes of it: a masked copy, or the word that there is nothing. */
@Component({
  selector: 'satu-privacy-form',
  imports: [Button, CheckboxGroup, FileField],
  templateUrl: './privacy-form.html',
  styles: `
    img {
      max-inline-size: 100%;
      border: 1px solid var(--line);
    }
  `,
})
export class PrivacyForm {
  readonly piece = input.required<EvidenceView>();
  readonly busy = input(false);
  readonly masked = output<readonly MaskBox[]>();
  readonly replaced = output<File>();
  readonly cleared = output();

  private readonly client = inject(EvidenceClient);
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly wholePages = signal<readonly string[]>([]);
  protected readonly asked = signal(false);
  protected readonly copy = signal<File | null>(null);
  protected readonly askedCopy = signal(false);
  protected readonly choosePage = $localize`:@@evidence.mask.choose:Tidak ada yang ditemukan untuk disamarkan: pilih halamannya.`;
  protected readonly chooseCopy = $localize`:@@evidence.mask.chooseCopy:Pilih dahulu salinan yang sudah disamarkan.`;
  protected readonly accepted = FILE_FORMATS.map(({ extension }) => `.${extension}`).join(',');
  protected readonly mayMask = computed(() => (this.piece().file?.previews ?? 0) > 0);
  protected readonly findings = computed(() =>
    this.piece().privacy.findings.map(({ kind, sample, page }) => ({
      label: `${FOUND_KIND_LABELS[kind][this.language]} ${sample}`,
      page,
    })),
  );
  protected readonly pages = computed(() =>
    Array.from({ length: Math.min(20, this.piece().file?.previews ?? 0) }, (_, at) => at + 1),
  );
  protected readonly pageOptions = computed(() =>
    this.pages().map((page) => ({
      value: String(page),
      label: $localize`:@@evidence.mask.page:Halaman ${page}:page:`,
    })),
  );
  private readonly pageCount = computed(() => this.piece().file?.previews ?? 0);
  /** From here on the search was given up: every page is blackened whole. */
  protected readonly unsearched = computed(() =>
    unsearchedFrom(this.piece().privacy.findings, this.pageCount()),
  );
  protected readonly boxes = computed<readonly MaskBox[]>(() => [
    ...this.piece().privacy.findings.flatMap(({ page, box }) =>
      page === null ? [] : [{ page, ...(box ?? WHOLE) }],
    ),
    ...this.wholePages().map((page) => ({ page: Number(page), ...WHOLE })),
    ...this.pagesFrom(this.unsearched()).map((page) => ({ page, ...WHOLE })),
  ]);

  protected pictureOf(page: number): string {
    return this.client.addressOf(this.piece(), { page, full: true });
  }

  private pagesFrom(first: number | null): number[] {
    if (first === null) return [];
    return Array.from({ length: this.pageCount() - first + 1 }, (_, at) => first + at);
  }

  protected replace(): void {
    this.askedCopy.set(true);
    const copy = this.copy();
    if (copy) this.replaced.emit(copy);
  }

  protected mask(): void {
    this.asked.set(true);
    if (this.boxes().length > 0) this.masked.emit(this.boxes());
  }
}
