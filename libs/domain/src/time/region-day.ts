/**
 * Days as a region lives them. Indonesia has three zones and no summer time (since 1964), so a
 * fixed offset is exact and needs no time-zone database on page or server.
 */
const OFFSET_HOURS = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 } as const;

export type TimeZone = keyof typeof OFFSET_HOURS;

/** A calendar day, `YYYY-MM-DD`; days compare as text. */
export type Day = string;

export const TIME_ZONES = Object.keys(OFFSET_HOURS) as readonly TimeZone[];

/** How people write the zone behind a time of day; the same in both languages. */
export const TIME_ZONE_LABELS: Readonly<Record<TimeZone, string>> = {
  'Asia/Jakarta': 'WIB',
  'Asia/Makassar': 'WITA',
  'Asia/Jayapura': 'WIT',
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DAY_SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists (no 30 February). */
export function isDay(text: string): boolean {
  if (!DAY_SHAPE.test(text)) return false;
  const midnight = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}

/** The day on the wall calendar of the zone at this instant. */
export function dayInZone(instant: Date, zone: TimeZone): Day {
  return new Date(instant.getTime() + OFFSET_HOURS[zone] * HOUR).toISOString().slice(0, 10);
}

/** Hours and minutes on the wall clock of the zone at this instant, `HH.mm`. */
function hourInZone(instant: Date, zone: TimeZone): string {
  const wall = new Date(instant.getTime() + OFFSET_HOURS[zone] * HOUR);
  return wall.toISOString().slice(11, 16).replace(':', '.');
}

/** Day and wall clock of the zone at this instant, `YYYY-MM-DD HH:mm`. */
export function momentInZone(instant: Date, zone: TimeZone): string {
  return new Date(instant.getTime() + OFFSET_HOURS[zone] * HOUR)
    .toISOString()
    .slice(0, 16)
    .replace('T', ' ');
}

/** Whether a day ends at this instant: a deadline there is spoken of as 24.00 of that day. */
export function endsDay(instant: Date, zone: TimeZone): boolean {
  return (instant.getTime() + OFFSET_HOURS[zone] * HOUR) % DAY === 0;
}

/** A deadline as people write it, `2026-12-31 24.00 WIB`: midnight belongs to the day it ends. */
export function deadlineInZone(instant: Date, zone: TimeZone): string {
  const ends = endsDay(instant, zone);
  const day = dayInZone(ends ? new Date(instant.getTime() - 1) : instant, zone);
  const hour = ends ? '24.00' : hourInZone(instant, zone);
  return `${day} ${hour} ${TIME_ZONE_LABELS[zone]}`;
}

/** The first instant of the day in the zone. */
export function startOfDay(day: Day, zone: TimeZone): Date {
  return new Date(utcMidnight(day) - OFFSET_HOURS[zone] * HOUR);
}

/** The first instant after the day in the zone: deadlines exclude it (`now < endOfDay`). */
export function endOfDay(day: Day, zone: TimeZone): Date {
  return startOfDay(addDays(day, 1), zone);
}

/** The day so many days later (or earlier, when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(utcMidnight(day) + days * DAY).toISOString().slice(0, 10);
}

/** Days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (utcMidnight(to) - utcMidnight(from)) / DAY;
}

function utcMidnight(day: Day): number {
  return Date.parse(`${day}T00:00:00.000Z`);
}
