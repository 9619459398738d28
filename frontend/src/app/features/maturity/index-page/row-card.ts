import { Component, computed, inject, input, linkedSignal, LOCALE_ID, output } from '@angular/core';
import type { RegionRowView } from '@satu/contract/views';

import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { RadioGroup } from '../../../ui/radio-group/radio-group';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { TextArea } from '../../../ui/text-area/text-area';
import { TextField } from '../../../ui/text-field/text-field';
import { BilingualPipe } from '../bilingual';
import { FigurePipe } from '../figure.pipe';

/** One row of the region: what its owner says, what proves it, what was verified. */
@Component({
  selector: 'satu-row-card',
  imports: [
    BilingualPipe,
    Button,
    FigurePipe,
    RadioGroup,
    StatusBadge,
    TextArea,
    TextField,
    ZonedPipe,
  ],
  templateUrl: './row-card.html',
  styleUrl: '../sheet-page/indicator-card.css',
})
export class RowCard {
  readonly line = input.required<RegionRowView>();
  readonly busy = input(false);
  readonly filled = output<object>();
  readonly verified = output<object>();

  private readonly language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly value = linkedSignal(() => this.written(this.line().value));
  protected readonly tier = linkedSignal(() => String(this.line().tier ?? ''));
  protected readonly reason = linkedSignal(() => this.line().reason);
  protected readonly source = linkedSignal(() => this.line().source);
  protected readonly proof = linkedSignal(() => this.line().evidence[0]?.title ?? '');
  protected readonly url = linkedSignal(() => this.line().evidence[0]?.url ?? '');
  protected readonly locator = linkedSignal(() => this.line().evidence[0]?.locator ?? '');
  protected readonly found = linkedSignal(() =>
    String(this.line().verifiedTier ?? this.line().tier ?? ''),
  );
  protected readonly word = linkedSignal(() => this.line().verifiedNote ?? '');
  protected readonly tiers = computed(() => [
    { value: '0', label: $localize`:@@maturity.tier.none:Belum mencapai P1` },
    ...this.line().row.tiers.map((text, index) => ({
      value: String(index + 1),
      label: `P${index + 1}: ${text[this.language] || text.id}`,
    })),
  ]);
  protected readonly said = computed(
    () => this.tiers().find(({ value }) => value === String(this.line().tier))?.label ?? null,
  );

  protected fill(event: Event): void {
    event.preventDefault();
    const [title, url, locator] = [this.proof().trim(), this.url().trim(), this.locator().trim()];
    const others = this.line().evidence.slice(1);
    const first = title === '' ? [] : [{ title, url: url || null, locator: locator || null }];
    this.filled.emit({
      ...(this.line().row.measure ? { value: this.read() } : {}),
      tier: this.tier() === '' ? null : Number(this.tier()),
      reason: this.reason(),
      source: this.source(),
      evidence: [
        ...first,
        ...others.map((one) => ({ title: one.title, url: one.url, locator: one.locator })),
      ],
    });
  }

  protected verify(event: Event): void {
    event.preventDefault();
    this.verified.emit({ tier: Number(this.found()), note: this.word().trim() || null });
  }

  /** Indonesian writes 5,23; both commas and points are understood. */
  private read(): number | string | null {
    const text = this.value().trim().replace(',', '.');
    if (text === '') return null;
    return Number.isNaN(Number(text)) ? this.value() : Number(text);
  }

  private written(value: number | null): string {
    if (value === null) return '';
    return this.language === 'id' ? String(value).replace('.', ',') : String(value);
  }
}
