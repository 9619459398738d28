const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Remaining {
  unit: 'days' | 'hours' | 'minutes' | 'over';
  count: number;
  urgency: 'calm' | 'week' | 'day' | 'hour' | 'over';
}

/** What to say of the milliseconds left; whole units, rounded down, so that nobody is promised more. */
export function remaining(milliseconds: number): Remaining {
  if (milliseconds <= 0) return { unit: 'over', count: 0, urgency: 'over' };
  if (milliseconds <= HOUR) {
    return { unit: 'minutes', count: Math.floor(milliseconds / MINUTE), urgency: 'hour' };
  }
  if (milliseconds <= DAY) {
    return { unit: 'hours', count: Math.floor(milliseconds / HOUR), urgency: 'day' };
  }
  const urgency = milliseconds <= 7 * DAY ? 'week' : 'calm';
  return { unit: 'days', count: Math.floor(milliseconds / DAY), urgency };
}
