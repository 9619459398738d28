import { addDays, type Day } from '@satu/domain/time';

/** How many month-ends the trend shows. */
const SHOWN = 6;

/** The last month-ends up to and including a day, oldest first, none before the first day. */
export function monthEnds(upTo: Day, from: Day): readonly Day[] {
  const days: Day[] = [];
  let end = isMonthEnd(upTo) ? upTo : endBefore(upTo);
  while (days.length < SHOWN && end >= from) {
    days.unshift(end);
    end = endBefore(end);
  }
  return days;
}

function isMonthEnd(day: Day): boolean {
  return addDays(day, 1).endsWith('-01');
}

/** The last day of the month before. */
function endBefore(day: Day): Day {
  return addDays(`${day.slice(0, 8)}01`, -1);
}
