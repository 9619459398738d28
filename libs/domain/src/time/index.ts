export {
  addDays,
  dayInZone,
  daysBetween,
  deadlineInZone,
  endOfDay,
  endsDay,
  isDay,
  momentInZone,
  startOfDay,
  TIME_ZONE_LABELS,
  TIME_ZONES,
  type Day,
  type TimeZone,
} from './region-day.js';
export { dayInWords, instantInWords } from './words.js';
