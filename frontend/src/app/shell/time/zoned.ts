import { Service, inject } from '@angular/core';
import { endsDay, type TimeZone } from '@satu/domain/time';

import { Region } from '../region/region';

export type ZonedStyle = 'date' | 'dateTime' | 'clock' | 'day' | 'deadline';

const MINUTE = 60_000;

const STYLES: Record<Exclude<ZonedStyle, 'deadline'>, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  day: { day: 'numeric', month: 'short' },
  dateTime: { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  clock: { hour: '2-digit', minute: '2-digit' },
};

/** Instants in the words and the zone of the region: "17 Agustus 2026", "10.42 WIB". */
@Service()
export class Zoned {
  private readonly region = inject(Region);
  private readonly made = new Map<string, Intl.DateTimeFormat>();

  /** An instant (`…At`) in the region's zone; a date (`…On`) has no zone and never moves. */
  format(at: string | number, style: ZonedStyle = 'date'): string {
    if (style === 'deadline') return this.deadline(at);
    const dateOnly = typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(at);
    const zone = dateOnly ? 'UTC' : this.region.timeZone();
    const text = this.formatter(style, zone).format(new Date(at));
    const timed = style === 'clock' || style === 'dateTime';
    return timed && !dateOnly ? `${text} ${this.region.zoneName()}` : text;
  }

  /** A deadline at midnight belongs to the day it ends: "31 Desember 2026 pukul 24.00 WIB". */
  private deadline(at: string | number): string {
    const instant = new Date(at);
    const zone = this.region.timeZone();
    if (!endsDay(instant, zone as TimeZone)) return this.format(at, 'dateTime');
    const lastMinute = instant.getTime() - MINUTE;
    const parts = this.formatter('dateTime', zone).formatToParts(lastMinute);
    const end: Partial<Record<string, string>> = { hour: '24', minute: '00' };
    const text = parts.map(({ type, value }) => end[type] ?? value).join('');
    return `${text} ${this.region.zoneName()}`;
  }

  private formatter(style: Exclude<ZonedStyle, 'deadline'>, timeZone: string): Intl.DateTimeFormat {
    const key = `${style} ${timeZone}`;
    let formatter = this.made.get(key);
    if (!formatter) {
      formatter = new Intl.DateTimeFormat(this.region.locale, { ...STYLES[style], timeZone });
      this.made.set(key, formatter);
    }
    return formatter;
  }
}
