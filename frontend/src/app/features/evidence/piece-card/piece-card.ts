import {
  Component,
  LOCALE_ID,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import type { EvidenceView } from '@satu/contract/views';
import { FILE_KIND_LABELS } from '@satu/domain/file';
import type { Language } from '@satu/domain/language';

import { LabelPipe } from '../../../shell/language/label.pipe';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { CheckboxGroup } from '../../../ui/checkbox-group/checkbox-group';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { TextField } from '../../../ui/text-field/text-field';
import { EvidenceClient } from '../evidence-client';
import { indicatorOptions } from '../indicators';
import { megabytes } from '../megabytes';

/** One piece of evidence: what it is, what it serves, how it looks. */
@Component({
  selector: 'satu-piece-card',
  imports: [Button, CheckboxGroup, LabelPipe, StatusBadge, TextField, ZonedPipe],
  templateUrl: './piece-card.html',
  styleUrl: './piece-card.css',
})
export class PieceCard {
  readonly piece = input.required<EvidenceView>();
  readonly mayChange = input.required<boolean>();
  readonly mayPurge = input.required<boolean>();
  readonly busy = input(false);
  readonly changed = output<{ title: string; indicatorKeys: readonly string[] }>();
  readonly removed = output();
  readonly purgeAsked = output();
  readonly privacyAsked = output();

  private readonly client = inject(EvidenceClient);
  private readonly language: Language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly options = indicatorOptions(this.language);
  protected readonly kindLabels = FILE_KIND_LABELS;
  protected readonly editing = linkedSignal({ source: this.piece, computation: () => false });
  protected readonly title = linkedSignal(() => this.piece().title);
  protected readonly keys = linkedSignal<readonly string[]>(() => this.piece().indicatorKeys);
  protected readonly page = linkedSignal({ source: this.piece, computation: () => 1 });
  protected readonly shown = signal(false);
  protected readonly pages = computed(() => this.piece().file?.previews ?? 0);
  protected readonly size = computed(() => megabytes(this.piece().file?.bytes ?? 0));
  protected readonly names = computed(() =>
    this.piece().indicatorKeys.map(
      (key) => this.options.find(({ value }) => value === key)?.label ?? key,
    ),
  );
  /** The masked copy where there is one; the whole file is asked for by name. */
  protected readonly content = computed(() => this.client.addressOf(this.piece(), {}));
  protected readonly whole = computed(() => this.client.addressOf(this.piece(), { full: true }));
  protected readonly isPeople = computed(() => {
    const { state } = this.piece().privacy;
    return state === 'OPEN' || state === 'MASKED';
  });
  protected readonly mayOpen = computed(() => {
    const { privacy, file } = this.piece();
    return (
      file !== null &&
      file.scan !== 'PENDING' &&
      file.scan !== 'INFECTED' &&
      privacy.state !== 'OPEN'
    );
  });
  protected readonly picture = computed(() =>
    this.client.addressOf(this.piece(), { page: this.page() }),
  );

  protected save(event: Event): void {
    event.preventDefault();
    const title = this.title().trim() || this.piece().title;
    this.changed.emit({ title, indicatorKeys: this.keys() });
  }
}
