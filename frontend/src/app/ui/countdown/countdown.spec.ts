import { render, screen } from '@testing-library/angular/zoneless';

import { inputs } from '../../../testing/bindings';
import { Countdown } from './countdown';
import { remaining } from './remaining';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe('remaining', () => {
  it.each([
    [23 * DAY, 'days', 23, 'calm'],
    [7 * DAY + 1, 'days', 7, 'calm'],
    [7 * DAY, 'days', 7, 'week'],
    [DAY + 1, 'days', 1, 'week'],
    [DAY, 'hours', 24, 'day'],
    [HOUR + 1, 'hours', 1, 'day'],
    [HOUR, 'minutes', 60, 'hour'],
    [1, 'minutes', 0, 'hour'],
    [0, 'over', 0, 'over'],
    [-1, 'over', 0, 'over'],
  ])('of %d ms is said in %s: %d, %s', (left, unit, count, urgency) => {
    expect(remaining(left)).toEqual({ unit, count, urgency });
  });
});

describe('Countdown', () => {
  it('counts from the time it is given and names the deadline', async () => {
    const now = Date.parse('2026-11-30T16:59:59Z') - 23 * DAY;
    await render(Countdown, {
      bindings: inputs({ until: '2026-11-30T16:59:59Z', now, at: '30 November 2026 23.59 WIB' }),
    });
    expect(screen.getByText('Sisa 23 hari')).toBeTruthy();
    expect(screen.getByText('30 November 2026 23.59 WIB')).toBeTruthy();
  });
});
