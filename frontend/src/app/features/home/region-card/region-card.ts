import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ComplianceRow, ComplianceView, PeriodSummary } from '@satu/contract/views';
import type { Zone } from '@satu/domain/obligation';

import { lackingOf } from '../../../shell/letters/lacking';
import { Letters } from '../../../shell/letters/letters';
import { ZonedPipe } from '../../../shell/time/zoned.pipe';
import { Button } from '../../../ui/button/button';
import { type Lacking, LackingList } from '../../../ui/lacking-list/lacking-list';
import { type Message, MessageDialog } from '../../../ui/message-dialog/message-dialog';

interface ZoneCount {
  key: Zone;
  label: string;
  count: number;
  /** Since the end of last month, signed; null where nothing is to compare. */
  change: string | null;
}

/** The region in ten seconds: one sentence, the colours and how they moved, who lacks and what to do. */
@Component({
  selector: 'satu-region-card',
  imports: [Button, LackingList, MessageDialog, RouterLink, ZonedPipe],
  templateUrl: './region-card.html',
  styleUrl: './region-card.css',
})
export class RegionCard {
  readonly view = input.required<ComplianceView>();
  /** The period to come, where the one shown is closed. */
  readonly next = input.required<PeriodSummary | null>();
  /** The reader hands cases to the secretary. */
  readonly delegates = input.required<boolean>();

  protected readonly letters = inject(Letters);
  protected readonly message = signal<Message | null>(null);
  protected readonly live = computed(() => this.view().period.status === 'OPEN');
  protected readonly lacking = computed<readonly Lacking[]>(() =>
    lackingOf(this.view()).map((row) => ({
      id: row.agencyId,
      name: row.agencyName,
      note: this.letters.standing(row),
      link: ['/kepatuhan', row.agencyId],
    })),
  );
  protected readonly lackingTitle = computed(() => {
    const count = this.view().totals.unmet;
    return this.live()
      ? $localize`:@@home.region.lacking:Belum memenuhi (${count}:count:)`
      : $localize`:@@home.region.neverMet:Tidak memenuhi sampai ditutup (${count}:count:)`;
  });
  protected readonly zones = computed<readonly ZoneCount[]>(() => {
    const { zones, trend } = this.view();
    const before = this.live() ? trend.at(-1) : undefined;
    const one = (key: Zone, colour: 'green' | 'yellow' | 'red', label: string): ZoneCount => ({
      key,
      label,
      count: zones[colour],
      change: before ? signed(zones[colour] - before[colour]) : null,
    });
    return [
      one('GREEN', 'green', $localize`:@@home.region.green:Hijau: terpenuhi`),
      one('YELLOW', 'yellow', $localize`:@@home.region.yellow:Kuning: mulai atau gugur`),
      one('RED', 'red', $localize`:@@home.region.red:Merah: belum ada`),
    ];
  });

  protected share(): void {
    this.message.set({
      heading: $localize`:@@home.region.shareHeading:Bagikan ringkasan`,
      text: this.letters.summary(this.view()),
    });
  }

  protected remind(agencyId: string): void {
    this.write(agencyId, (row) => ({
      heading: this.letters.reminderHeading(row),
      text: this.letters.reminder(row, this.view().period),
    }));
  }

  protected delegate(agencyId: string): void {
    this.write(agencyId, (row) => ({
      heading: this.letters.delegationHeading(row),
      text: this.letters.delegation(row, this.view().period),
    }));
  }

  protected print(): void {
    window.print();
  }

  private write(agencyId: string, message: (row: ComplianceRow) => Message): void {
    const row = this.view().items.find((one) => one.agencyId === agencyId);
    if (row) this.message.set(message(row));
  }
}

function signed(change: number): string {
  if (change === 0) return '±0';
  return change > 0 ? `+${change}` : `−${-change}`;
}
