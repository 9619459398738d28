export {
  addDays,
  dayInZone,
  daysBetween,
  endOfDay,
  isDay,
  startOfDay,
  ZONE_LABELS,
  ZONES,
  type Day,
  type Zone,
} from './region-day.js';
