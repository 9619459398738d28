import { Service, computed, inject } from '@angular/core';
import type { AgencyView } from '@satu/contract/views';
import { dayInZone, type TimeZone } from '@satu/domain/time';

import type { Option } from '../../ui/option';
import { Region } from '../region/region';
import { Clock } from '../time/clock';
import { Zoned } from '../time/zoned';

type Agency = Pick<AgencyView, 'id' | 'name' | 'validUntil'>;

/** Agencies to choose from. One that has ended is never taken for one that stands, whatever its name. */
@Service()
export class AgencyChoices {
  private readonly clock = inject(Clock);
  private readonly region = inject(Region);
  private readonly zoned = inject(Zoned);

  /** Today in the region. */
  readonly today = computed(() =>
    dayInZone(new Date(this.clock.now()), this.region.timeZone() as TimeZone),
  );

  hasEnded({ validUntil }: Pick<Agency, 'validUntil'>): boolean {
    return validUntil !== null && validUntil < this.today();
  }

  /** When it ended, or is going to; null: nobody has set an end. */
  ending({ validUntil }: Pick<Agency, 'validUntil'>): string | null {
    if (validUntil === null) return null;
    const day = this.zoned.format(validUntil);
    return this.hasEnded({ validUntil })
      ? $localize`:@@shell.agencies.ended:berakhir ${day}:day:`
      : $localize`:@@shell.agencies.ending:akan berakhir ${day}:day:`;
  }

  /** For what begins now: only those that stand. */
  standing(agencies: readonly Agency[]): Option[] {
    return agencies.filter((agency) => !this.hasEnded(agency)).map(optionOf);
  }

  /** For looking back: those that have ended come last, with the day. */
  all(agencies: readonly Agency[]): Option[] {
    const group = $localize`:@@shell.agencies.over:Sudah berakhir`;
    const ended = agencies.filter((agency) => this.hasEnded(agency));
    return [
      ...this.standing(agencies),
      ...ended.map((agency) => ({
        value: agency.id,
        label: `${agency.name} (${this.ending(agency) ?? ''})`,
        group,
      })),
    ];
  }
}

function optionOf({ id, name }: Agency): Option {
  return { value: id, label: name };
}
