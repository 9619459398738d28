import { addDays, type Day, endOfDay, startOfDay, type TimeZone } from '@satu/domain/time';
import type { AnchoredDay } from './content/content-types.js';

const HOUR = 3_600_000;

/** Where the demo's acts lie in time: all of it follows from the anchor day alone. */
export class DemoCalendar {
  readonly year: number;
  /** Everything of the demo happened before this instant. */
  readonly anchor: Date;

  constructor(
    readonly anchorDay: Day,
    readonly zone: TimeZone,
  ) {
    this.year = Number(anchorDay.slice(0, 4));
    this.anchor = startOfDay(anchorDay, zone);
  }

  day({ yearsBack, month, day }: AnchoredDay): Day {
    const two = (part: number) => String(part).padStart(2, '0');
    return `${this.year - yearsBack}-${two(month)}-${two(day)}`;
  }

  daysFromAnchor(days: number): Day {
    return addDays(this.anchorDay, days);
  }

  /** The day so many months before the anchor, never a day that the month doesn't have. */
  monthsBefore(months: number): Day {
    const [year = 0, month = 1, day = 1] = this.anchorDay.split('-').map(Number);
    return new Date(Date.UTC(year, month - 1 - months, Math.min(day, 28)))
      .toISOString()
      .slice(0, 10);
  }

  start(day: Day): Date {
    return startOfDay(day, this.zone);
  }

  end(day: Day): Date {
    return endOfDay(day, this.zone);
  }

  /** The instant at this share (0..1) of the year so far, in office hours' distance from the anchor. */
  thisYear(share: number): Date {
    const latest = this.anchor.getTime() - HOUR;
    const earliest = Math.min(this.start(`${this.year}-01-02`).getTime(), latest - 12 * HOUR);
    return between(earliest, latest, share);
  }

  /** The instant at this share (0..1) of last year's working months. */
  lastYear(share: number): Date {
    const last = this.year - 1;
    return between(
      this.start(`${last}-01-05`).getTime(),
      this.start(`${last}-12-01`).getTime(),
      share,
    );
  }
}

function between(from: number, to: number, share: number): Date {
  return new Date(Math.round((from + (to - from) * share) / 1000) * 1000);
}
