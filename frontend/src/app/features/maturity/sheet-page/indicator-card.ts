import { Component, computed, inject, input, linkedSignal, LOCALE_ID, output } from '@angular/core';
import type { IndicatorClaimView, RubricIndicator } from '@satu/contract/views';
import type { Bilingual } from '@satu/domain/language';

import { LabelPipe } from '../../../shell/language/label.pipe';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Notice } from '../../../ui/notice/notice';
import type { Option } from '../../../ui/option';
import { RadioGroup } from '../../../ui/radio-group/radio-group';
import { SelectField } from '../../../ui/select-field/select-field';
import { StatusBadge } from '../../../ui/status-badge/status-badge';
import { Tag } from '../../../ui/tag/tag';
import { TextArea } from '../../../ui/text-area/text-area';
import { BilingualPipe } from '../bilingual';
import { FigurePipe } from '../figure.pipe';
import type { GivenClaim } from '../maturity-client';
import { LOSS_LABELS, REVIEW_LABELS } from '../maturity-words';

/** One indicator: what is claimed, what proves it, what was verified of it. */
@Component({
  selector: 'satu-indicator-card',
  imports: [
    BilingualPipe,
    LabelPipe,
    Notice,
    RadioGroup,
    SelectField,
    StatusBadge,
    Tag,
    TextArea,
    ZonedPipe,
    FigurePipe,
  ],
  templateUrl: './indicator-card.html',
  styleUrl: './indicator-card.css',
})
export class IndicatorCard {
  readonly indicator = input.required<RubricIndicator>();
  readonly claim = input.required<IndicatorClaimView>();
  readonly mayClaim = input.required<boolean>();
  /** While something is being sent, a second choice would get lost. */
  readonly busy = input(false);
  readonly claimed = output<GivenClaim>();

  private readonly language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly losses = LOSS_LABELS;
  protected readonly reasons = REVIEW_LABELS;
  protected readonly tier = linkedSignal(() => String(this.claim().tier ?? ''));
  protected readonly basis = linkedSignal(() => this.claim().basis ?? '');
  protected readonly note = linkedSignal(() => this.claim().note);

  protected readonly bases = computed<Option[]>(() =>
    this.indicator().bases.map(({ key, name }) => ({ value: key, label: this.say(name) })),
  );
  protected readonly tiers = computed<Option[]>(() => {
    const { tiers, bases } = this.indicator();
    const texts = tiers ?? bases.find(({ key }) => key === this.basis())?.tiers ?? [];
    if (texts.length === 0) return [];
    const none = { value: '0', label: $localize`:@@maturity.tier.none:Belum mencapai P1` };
    return [none, ...texts.map((text, index) => this.asTier(text, index + 1))];
  });
  protected readonly said = computed(() => {
    const { tier } = this.claim();
    return this.tiers().find(({ value }) => value === String(tier))?.label ?? null;
  });

  protected claimTier(tier: string): void {
    this.tier.set(tier);
    this.send();
  }

  protected claimBasis(basis: string): void {
    this.basis.set(basis);
    this.send();
  }

  protected keepNote(): void {
    if (this.note() !== this.claim().note) this.send();
  }

  protected send(): void {
    this.claimed.emit({
      indicatorKey: this.indicator().key,
      tier: this.tier() === '' ? null : Number(this.tier()),
      basis: this.basis() || null,
      note: this.note(),
    });
  }

  private asTier(text: Bilingual, tier: number): Option {
    return { value: String(tier), label: `P${tier}: ${this.say(text)}` };
  }

  private say(text: Bilingual): string {
    return text[this.language] || text.id;
  }
}
