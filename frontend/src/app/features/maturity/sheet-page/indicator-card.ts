import { Component, computed, inject, input, LOCALE_ID, output } from '@angular/core';
import type { IndicatorClaimView, RubricIndicator } from '@satu/contract/views';
import type { Bilingual } from '@satu/domain/language';

import { LabelPipe } from '../../../shell/language/label.pipe';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
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
    Button,
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
  /** What was typed or chosen here and isn't in the claim yet. */
  readonly unsent = input<Partial<GivenClaim>>({});
  /** What the verifier asks to be completed here; null where nothing is. */
  readonly asked = input<string | null>(null);
  /** Something is being sent; what is chosen meanwhile goes after it. */
  readonly busy = input(false);
  readonly typed = output<Partial<GivenClaim>>();
  readonly claimed = output();

  private readonly language = inject(LOCALE_ID) === 'en' ? 'en' : 'id';
  protected readonly losses = LOSS_LABELS;
  protected readonly reasons = REVIEW_LABELS;
  private readonly given = computed<GivenClaim>(() => ({ ...this.claim(), ...this.unsent() }));
  protected readonly tier = computed(() => String(this.given().tier ?? ''));
  protected readonly basis = computed(() => this.given().basis ?? '');
  protected readonly note = computed(() => this.given().note);
  protected readonly isNoted = computed(
    () => this.claim().note !== '' || this.unsent().note !== undefined,
  );
  protected readonly isUnsaved = computed(() => {
    const { tier, basis, note } = this.claim();
    const given = this.given();
    return given.tier !== tier || given.basis !== basis || given.note !== note;
  });

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
    this.typed.emit({ tier: tier === '' ? null : Number(tier) });
    this.claimed.emit();
  }

  protected claimBasis(basis: string): void {
    this.typed.emit({ basis: basis || null });
    this.claimed.emit();
  }

  protected keepNote(): void {
    if (this.note() !== this.claim().note) this.claimed.emit();
  }

  private asTier(text: Bilingual, tier: number): Option {
    return { value: String(tier), label: `P${tier}: ${this.say(text)}` };
  }

  private say(text: Bilingual): string {
    return text[this.language] || text.id;
  }
}
