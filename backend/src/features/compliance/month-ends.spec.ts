import { monthEnds } from './month-ends.js';

describe('month-ends of the trend', () => {
  it('are the last six, oldest first', () => {
    expect(monthEnds('2026-11-24', '2026-01-01')).toEqual([
      '2026-05-31',
      '2026-06-30',
      '2026-07-31',
      '2026-08-31',
      '2026-09-30',
      '2026-10-31',
    ]);
  });

  it('include the day itself when it ends a month, also in February', () => {
    expect(monthEnds('2028-02-29', '2028-01-01')).toEqual(['2028-01-31', '2028-02-29']);
  });

  it('begin with the period', () => {
    expect(monthEnds('2026-01-30', '2026-01-01')).toEqual([]);
    expect(monthEnds('2027-02-10', '2026-12-31')).toEqual(['2026-12-31', '2027-01-31']);
  });
});
