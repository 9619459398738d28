import type { Language } from '../language/index.js';
import { type Day, TIME_ZONE_LABELS, type TimeZone } from './region-day.js';

const LOCALES: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };
const LONG_DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** A day in words: "17 Agustus 2026". */
export function dayInWords(day: Day, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { ...LONG_DAY, timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** An instant in the words and the zone of a region: "17 Agustus 2026 pukul 10.42 WIB". */
export function instantInWords(at: Date, zone: TimeZone, language: Language): string {
  const text = new Intl.DateTimeFormat(LOCALES[language], {
    ...LONG_DAY,
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
  }).format(at);
  return `${text} ${TIME_ZONE_LABELS[zone]}`;
}
