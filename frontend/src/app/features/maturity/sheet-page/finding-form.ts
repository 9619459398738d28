import { Component, computed, input, output, signal } from '@angular/core';
import type { IndicatorClaimView } from '@satu/contract/views';

import { Button } from '../../../ui/button/button';
import { RadioGroup } from '../../../ui/radio-group/radio-group';
import { TextArea } from '../../../ui/text-area/text-area';
import type { GivenFinding } from '../maturity-client';

/** The verifier's word on one claim: the same tier with one press, another one with a note. */
@Component({
  selector: 'satu-finding-form',
  imports: [Button, RadioGroup, TextArea],
  template: `
    <details [open]="isOpen()">
      <summary i18n="@@maturity.finding.title">Verifikasi</summary>
      <form class="stack" (submit)="send($event)" novalidate>
        <satu-radio-group
          [field]="claim().indicatorKey + '-found'"
          i18n-label="@@maturity.finding.tier"
          label="Bukti menunjukkan"
          [options]="tiers"
          [value]="tier()"
          (valueChange)="typed.emit({ tier: +$event })"
        />
        <satu-text-area
          [field]="claim().indicatorKey + '-why'"
          i18n-label="@@maturity.finding.note"
          label="Catatan (wajib bila berbeda dari klaim)"
          [rows]="2"
          [error]="missing()"
          [value]="note()"
          (valueChange)="typed.emit({ note: $event })"
        />
        <div>
          <button satuButton variant="secondary" [busy]="busy()">
            <ng-container i18n="@@maturity.finding.save">Simpan verifikasi</ng-container
            ><span class="visually-hidden">: {{ name() }}</span>
          </button>
        </div>
      </form>
    </details>
  `,
})
export class FindingForm {
  readonly claim = input.required<IndicatorClaimView>();
  readonly name = input.required<string>();
  /** What was typed here and isn't in the claim yet. */
  readonly unsent = input<Partial<GivenFinding>>({});
  readonly busy = input(false);
  readonly typed = output<Partial<GivenFinding>>();
  readonly found = output<GivenFinding>();

  protected readonly tiers = ['0', '1', '2', '3'].map((value) => ({
    value,
    label: value === '0' ? $localize`:@@maturity.finding.none:Belum P1` : `P${value}`,
  }));
  protected readonly tier = computed(() => {
    const { verifiedTier, tier } = this.claim();
    return String(this.unsent().tier ?? verifiedTier ?? tier ?? 0);
  });
  protected readonly note = computed(() => this.unsent().note ?? this.claim().verifiedNote ?? '');
  protected readonly isOpen = computed(() => {
    const { verifiedTier, evidence } = this.claim();
    const isBegun = Object.keys(this.unsent()).length > 0;
    return isBegun || (verifiedTier === null && evidence.length > 0);
  });
  private readonly pressed = signal(false);
  protected readonly missing = computed(() => {
    const differs = Number(this.tier()) !== this.claim().tier;
    const isMissing = this.pressed() && differs && this.note().trim() === '';
    return isMissing
      ? $localize`:@@maturity.finding.missing:Tuliskan mengapa berbeda dari yang diklaim.`
      : null;
  });

  protected send(event: Event): void {
    event.preventDefault();
    this.pressed.set(true);
    if (this.missing() !== null) return;
    const note = this.note().trim() === '' ? null : this.note();
    const { indicatorKey } = this.claim();
    this.found.emit({ indicatorKey, tier: Number(this.tier()), note });
  }
}
