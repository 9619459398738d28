import { ValidateBy, type ValidationOptions } from 'class-validator';

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
/** No place on earth is further than 14 hours from UTC, and PostgreSQL refuses from 16 on. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-](0\d|1[0-5]):[0-5]\d)$/;

/** Whether the calendar has this `YYYY-MM-DD` (2026-02-30 is refused, not moved to March). */
export function isDay(value: unknown): boolean {
  if (typeof value !== 'string' || !DAY.test(value) || value < '1900' || value > '2200')
    return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** Whether this is an ISO 8601 instant with its offset on an existing day. */
export function isInstant(value: unknown): boolean {
  if (typeof value !== 'string' || !INSTANT.test(value)) return false;
  return isDay(value.slice(0, 10)) && !Number.isNaN(new Date(value).getTime());
}

/**
 * Whether PostgreSQL can keep all text in it: no NUL, and no lone surrogate, which can't be written
 * as UTF-8. Looks into objects and lists, keys included.
 */
export function isPlainText(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => isPlainText(key) && isPlainText(inner));
}

function format(name: string, test: (value: unknown) => boolean, message: string) {
  return (options?: ValidationOptions): PropertyDecorator =>
    ValidateBy({ name, validator: { validate: test, defaultMessage: () => message } }, options);
}

export const IsDay = format('isDay', isDay, 'no-such-day');
export const IsInstant = format('isInstant', isInstant, 'no-such-instant');
export const IsPlainText = format('isPlainText', isPlainText, 'control-character');
