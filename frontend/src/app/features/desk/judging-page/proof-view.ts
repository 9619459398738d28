import { Component, computed, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EvidenceView } from '@satu/contract/views';

import { Button } from '../../../ui/button/button';
import { Notice } from '../../../ui/notice/notice';

/**
 * One piece of evidence to be read beside the claim: pages as pictures, an address, a document cited. What
 * is about people is shown as its masked copy; whoever asks for the whole one leaves a line in the trail.
 */
@Component({
  selector: 'satu-proof-view',
  imports: [Button, Notice, RouterLink],
  templateUrl: './proof-view.html',
  styles: `
    img {
      display: block;
      inline-size: 100%;
      max-block-size: 36rem;
      object-fit: contain;
      background: var(--paper);
      border: 1px solid var(--line);
      border-radius: var(--radius-s);
    }

    a,
    h4 {
      overflow-wrap: anywhere;
    }

    h4 {
      font-size: var(--text-m);
    }
  `,
})
export class ProofView {
  readonly piece = input.required<EvidenceView>();
  private readonly id = computed(() => this.piece().id);
  protected readonly file = computed(() => this.piece().file);
  /** The whole file was asked for, which stands in the trail. */
  protected readonly full = linkedSignal({ source: this.id, computation: () => false });
  /** Nothing is opened before it was looked at, nor what carries a virus. */
  protected readonly isSafe = computed(() => {
    const scan = this.file()?.scan;
    return scan === 'OFF' || scan === 'CLEAN';
  });
  /** What is about people and not masked yet is shown to nobody unasked. */
  protected readonly isWithheld = computed(
    () => this.piece().privacy.state === 'OPEN' && !this.full(),
  );
  protected readonly mayAskFull = computed(() => {
    const { state, mayReadFull } = this.piece().privacy;
    return mayReadFull && !this.full() && (state === 'OPEN' || state === 'MASKED');
  });
  protected readonly pages = computed(() =>
    this.isSafe() && !this.isWithheld() ? (this.file()?.previews ?? 0) : 0,
  );
  protected readonly page = linkedSignal({ source: this.id, computation: () => 1 });
  private readonly query = computed(() => (this.full() ? '?full=true' : ''));
  protected readonly picture = computed(
    () => `/api/evidence/${this.id()}/pages/${this.page()}${this.query()}`,
  );
  protected readonly content = computed(() => `/api/evidence/${this.id()}/content${this.query()}`);
  protected readonly alt = computed(() => {
    const [title, page] = [this.piece().title, this.page()];
    return $localize`:@@desk.proof.page:${title}:title:, halaman ${page}:page:`;
  });

  protected turn(by: number): void {
    this.page.update((now) => Math.min(Math.max(now + by, 1), this.pages()));
  }
}
