import fc from 'fast-check';
import {
  addDays,
  dayInZone,
  daysBetween,
  deadlineInZone,
  endOfDay,
  endsDay,
  isDay,
  startOfDay,
  TIME_ZONES,
  type TimeZone,
} from './region-day.js';

const MIDNIGHT_IN_UTC: Readonly<Record<TimeZone, string>> = {
  'Asia/Jakarta': '2026-12-30T17:00:00.000Z',
  'Asia/Makassar': '2026-12-30T16:00:00.000Z',
  'Asia/Jayapura': '2026-12-30T15:00:00.000Z',
};

const anyDay = fc
  .integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2099, 11, 31) })
  .map((time) => new Date(time).toISOString().slice(0, 10));

describe.each(TIME_ZONES)('a day in %s', (zone) => {
  it('begins at its own midnight and ends where the next begins', () => {
    expect(startOfDay('2026-12-31', zone).toISOString()).toBe(MIDNIGHT_IN_UTC[zone]);
    expect(endOfDay('2026-12-30', zone)).toEqual(startOfDay('2026-12-31', zone));
  });

  it.each([
    [-1000, '2026-12-30'],
    [-1, '2026-12-30'],
    [0, '2026-12-31'],
    [1000, '2026-12-31'],
  ])('is right %d ms from midnight', (offset, day) => {
    const instant = new Date(Date.parse(MIDNIGHT_IN_UTC[zone]) + offset);
    expect(dayInZone(instant, zone)).toBe(day);
  });

  it('agrees with the time-zone database', () => {
    const wallCalendar = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
    const instants = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        expect(dayInZone(instant, zone)).toBe(wallCalendar.format(instant));
      }),
    );
  });

  it('contains its first and its last instant, and nothing beyond', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const end = endOfDay(day, zone).getTime();
        expect(dayInZone(startOfDay(day, zone), zone)).toBe(day);
        expect(dayInZone(new Date(end - 1), zone)).toBe(day);
        expect(dayInZone(new Date(end), zone)).toBe(addDays(day, 1));
      }),
    );
  });
});

describe('counting days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-11-24', 30, '2026-12-24'],
  ])('%s and %d days are %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
      }),
    );
  });
});

describe('a deadline', () => {
  it.each([
    ['2026-12-31T17:00:00.000Z', 'Asia/Jakarta', '2026-12-31 24.00 WIB', true],
    ['2026-12-31T16:59:59.000Z', 'Asia/Jakarta', '2026-12-31 23.59 WIB', false],
    ['2026-12-31T17:00:00.000Z', 'Asia/Makassar', '2027-01-01 01.00 WITA', false],
    ['2026-12-31T15:00:00.000Z', 'Asia/Jayapura', '2026-12-31 24.00 WIT', true],
    ['2026-12-24T03:42:10.000Z', 'Asia/Jakarta', '2026-12-24 10.42 WIB', false],
  ] as const)('%s in %s is %s', (at, zone, said, isMidnight) => {
    expect(deadlineInZone(new Date(at), zone)).toBe(said);
    expect(endsDay(new Date(at), zone)).toBe(isMidnight);
  });
});

describe('what is a day', () => {
  it.each(['2026-02-28', '2028-02-29', '2026-12-31'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '20261231', '', '2026-02-28T00'])(
    '%j is none',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});
